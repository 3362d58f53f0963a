import type { Kysely } from 'kysely'
import type { Party } from '#domain/conflict.ts'
import type { Database } from '../db/schema.ts'

const columns = ['id', 'person', 'standing', 'employer', 'employer_uscc as employerUscc'] as const

/** The record of a person in the pool, or by its own id. */
export const expertFacts = (db: Kysely<Database>, by: { person?: string | undefined; expert?: string | null }) =>
  db
    .selectFrom('expert')
    .select([...columns, 'title', 'field', 'fields', 'confirmed_on as confirmedOn'])
    .where(by.expert === undefined ? 'person' : 'id', '=', by.expert ?? by.person ?? null)
    .executeTakeFirst()

/** Records from before the list of fields have one in words. */
export const fieldsOf = ({ field, fields }: { field: string; fields: readonly string[] | null }): readonly string[] =>
  fields ?? [field]

/** The working body and its subordinates: their people are in no pool. */
export async function isHouse(db: Kysely<Database>, { name, uscc }: Party): Promise<boolean> {
  const rows = await db
    .selectFrom('organisation')
    .select(['name', 'uscc'])
    .where('kind', 'in', ['working-body', 'subordinate'])
    .execute()
  return rows.some((row) => row.name.zh === name.trim() || (uscc !== null && row.uscc === uscc))
}

export async function confirmationAsked(db: Kysely<Database>, expert: string): Promise<boolean> {
  const row = await db
    .selectFrom('obligation')
    .select('id')
    .where('what', '=', 'confirm-record')
    .where('subject', '=', expert)
    .where('closed_act', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
