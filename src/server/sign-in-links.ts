import type { App } from '#server/app.ts'
import { authOf } from '#server/auth/house.ts'
import { createLink } from '#server/auth/link.ts'

const hours = 24

/** For a demonstration: a one-time link for one person of each role, who has held it longest. */
export async function signInLinks(app: App): Promise<readonly { readonly role: string; readonly path: string }[]> {
  const holders = await app.reader
    .selectFrom('capacity')
    .distinctOn('role')
    .select(['id', 'role', 'person'])
    .where('until_day', 'is', null)
    .where('deputy_for', 'is', null)
    .orderBy('role')
    .orderBy('act')
    .execute()
  const links = []
  for (const { id, role, person } of holders) {
    const link = { personId: person, capacityId: id, purpose: 'sign-in', expiresInHours: hours, to: '/work' } as const
    links.push({ role, path: await createLink(authOf(app), link) })
  }
  return links
}
