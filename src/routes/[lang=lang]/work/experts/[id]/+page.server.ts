import { confirmationAsked } from '#server/acts/expert.ts'
import { app } from '#server/app.ts'
import { performing } from '#server/form-action.ts'
import { expert } from '#server/reads/work/experts.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  ...(await drawn(event, (who, from) => expert(who, from, event.params.id))),
  asked: event.url.searchParams.has('asked'),
})

export const actions: Actions = {
  async ask(event) {
    const { id } = opened(await expert(whoOf(event.locals), app(), event.params.id))
    return performing(event, {
      action: 'ask',
      act: confirmationAsked,
      labels: {},
      input: () => ({ expert: id }),
      to: () => `/work/experts/${id}?asked`,
    })
  },
}
