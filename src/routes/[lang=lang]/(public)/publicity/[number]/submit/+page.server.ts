import { error, fail, redirect } from '@sveltejs/kit'
import { randomUUID } from 'node:crypto'
import { refuse } from '#domain/refusal.ts'
import { perform } from '#server/acts/perform.ts'
import { submissionLodged } from '#server/acts/submission.ts'
import { app } from '#server/app.ts'
import { auth } from '#server/auth/house.ts'
import { limits, take } from '#server/auth/limit.ts'
import { digestOf } from '#server/hash.ts'
import { openPeriod } from '#server/reads/public/publicity.ts'
import type { Actions, PageServerLoad } from './$types'
import { asked, errorsOf, typedIn } from './fields.ts'

const tooMany = refuse('too-many-tries', '3.4.3', { minutes: limits['submission-address'].minutes })

export const load: PageServerLoad = async ({ params, setHeaders }) => {
  const period = await openPeriod(app(), params.number)
  if (!period) error(404)
  setHeaders({ 'cache-control': 'no-store' }) // the key below belongs to one reader
  const { number, title, lastDay, clause, refusal } = period
  return { period: { number, title, lastDay, clause, refusal }, key: randomUUID() }
}

export const actions: Actions = {
  default: async ({ params, request, getClientAddress }) => {
    const period = await openPeriod(app(), params.number)
    if (!period) error(404)
    const form = await request.formData()
    const typed = typedIn(form)
    if (!(await take(auth(), 'submission-address', getClientAddress()))) return fail(429, { typed, refusal: tooMany })
    // Sent twice, the same words get the same receipt; other words under the same form are another submission.
    const key = digestOf({ form: String(form.get('key') ?? ''), publicity: period.number, ...typed })
    const outcome = await perform(app(), submissionLodged, asked(period.id, typed), { by: { actor: 'public' }, key })
    if (outcome.kind === 'invalid') return fail(400, { typed, issues: errorsOf(outcome.issues) })
    if (outcome.kind === 'refused') return fail(409, { typed, refusal: outcome.refusal })
    redirect(303, `/${params.lang}/publicity/${period.number}/receipt/${key}`)
  },
}
