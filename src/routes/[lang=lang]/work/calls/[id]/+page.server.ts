import { callExtended } from '#server/acts/call.ts'
import { callQuestionAsked } from '#server/acts/call-question.ts'
import { app } from '#server/app.ts'
import { nested, performing, preparing } from '#server/form-action.ts'
import { call } from '#server/reads/work/calls.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => call(who, from, event.params.id))

export const actions: Actions = {
  async extend(event) {
    const { id, title } = opened(await call(whoOf(event.locals), app(), event.params.id))
    return preparing(event, {
      action: 'extend',
      act: callExtended,
      labels: {
        closesOn: 'call.extend-to',
        questionsUntil: 'call.questions-until',
        'reason.zh': 'work.reason',
        'reason.en': 'call.reason-en',
      },
      input: (typed) => ({ ...nested(typed), call: id }),
      shown: () => ({ title, path: `/work/calls/${id}` }),
    })
  },
  async ask(event) {
    const { id } = opened(await call(whoOf(event.locals), app(), event.params.id))
    return performing(event, {
      action: 'ask',
      act: callQuestionAsked,
      labels: { text: 'call.question' },
      input: (typed) => ({ ...nested(typed), call: id }),
      to: () => `/work/calls/${id}#questions`,
    })
  },
}
