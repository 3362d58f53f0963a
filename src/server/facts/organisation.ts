import type { Kysely } from 'kysely'
import { within } from '#policy/places/tree.ts'
import type { Organisation } from '#domain/organisation.ts'
import type { Database } from '../db/schema.ts'

const columns = ['id', 'kind', 'uscc', 'place', 'standing', 'barred_until as barredUntil'] as const

export const organisationFacts = (db: Kysely<Database>, id: string | undefined): Promise<Organisation | undefined> =>
  db
    .selectFrom('organisation')
    .select(columns)
    .where('id', '=', id ?? null)
    .executeTakeFirst()

export const organisationByUscc = (db: Kysely<Database>, uscc: string | null): Promise<Organisation | undefined> =>
  db.selectFrom('organisation').select(columns).where('uscc', '=', uscc).executeTakeFirst()

/** Who verifies: the regulator of the place, nearest first, for enterprises; the working body for assessors. */
export async function verifierOf(db: Kysely<Database>, organisation: { kind: string; place: string }) {
  if (organisation.kind !== 'enterprise') {
    const body = await db.selectFrom('organisation').select('id').where('kind', '=', 'working-body').executeTakeFirst()
    return { role: 'working-body' as const, organisation: body?.id ?? null }
  }
  const regulators = await db
    .selectFrom('organisation')
    .select(['id', 'place'])
    .where('kind', '=', 'regulator')
    .execute()
  const nearest = regulators
    .filter(({ place }) => within(place, organisation.place))
    .sort((one, other) => (one.place < other.place ? 1 : -1))[0]
  return { role: 'regulator' as const, organisation: nearest?.id ?? null }
}

/** Experts hold their capacity in the pool, not in the working body. */
export async function expertPool(db: Kysely<Database>): Promise<string> {
  const pool = await db
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', 'expert-pool')
    .executeTakeFirstOrThrow()
  return pool.id
}
