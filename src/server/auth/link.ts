import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Auth } from './auth.ts'
import { ensureAccount } from './account.ts'
import type { LinkPurpose } from './tables.ts'

export type NewLink = {
  readonly personId: string
  /** The capacity that is active once the link was used. */
  readonly capacityId?: string | undefined
  readonly purpose: LinkPurpose
  readonly expiresInHours: number
  /** Where it leads, below the language: `/work/…`. */
  readonly to?: string | undefined
  readonly lang?: 'zh' | 'en'
}

export type Link = {
  readonly personId: string
  readonly capacityId: string | null
  readonly purpose: LinkPurpose
  readonly to: string | null
}

/** The address of a one-time link, below the site's origin. The token is in this answer and nowhere else. */
export async function createLink(auth: Auth, link: NewLink): Promise<string> {
  await ensureAccount(auth, link.personId)
  const token = randomBytes(32).toString('base64url')
  const now = auth.clock.now()
  await auth.db
    .insertInto('auth.link')
    .values({
      digest: digestOf(token),
      user_id: link.personId,
      capacity: link.capacityId ?? null,
      purpose: link.purpose,
      path: localPath(link.to) ?? null,
      created_at: now,
      expires_at: new Date(now.getTime() + link.expiresInHours * 3_600_000),
      used_at: null,
    })
    .execute()
  return `/${link.lang ?? 'zh'}/sign-in/link/${token}`
}

/** What a link would do. Looking uses nothing up: mail scanners open every address they see. */
export async function findLink({ db, clock }: Auth, token: string): Promise<Link | undefined> {
  return db
    .selectFrom('auth.link')
    .select(['user_id as personId', 'capacity as capacityId', 'purpose', 'path as to'])
    .where('digest', '=', digestOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', clock.now())
    .executeTakeFirst()
}

/** Uses the link up. Of two at once one gets it: the other's `where` is read again after the first's commit. */
export async function useLink({ db, clock }: Auth, token: string): Promise<Link | undefined> {
  const now = clock.now()
  return db
    .updateTable('auth.link')
    .set({ used_at: now })
    .where('digest', '=', digestOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['user_id as personId', 'capacity as capacityId', 'purpose', 'path as to'])
    .executeTakeFirst()
}

/** Links of this kind that a person has not used yet lead nowhere any more. */
export async function cancelLinks({ db }: Auth, personId: string, purposes: readonly LinkPurpose[]): Promise<void> {
  await db
    .deleteFrom('auth.link')
    .where('user_id', '=', personId)
    .where('purpose', 'in', [...purposes])
    .where('used_at', 'is', null)
    .execute()
}

/** Links that lead to a page, or to a part of it, and were not used yet. */
export async function cancelLinksTo({ db }: Auth, path: string): Promise<void> {
  await db
    .deleteFrom('auth.link')
    .where(({ or, eb }) => or([eb('path', '=', path), eb('path', 'like', `${path}?%`)]))
    .where('used_at', 'is', null)
    .execute()
}

/** Used and expired things are kept a day, so that a second click can be told from a wrong address; then they go. */
export async function sweepAccounts({ db, clock }: Auth): Promise<void> {
  const now = clock.now()
  await db
    .deleteFrom('auth.link')
    .where('expires_at', '<', new Date(now.getTime() - 86_400_000))
    .execute()
  await db.deleteFrom('auth.rate').where('until', '<', now).execute()
  // These two are written by the library, which goes by the machine's clock.
  await db
    .deleteFrom('auth.session')
    .where('expires_at', '<', sql<Date>`now()`)
    .execute()
  await db
    .deleteFrom('auth.verification')
    .where('expires_at', '<', sql<Date>`now()`)
    .execute()
}

/** A path within the site, spelled for a header, or nothing: an address that leads elsewhere is not followed. */
export function localPath(path: string | null | undefined): string | undefined {
  const site = 'http://site.invalid'
  const url = path?.startsWith('/') ? URL.parse(path, site) : null
  if (url?.origin !== site || url.pathname.startsWith('//')) return undefined
  return url.pathname + url.search + url.hash
}

/** A path as a log may show it. */
export const withoutToken = (path: string): string => path.replace(/(\/sign-in\/link\/)[^/?#]+/, '$1…')

const digestOf = (token: string) => createHash('sha256').update(token).digest()
