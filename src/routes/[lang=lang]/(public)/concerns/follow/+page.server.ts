import { randomUUID } from 'node:crypto'
import { fail } from '@sveltejs/kit'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { concernReplied } from '#server/acts/concern.ts'
import { app } from '#server/app.ts'
import { auth } from '#server/auth/house.ts'
import { limits, take } from '#server/auth/limit.ts'
import { langOf, staying, typedInto } from '#server/form-action.ts'
import { concernStatus } from '#server/reads/public/concerns.ts'
import { demonstrationKey, receiptDigest } from '#server/receipt-key.ts'
import { typedIn, type Answered, type Typed } from '#ui/form.ts'
import { say } from '#ui/words/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  return { key: randomUUID(), demonstrationKey: app().demonstration ? demonstrationKey : undefined }
}

type Asked = { readonly getClientAddress: () => string }
const tooOften = async ({ getClientAddress }: Asked): Promise<Refusal | undefined> =>
  (await take(auth(), 'receipt-address', getClientAddress()))
    ? undefined
    : refuse('too-many-tries', '6.2', { minutes: limits['receipt-address'].minutes })

const refused = (status: number, values: Typed, refusal: Refusal) =>
  fail(status, { action: 'look', values, errors: [], refusal } satisfies Answered)

const statusOf = (receipt: string) => concernStatus(app(), receiptDigest(receipt))

export const actions: Actions = {
  /** Looked up by what is sent, so that the key stands in no address and no history. */
  async look(event) {
    const often = await tooOften(event)
    const values = await typedInto(event)
    if (often) return refused(429, values, often)
    const receipt = typedIn(values, 'receipt').trim()
    const field = say(langOf(event))('concern.key')
    const text = say(langOf(event))('issue.missing', { field })
    if (receipt === '')
      return fail(400, {
        action: 'look',
        values,
        errors: [{ field: 'receipt', text, clause: '6.2' }],
      } satisfies Answered)
    const found = await statusOf(receipt)
    return found
      ? { action: 'look', values, errors: [], found }
      : refused(409, values, refuse('receipt-unknown', '6.2'))
  },
  async reply(event) {
    const often = await tooOften(event)
    if (often) return refused(429, await typedInto(event), often)
    const answered = await staying(event, {
      action: 'reply',
      act: concernReplied,
      by: { actor: 'public' },
      labels: { text: 'concern.reply', evidence: 'concern.evidence' },
      files: { evidence: 'optional' },
      salt: (typed) => typedIn(typed, 'receipt') + typedIn(typed, 'key'),
      input: ({ receipt, text }) => ({ receipt: receiptDigest(String(receipt ?? '')), text: text || undefined }),
    })
    const { values } = 'status' in answered ? answered.data : answered
    const found = await statusOf(typedIn(values, 'receipt'))
    return 'status' in answered ? fail(answered.status, { ...answered.data, found }) : { ...answered, found }
  },
}
