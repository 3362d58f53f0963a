import { dataFrozen } from '#server/acts/evaluation.ts'
import { performing } from '#server/form-action.ts'
import { intake } from '#server/reads/work/evaluations.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  drawn(event, (who, from) => intake(who, from, event.params.id, event.url.searchParams.get('day')))

export const actions: Actions = {
  freeze: (event) =>
    performing(event, {
      action: 'freeze',
      act: dataFrozen,
      labels: { cutOffDay: 'intake.cut-off' },
      input: ({ cutOffDay }) => ({ scheme: event.params.id, cutOffDay: cutOffDay || undefined }),
      confirm: true,
      to: ({ evaluation }) => `/work/evaluations/${evaluation}`,
    }),
}
