import { concernAsked, concernReferred, concernSettled } from '#server/acts/concern.ts'
import { app } from '#server/app.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { performing } from '#server/form-action.ts'
import { concern } from '#server/reads/work/concerns.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => concern(who, from, event.params.id))

const here = async ({ locals, params }: { locals: { viewer: Viewer | null }; params: { id: string } }) =>
  opened(await concern(whoOf(locals), app(), params.id)).id

export const actions: Actions = {
  async ask(event) {
    const id = await here(event)
    return performing(event, {
      action: 'ask',
      act: concernAsked,
      labels: { text: 'concern.ask' },
      input: ({ text }) => ({ concern: id, text: text || undefined }),
      to: () => `/work/concerns/${id}`,
    })
  },
  async refer(event) {
    const id = await here(event)
    return performing(event, {
      action: 'refer',
      act: concernReferred,
      labels: { reason: 'concern.refer-reason' },
      input: ({ reason }) => ({ concern: id, reason: reason || undefined }),
      confirm: true,
      to: () => '/work/concerns',
    })
  },
  async settle(event) {
    const id = await here(event)
    return performing(event, {
      action: 'settle',
      act: concernSettled,
      labels: { outcome: 'concern.outcome', answer: 'concern.answer' },
      input: ({ outcome, answer }) => ({ concern: id, outcome: outcome || undefined, answer: answer || undefined }),
      confirm: true,
      to: () => `/work/concerns/${id}`,
    })
  },
}
