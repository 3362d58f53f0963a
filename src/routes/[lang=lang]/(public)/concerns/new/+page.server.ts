import { randomUUID } from 'node:crypto'
import { error, fail } from '@sveltejs/kit'
import { aboutWhom } from '#domain/concern.ts'
import { refuse } from '#domain/refusal.ts'
import { parameter } from '#policy/policy.ts'
import { concernLodged } from '#server/acts/concern.ts'
import { app } from '#server/app.ts'
import { auth } from '#server/auth/house.ts'
import { limits, take } from '#server/auth/limit.ts'
import { staying, typedInto } from '#server/form-action.ts'
import { concernGrounds } from '#server/reads/public/concerns.ts'
import { todayOf } from '#server/reads/public/public.ts'
import { receiptDigest, receiptKeyOf, spelled } from '#server/receipt-key.ts'
import type { Answered } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' }) // key and secret below belong to one reader
  const about = aboutWhom.find((one) => one === url.searchParams.get('about'))
  return {
    key: randomUUID(),
    secret: randomUUID(),
    grounds: concernGrounds(app()),
    days: parameter(app().policy, 'concernTerm', todayOf(app())).value,
    about: about ?? '',
    whom: (url.searchParams.get('whom') ?? '').slice(0, 200),
  }
}

/** The secret of the form makes the key; it is kept nowhere. */
const secretIn = ({ secret }: Readonly<Record<string, unknown>>): string =>
  typeof secret === 'string' && /^[0-9a-f-]{36}$/.test(secret)
    ? secret
    : error(400, 'The form has no secret: open the page again.')

export const actions: Actions = {
  async report(event) {
    if (!(await take(auth(), 'concern-address', event.getClientAddress())))
      return fail(429, {
        action: 'report',
        values: await typedInto(event),
        errors: [],
        refusal: refuse('too-many-tries', '6.2', { minutes: limits['concern-address'].minutes }),
      } satisfies Answered)
    const answered = await staying(event, {
      action: 'report',
      act: concernLodged,
      by: { actor: 'public' },
      labels: {
        about: 'concern.about',
        whom: 'concern.whom',
        ground: 'concern.ground',
        text: 'concern.text',
        evidence: 'concern.evidence',
        name: 'concern.name',
        contact: 'concern.contact',
      },
      files: { evidence: 'optional' },
      salt: secretIn,
      input: ({ about, whom, ground, text, name, contact, ...typed }) => ({
        receipt: receiptDigest(receiptKeyOf(secretIn(typed))),
        about: about || undefined,
        whom: whom || undefined,
        ground: ground || undefined,
        text: text || undefined,
        ...(name && { name }),
        ...(contact && { contact }),
      }),
    })
    if (!('done' in answered)) return answered
    return { ...answered, receipt: spelled(receiptKeyOf(secretIn(answered.values))), values: {} }
  },
}
