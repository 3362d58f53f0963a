import { exitParties } from '#domain/exit-case.ts'
import { exitCaseOpened } from '#server/acts/exit-case.ts'
import { performing } from '#server/form-action.ts'
import { exitCaseForm } from '#server/reads/work/exit-cases.ts'
import { nowhere } from '#server/reads/work/records.ts'
import { drawn } from '#server/work-page.ts'
import { typedIn } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  drawn(event, (who, from) => exitCaseForm(who, from, { concern: event.url.searchParams.get('concern') }))

export const actions: Actions = {
  open: (event) =>
    performing(event, {
      action: 'open',
      act: exitCaseOpened,
      labels: {
        party: 'exit-case.party',
        ground: 'exit-case.ground',
        source: 'exit-case.source',
        facts: 'exit-case.facts',
        evidence: 'exit-case.evidence',
      },
      files: { evidence: 'optional' },
      input: (typed) => {
        const [kind = '', subject] = typedIn(typed, 'party').split(':')
        return {
          party: exitParties.find((one) => one === kind),
          subject: subject ?? nowhere,
          ground: typed.ground || undefined,
          source: typed.concern ? 'concern' : typed.source || undefined,
          facts: typed.facts || undefined,
          ...(typed.concern && { concern: typed.concern }),
        }
      },
      to: ({ exitCase }) => `/work/exit-cases/${exitCase}`,
    }),
}
