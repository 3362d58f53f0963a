import { keyAreaDecided } from '#server/acts/key-area.ts'
import { app } from '#server/app.ts'
import { preparing } from '#server/form-action.ts'
import { keyArea } from '#server/reads/work/key-areas.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => keyArea(who, from, event.params.id))

export const actions: Actions = {
  async prepare(event) {
    const { id, title } = opened(await keyArea(whoOf(event.locals), app(), event.params.id))
    return preparing(event, {
      action: 'prepare',
      act: keyAreaDecided,
      labels: {},
      input: () => ({ keyArea: id }),
      shown: () => ({ title, path: `/work/key-areas/${id}` }),
    })
  },
}
