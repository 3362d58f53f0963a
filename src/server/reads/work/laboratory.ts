import type { Disclosed, Who } from '#domain/disclosure.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { Text } from '#policy/policy.ts'
import { application } from './application.ts'
import type { Looked } from './looked.ts'
import { seat } from './seats.ts'

/** A scheme that can be tried on the standards of its area; null where there is none yet. */
export type ToTry = { readonly title: Text; readonly scheme: Scheme | null; readonly keyArea: string | null }

/** The scheme of an application, to those who may read that. */
export async function schemeApplied(who: Who, from: Looked, id: string): Promise<Disclosed<ToTry>> {
  const found = await application(who, from, id)
  if (found.seen !== 'open') return found
  const { scheme, keyArea } = found.data
  return { seen: 'open', data: { title: scheme?.title ?? { zh: '' }, scheme, keyArea } }
}

/** The scheme that an expert's panel sits on; a panel on a ranking has none. */
export async function schemeReviewed(who: Who, from: Looked, id: string): Promise<Disclosed<ToTry>> {
  const found = await seat(who, from, id)
  if (found.seen !== 'open') return found
  const { case: on, subject } = found.data
  if (on.of !== 'scheme') return { seen: 'unknown' }
  const row = await from.reader
    .selectFrom('application')
    .select('key_area as keyArea')
    .where('id', '=', subject)
    .executeTakeFirst()
  return { seen: 'open', data: { title: found.data.title, scheme: on.scheme, keyArea: row?.keyArea ?? null } }
}
