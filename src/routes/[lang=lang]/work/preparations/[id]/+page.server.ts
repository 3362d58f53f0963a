import { preparationWithdrawn } from '#server/acts/preparation.ts'
import { app } from '#server/app.ts'
import { issuing, performing } from '#server/form-action.ts'
import { preparation } from '#server/reads/work/preparations.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => preparation(who, from, event.params.id))

export const actions: Actions = {
  async issue(event) {
    const { id } = opened(await preparation(whoOf(event.locals), app(), event.params.id))
    return issuing(event, id, `/work/preparations/${id}`)
  },
  async withdraw(event) {
    const { id } = opened(await preparation(whoOf(event.locals), app(), event.params.id))
    return performing(event, {
      action: 'withdraw',
      act: preparationWithdrawn,
      labels: {},
      input: () => ({ preparation: id }),
      to: () => `/work/preparations/${id}`,
    })
  },
}
