import { panelOpined } from '#server/acts/panel.ts'
import { app } from '#server/app.ts'
import { performing } from '#server/form-action.ts'
import { panel } from '#server/reads/work/panels.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => panel(who, from, event.params.id))

export const actions: Actions = {
  async opine(event) {
    const { id } = opened(await panel(whoOf(event.locals), app(), event.params.id))
    return performing(event, {
      action: 'opine',
      act: panelOpined,
      labels: { opinion: 'panel.opinion' },
      input: ({ opinion }) => ({ panel: id, opinion: opinion || undefined }),
      confirm: true,
      to: () => `/work/panels/${id}`,
    })
  },
}
