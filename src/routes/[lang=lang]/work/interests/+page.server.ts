import { interestDeclared, interestEnded } from '#server/acts/interest.ts'
import { performing } from '#server/form-action.ts'
import { interests } from '#server/reads/work/interests.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  ...(await drawn(event, interests)),
  done: event.url.searchParams.get('done'),
})

export const actions: Actions = {
  declare: (event) =>
    performing(event, {
      action: 'declare',
      act: interestDeclared,
      labels: {
        kind: 'interest.kind',
        name: 'interest.name-expert',
        uscc: 'expert.uscc',
        fromDay: 'expert.from',
        untilDay: 'expert.until',
      },
      to: () => '/work/interests?done=declared',
    }),
  end: (event) =>
    performing(event, {
      action: 'end',
      act: interestEnded,
      labels: { interest: 'interest.end-which', untilDay: 'expert.until' },
      to: () => '/work/interests?done=ended',
    }),
}
