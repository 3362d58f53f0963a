import { error, fail } from '@sveltejs/kit'
import { randomUUID } from 'node:crypto'
import { refuse } from '#domain/refusal.ts'
import { email } from '#server/acts/shapes.ts'
import { submissionLodged } from '#server/acts/submission.ts'
import { app } from '#server/app.ts'
import { auth } from '#server/auth/house.ts'
import { limits, take, type Limit } from '#server/auth/limit.ts'
import { performing, typedInto } from '#server/form-action.ts'
import { openPeriod } from '#server/reads/public/publicity.ts'
import { receiptKey } from '#server/receipt.ts'
import { typedIn, type Answered, type Typed } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

const action = 'submit'

export const load: PageServerLoad = async ({ params, setHeaders }) => {
  const period = await openPeriod(app(), params.number)
  if (!period) error(404)
  setHeaders({ 'cache-control': 'no-store' }) // the key below belongs to one reader
  const { number, title, lastDay, clause, refusal } = period
  return { period: { number, title, lastDay, clause, refusal }, key: randomUUID() }
}

const inputOf = (publicity: string, { kind, name, contact, text, evidence }: Typed) => ({
  publicity,
  kind: kind || undefined,
  name: name || undefined,
  contact: contact || undefined,
  text: text || undefined,
  evidence: evidence ?? '',
})

/** By address against floods; by mail address so that nobody's letter box is filled: only what would be sent counts. */
async function spent(from: string, input: ReturnType<typeof inputOf>): Promise<Limit | undefined> {
  if (!(await take(auth(), 'submission-address', from))) return 'submission-address'
  const whole = submissionLodged.input.safeParse({ ...input, evidence: input.evidence || '-' })
  if (whole.success && !(await take(auth(), 'submission-mail', whole.data.contact.toLowerCase())))
    return 'submission-mail'
}

export const actions: Actions = {
  async submit(event) {
    const period = await openPeriod(app(), event.params.number)
    if (!period) error(404)
    const { clause } = period
    const values: Typed = await typedInto({ request: event.request.clone() })
    const limit = await spent(event.getClientAddress(), inputOf(period.id, values))
    if (limit) {
      const refusal = refuse('too-many-tries', clause, { minutes: limits[limit].minutes })
      return fail(429, { action, values, errors: [], refusal } satisfies Answered)
    }
    return performing(event, {
      action,
      act: submissionLodged,
      by: { actor: 'public' },
      labels: {
        kind: 'submission.kind',
        name: 'submission.name',
        contact: 'submission.contact',
        text: 'submission.text',
        evidence: 'submission.evidence',
        files: 'submission.files',
      },
      bases: { kind: clause, name: clause, contact: clause, text: clause, evidence: clause, files: clause },
      files: { files: 'several' },
      checks: (typed) => {
        const contact = typedIn(typed, 'contact').trim()
        return contact && !email.safeParse(contact).success ? [{ path: 'contact', code: 'email', values: {} }] : []
      },
      input: (typed) => inputOf(period.id, typed),
      to: ({ receipt }) => `/publicity/${period.number}/receipt/${receiptKey(app(), receipt)}`,
    })
  },
}
