import type { Kysely } from 'kysely'
import type { Interest } from '#domain/interest.ts'
import type { Database } from '../db/schema.ts'
import { interestColumns } from './panel.ts'

export type Owner = { readonly expert: string } | { readonly organisation: string }

/** What one side has declared, newest first. */
export const interestsOf = (db: Kysely<Database>, owner: Owner) =>
  rows(db, owner).orderBy('act', 'desc').orderBy('id').execute()

export const ownInterest = (db: Kysely<Database>, owner: Owner, id: string): Promise<Interest | undefined> =>
  rows(db, owner).where('id', '=', id).executeTakeFirst()

const rows = (db: Kysely<Database>, owner: Owner) => {
  const query = db.selectFrom('interest').select(['id', ...interestColumns])
  return 'expert' in owner
    ? query.where('expert', '=', owner.expert)
    : query.where('organisation', '=', owner.organisation)
}
