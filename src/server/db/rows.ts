import { sql, type Kysely } from 'kysely'
import type { Json } from '#ledger/canonical.ts'
import { commitment, fieldSalt, rowDigest } from '#ledger/leaf.ts'
import { sha256 } from '../hash.ts'
import { columnList, newestList, type OfficialTable } from './columns.ts'
import type { Database } from './schema.ts'

export type OfficialRow = { readonly table: OfficialTable; readonly row: Readonly<Record<string, Json>> }

/** One official table, in the order of ids, a batch at a time. */
export async function* allRows(db: Kysely<Database>, table: OfficialTable, batch = 5_000): AsyncGenerator<OfficialRow> {
  for (let after = ''; ;) {
    const { rows } = await sql<{ id: string; row: OfficialRow['row'] }>`
      select id::text as id, to_jsonb(t) as row from ${sql.table(table)} t
      where id::text > ${after} order by id::text limit ${batch}`.execute(db)
    for (const { row } of rows) yield { table, row }
    const last = rows.at(-1)
    if (!last || rows.length < batch) return
    after = last.id
  }
}

export const subjectOf = ({ table, row }: OfficialRow): string => `${table}/${String(row.id)}`

/** The commitments to a row's columns that are not public. */
export function privateDigests({ table, row }: OfficialRow, salt: Uint8Array, list = newestList(table)) {
  const columns = Object.entries(columnList(table, list) ?? {}).filter(([, kind]) => kind !== 'public')
  return Object.fromEntries(
    columns.map(([name]) => [name, commitment(sha256, fieldSalt(sha256, salt, name), row[name] ?? null)]),
  )
}

/** A row's digest under a numbered column list; columns that are not public count by their commitments. */
export function digestOfRow(
  { table, row }: OfficialRow,
  digests: Readonly<Record<string, string>>,
  list: number,
): string {
  const shown: Record<string, Json> = {}
  for (const [name, kind] of Object.entries(columnList(table, list) ?? {}))
    shown[name] = kind === 'public' ? (row[name] ?? null) : { commitment: digests[name] ?? '' }
  return rowDigest(sha256, { table, columns: list, row: shown })
}
