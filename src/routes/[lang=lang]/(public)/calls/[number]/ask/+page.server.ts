import { error, fail } from '@sveltejs/kit'
import { randomUUID } from 'node:crypto'
import { refuse } from '#domain/refusal.ts'
import { callQuestionAsked } from '#server/acts/call-question.ts'
import { app } from '#server/app.ts'
import { auth } from '#server/auth/house.ts'
import { limits, take } from '#server/auth/limit.ts'
import { nested, performing, typedInto } from '#server/form-action.ts'
import { askableCall } from '#server/reads/public/calls.ts'
import type { Answered } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params, setHeaders }) => {
  const call = await askableCall(app(), params.number)
  if (!call) error(404)
  setHeaders({ 'cache-control': 'no-store' }) // the key below belongs to one reader
  const { number, title, until, refusal } = call
  return { call: { number, title, until, refusal }, key: randomUUID() }
}

export const actions: Actions = {
  async ask(event) {
    const call = await askableCall(app(), event.params.number)
    if (!call) error(404)
    if (!(await take(auth(), 'question-address', event.getClientAddress())))
      return fail(429, {
        action: 'ask',
        values: await typedInto(event),
        errors: [],
        refusal: refuse('too-many-tries', '3.4.1', { minutes: limits['question-address'].minutes }),
      } satisfies Answered)
    const key = String((await event.request.clone().formData()).get('key') ?? '')
    return performing(event, {
      action: 'ask',
      act: callQuestionAsked,
      by: { actor: 'public' },
      labels: { text: 'call.question', name: 'call.asker-name', contact: 'call.asker-contact' },
      input: (typed) => ({ ...nested(typed), call: call.id }),
      to: () => `/calls/${call.number}/questions/${key}`,
    })
  },
}
