import { sql } from 'kysely'
import type { Role } from '#domain/standing.ts'
import type { App } from '#server/app.ts'
import { authOf } from '#server/auth/house.ts'
import { createLink } from '#server/auth/link.ts'

const hours = 24

/** Where one prepares and another issues, it takes two to try it. */
const pairs = new Set<Role>(['working-body', 'regulator'])

/** How much waits for a capacity. */
const waiting = sql`(select count(*) from obligation o where o.closed_act is null and o.role = capacity.role
  and (o.organisation is null or o.organisation = capacity.organisation) and (o.person is null or o.person = capacity.person))`

type SignInLink = { readonly role: Role; readonly path: string }

/** For a demonstration: a one-time link for one person of each role, or two: who has most to do, then who has held it longest. */
export async function signInLinks(app: App, only?: string): Promise<readonly SignInLink[]> {
  const holders = await app.reader
    .selectFrom('capacity')
    .select(['id', 'role', 'person'])
    .where('until_day', 'is', null)
    .where('deputy_for', 'is', null)
    .orderBy('role')
    .orderBy(waiting, 'desc')
    .orderBy('act')
    .execute()
  const links: SignInLink[] = []
  for (const { id, role, person } of holders) {
    const printed = links.filter((link) => link.role === role).length
    if ((only !== undefined && role !== only) || printed >= (pairs.has(role) ? 2 : 1)) continue
    const link = { personId: person, capacityId: id, purpose: 'sign-in', expiresInHours: hours, to: '/work' } as const
    links.push({ role, path: await createLink(authOf(app), link) })
  }
  return links
}
