import { declarationWithdrawn } from '#server/acts/declaration.ts'
import { performing } from '#server/form-action.ts'
import { declaration } from '#server/reads/work/declarations.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => declaration(who, from, event.params.id))

export const actions: Actions = {
  withdraw: (event) =>
    performing(event, {
      action: 'withdraw',
      act: declarationWithdrawn,
      labels: {},
      input: () => ({ declaration: event.params.id }),
      confirm: true,
      to: () => '/work/declarations',
    }),
}
