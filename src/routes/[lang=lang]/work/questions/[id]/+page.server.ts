import { callQuestionAnswered, callQuestionSetAside } from '#server/acts/call-question.ts'
import { app } from '#server/app.ts'
import { nested, performing, type FormEvent } from '#server/form-action.ts'
import { question } from '#server/reads/work/calls.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => question(who, from, event.params.id))

const here = async ({ locals, params }: FormEvent & { params: { id: string } }) =>
  opened(await question(whoOf(locals), app(), params.id))

export const actions: Actions = {
  async answer(event) {
    const { id } = await here(event)
    return performing(event, {
      action: 'answer',
      act: callQuestionAnswered,
      labels: { wording: 'call.wording', answer: 'call.answer' },
      input: (typed) => ({ ...nested(typed), question: id }),
      confirm: true,
      to: () => `/work/questions/${id}`,
    })
  },
  async setAside(event) {
    const { id } = await here(event)
    return performing(event, {
      action: 'setAside',
      act: callQuestionSetAside,
      labels: { reason: 'call.set-aside-reason' },
      input: (typed) => ({ ...nested(typed), question: id }),
      confirm: true,
      to: () => `/work/questions/${id}`,
    })
  },
}
