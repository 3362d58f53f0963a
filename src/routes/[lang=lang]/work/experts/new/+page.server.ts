import { expertAdmitted } from '#server/acts/expert.ts'
import { createAccount } from '#server/auth/account.ts'
import { auth } from '#server/auth/house.ts'
import { langOf, performing } from '#server/form-action.ts'
import { experts } from '#server/reads/work/experts.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, experts)

export const actions: Actions = {
  admit: (event) =>
    performing(event, {
      action: 'admit',
      act: expertAdmitted,
      labels: {
        'person.name': 'registration.person-name',
        'person.email': 'registration.person-email',
        field: 'panel.field',
        employer: 'panel.employer',
        employerUscc: 'panel.employer-uscc',
      },
      to: () => '/work/experts?admitted',
      after: async ({ person }) => {
        await createAccount(auth(), { personId: person, lang: langOf(event) })
      },
    }),
}
