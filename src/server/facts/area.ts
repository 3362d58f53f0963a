import { sql, type Kysely } from 'kysely'
import type { Call } from '#domain/call.ts'
import type { KeyArea } from '#domain/key-area.ts'
import type { Database } from '../db/schema.ts'

export const keyAreaFacts = (db: Kysely<Database>, id: string): Promise<KeyArea | undefined> =>
  db.selectFrom('key_area').select(['id', 'state']).where('id', '=', id).executeTakeFirst()

export const titleTaken = async (db: Kysely<Database>, of: { title: string; edition: number }): Promise<boolean> => {
  const same = await db
    .selectFrom('key_area')
    .select('id')
    .where('edition', '=', of.edition)
    .where(sql<string>`title->>'zh'`, '=', of.title)
    .executeTakeFirst()
  return same !== undefined
}

export async function callFacts(db: Kysely<Database>, id: string): Promise<Call | undefined> {
  const call = await db
    .selectFrom('call')
    .select(['id', 'opens_on as opensOn', 'closes_on as closesOn'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!call) return
  const areas = await db.selectFrom('call_area').select('key_area').where('call', '=', id).execute()
  return { ...call, areas: areas.map(({ key_area }) => key_area) }
}
