import { error, fail, redirect } from '@sveltejs/kit'
import { randomUUID } from 'node:crypto'
import type { ClauseId } from '#policy/clauses.ts'
import { refuse } from '#domain/refusal.ts'
import { submissionConfirmed } from '#server/acts/submission.ts'
import { app } from '#server/app.ts'
import { auth } from '#server/auth/house.ts'
import { limits, take, type Limit } from '#server/auth/limit.ts'
import { filerMail } from '#server/filer-mail.ts'
import { performing, typedInto } from '#server/form-action.ts'
import { receiptOf } from '#server/reads/public/receipts.ts'
import { isCode } from '#server/receipt.ts'
import { typedIn, type Answered } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

type Params = { readonly number: string; readonly key: string }

/** The address holds what only this house can make: its sender knows it, and whoever they give it to. */
async function here({ number, key }: Params) {
  const receipt = await receiptOf(app(), key)
  return receipt && (receipt.publicity === number || receipt.carriedFrom === number) ? receipt : error(404)
}

export const load: PageServerLoad = async ({ params, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const { id: _, contact, ...receipt } = await here(params)
  return { receipt, contact: masked(contact), key: randomUUID(), resent: url.searchParams.has('resent') }
}

/** Enough to know one's own address by. */
const masked = (contact: string | null) => (contact ?? '').replace(/^(.)[^@]*@/, '$1***@')

const tooOften = (action: string, limit: Limit, { clause }: { clause: ClauseId }) =>
  fail(429, {
    action,
    values: {},
    errors: [],
    refusal: refuse('too-many-tries', clause, { minutes: limits[limit].minutes }),
  } satisfies Answered)

export const actions: Actions = {
  async confirm(event) {
    const receipt = await here(event.params)
    if (!(await take(auth(), 'confirmation-code', receipt.id))) return tooOften('confirm', 'confirmation-code', receipt)
    const values = await typedInto({ request: event.request.clone() })
    const code = typedIn(values, 'code').trim()
    if (code && !isCode(app(), receipt.receipt, code))
      return fail(409, {
        action: 'confirm',
        values,
        errors: [],
        refusal: refuse('confirmation-code-wrong', receipt.clause),
      } satisfies Answered)
    return performing(event, {
      action: 'confirm',
      act: submissionConfirmed,
      by: { actor: 'public' },
      labels: { code: 'receipt.code' },
      bases: { code: receipt.clause },
      checks: () => (code ? [] : [{ path: 'code', code: 'missing', values: {} }]),
      input: () => ({ submission: receipt.id }),
      to: () => `/publicity/${receipt.publicity}/receipt/${event.params.key}`,
    })
  },
  async resend(event) {
    const receipt = await here(event.params)
    if (receipt.refusal) return fail(409, { action: 'resend', values: {}, errors: [], refusal: receipt.refusal })
    if (!(await take(auth(), 'confirmation-mail', receipt.id))) return tooOften('resend', 'confirmation-mail', receipt)
    const { contact, confirmBy } = receipt
    const filed = { ...receipt, contact: contact ?? '' }
    await auth().sendMail(filerMail(app(), auth().origin, filed, { kind: 'confirm', day: confirmBy ?? '' }))
    redirect(303, `/${event.params.lang}/publicity/${receipt.publicity}/receipt/${event.params.key}?resent`)
  },
}
