import { parameter } from '#policy/policy.ts'
import { expertAdmitted } from '#server/acts/expert.ts'
import { app } from '#server/app.ts'
import { createAccount } from '#server/auth/mailed-link.ts'
import { auth } from '#server/auth/house.ts'
import { historyIn, historyLabels, historyRows, recordIn, recordLabels } from '#server/expert-forms.ts'
import { langOf, performing } from '#server/form-action.ts'
import { experts } from '#server/reads/work/experts.ts'
import { todayOf } from '#server/reads/work/looked.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  ...(await drawn(event, (who, from) => experts(who, from))),
  rows: historyRows,
  years: parameter(app().policy, 'recentWork', todayOf(app())).value,
})

export const actions: Actions = {
  admit: (event) =>
    performing(event, {
      action: 'admit',
      act: expertAdmitted,
      labels: {
        'person.name': 'registration.person-name',
        'person.email': 'registration.person-email',
        ...recordLabels,
        ...historyLabels,
      },
      lists: ['fields'],
      input: (typed) => ({
        person: { name: typed['person.name'] || undefined, email: typed['person.email'] || undefined },
        ...recordIn(typed),
        history: historyIn(typed),
      }),
      to: () => '/work/experts?admitted',
      after: async ({ person }) => {
        await createAccount(auth(), { personId: person, lang: langOf(event) })
      },
    }),
}
