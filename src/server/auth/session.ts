import { newId } from '../id.ts'
import type { Auth } from './auth.ts'
import { cancelLinks, type Link } from './link.ts'
import { headersOf, keepCookies, type Caller } from './request.ts'

export type SessionLine = {
  readonly id: string
  readonly since: Date
  readonly until: Date
  readonly address: string
  readonly browser: string
}

/** Signs in who holds a link that was just used up. In a demonstration the link is both factors. */
export async function openByLink(auth: Auth, caller: Caller, link: Link): Promise<void> {
  await auth.library.api.signOut({ headers: headersOf(caller) }) // whoever was signed in here before
  const { headers, response } = await auth.library.api.openSession({
    body: { personId: link.personId },
    headers: headersOf(caller),
    returnHeaders: true,
  })
  await auth.db
    .updateTable('auth.session')
    .set({
      active_capacity: link.capacityId,
      second_factor_at: auth.demonstration ? auth.clock.now() : null,
    })
    .where('token', '=', response.token)
    .execute()
  keepCookies(caller, headers)
}

/** Sets the password and ends every session that the old one opened. */
export async function setPassword(auth: Auth, personId: string, password: string): Promise<void> {
  const context = await auth.library.$context
  const hash = await context.password.hash(password)
  const now = new Date()
  await auth.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('auth.account')
      .values({
        id: newId(now),
        user_id: personId,
        account_id: personId,
        provider_id: 'credential',
        password: hash,
        created_at: now,
        updated_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(['user_id', 'provider_id']).doUpdateSet({ password: hash, updated_at: now }),
      )
      .execute()
    await tx.updateTable('auth.user').set({ email_verified: true }).where('id', '=', personId).execute()
    await tx.deleteFrom('auth.session').where('user_id', '=', personId).execute()
  })
  await cancelLinks(auth, personId, ['password', 'invitation'])
}

export async function hasPassword({ db }: Auth, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('auth.account')
    .select('id')
    .where('user_id', '=', personId)
    .where('password', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function sessionsOf({ db }: Auth, personId: string): Promise<readonly SessionLine[]> {
  const rows = await db
    .selectFrom('auth.session')
    .select(['id', 'created_at', 'expires_at', 'ip_address', 'user_agent'])
    .where('user_id', '=', personId)
    .where('expires_at', '>', new Date())
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    since: row.created_at,
    until: row.expires_at,
    address: row.ip_address ?? '',
    browser: row.user_agent ?? '',
  }))
}

/** Ends one of a person's own sessions; the next request under it finds nobody. */
export async function endSession({ db }: Auth, { personId, sessionId }: { personId: string; sessionId: string }) {
  await db
    .deleteFrom('auth.session')
    .where('user_id', '=', personId)
    .where(({ eb, cast, ref }) => eb(cast<string>(ref('id'), 'text'), '=', sessionId)) // what was posted may be no id at all
    .execute()
}

export async function endOtherSessions({ db }: Auth, { personId, sessionId }: { personId: string; sessionId: string }) {
  await db.deleteFrom('auth.session').where('user_id', '=', personId).where('id', '<>', sessionId).execute()
}

export async function signOut(auth: Auth, caller: Caller): Promise<void> {
  const { headers } = await auth.library.api.signOut({ headers: headersOf(caller), returnHeaders: true })
  keepCookies(caller, headers)
}
