import { handlingOpinionIssued } from '#server/acts/handling.ts'
import { app } from '#server/app.ts'
import { preparing } from '#server/form-action.ts'
import { handling } from '#server/reads/work/handling.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => handling(who, from, event.params.id))

export const actions: Actions = {
  async prepare(event) {
    const { id, title } = opened(await handling(whoOf(event.locals), app(), event.params.id))
    return preparing(event, {
      action: 'prepare',
      act: handlingOpinionIssued,
      labels: { outcome: 'handling.outcome', opinion: 'handling.opinion' },
      input: ({ outcome, opinion }) => ({
        application: id,
        outcome: outcome || undefined,
        opinion: opinion || undefined,
      }),
      shown: () => ({ title, path: `/work/applications/${id}` }),
    })
  },
}
