import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { sql } from 'kysely'
import type { Auth } from './auth.ts'

/** How often in how many minutes. By person slows guessing one password, by address slows trying one password on many. */
export const limits = {
  'sign-in-here': { times: 6, minutes: 15 },
  'sign-in-anywhere': { times: 60, minutes: 60 },
  'sign-in-address': { times: 100, minutes: 15 },
  'code-person': { times: 10, minutes: 15 },
  'code-address': { times: 60, minutes: 15 },
  'code-once': { times: 1, minutes: 3 },
  'password-check': { times: 10, minutes: 15 },
  'link-address': { times: 60, minutes: 15 },
  'submission-address': { times: 30, minutes: 60 },
  'concern-address': { times: 10, minutes: 60 },
  'recompute-address': { times: 20, minutes: 60 },
  'receipt-address': { times: 60, minutes: 60 },
  'suggestion-address': { times: 10, minutes: 60 },
  'question-address': { times: 30, minutes: 60 },
  'submission-mail': { times: 10, minutes: 60 },
  'confirmation-code': { times: 10, minutes: 60 },
  'confirmation-mail': { times: 3, minutes: 60 },
  'register-address': { times: 10, minutes: 60 },
  'mail-person': { times: 3, minutes: 60 },
  'mail-address': { times: 20, minutes: 60 },
} as const

export type Limit = keyof typeof limits

/** Takes one try in a single statement, so that simultaneous tries cannot all be the last one. False: none is left. */
export async function take({ db, clock }: Auth, limit: Limit, ...who: readonly string[]): Promise<boolean> {
  const now = clock.now()
  const { times, minutes } = limits[limit]
  const until = new Date(now.getTime() + minutes * 60_000)
  const { taken } = await db
    .insertInto('auth.rate')
    .values({ key: keyOf(limit, who), taken: 1, until })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        taken: sql`case when auth.rate.until <= ${now} then 1 else least(auth.rate.taken + 1, ${times + 1}) end`,
        until: sql`case when auth.rate.until <= ${now} then ${until} else auth.rate.until end`,
      }),
    )
    .returning('taken')
    .executeTakeFirstOrThrow()
  return taken <= times
}

/** After a success the tries are whole again. */
export async function forgive({ db }: Auth, limit: Limit, ...who: readonly string[]): Promise<void> {
  await db.deleteFrom('auth.rate').where('key', '=', keyOf(limit, who)).execute()
}

/** Addresses and codes are not kept in clear. */
const keyOf = (limit: Limit, who: readonly string[]) =>
  `${limit}:${createHash('sha256')
    .update(JSON.stringify(who.map(network)))
    .digest('base64url')}`

/** Whoever has one address of IPv6 has those of a whole network, 2^64 of them: they count as one. */
export function network(address: string): string {
  if (!isIPv6(address)) return address
  const [mapped] = /\d+(?:\.\d+){3}$/.exec(address) ?? []
  if (mapped && /^::ffff:/i.test(address)) return mapped
  const [before = [], after] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = after ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0') : []
  const groups = [...before, ...zeros, ...(after ?? [])].slice(0, 4)
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}
