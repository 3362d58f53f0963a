import { sql, type Kysely } from 'kysely'
import type { LeafRow } from '#ledger/leaf.ts'
import { columnList, type OfficialTable } from '../db/columns.ts'
import { digestOfRow, privateDigests, type OfficialRow } from '../db/rows.ts'
import type { Database } from '../db/schema.ts'
import type { ActCommitments } from './check-act.ts'
import { tablesIn } from './check-batch.ts'
import { actAt, rowAt, type Found } from './finding.ts'

/** A row as it stands, against the leaf of the act that it names as its last. */
export function checkRow(of: OfficialRow, leaf: LeafRow, commitments: ActCommitments, found: Found): void {
  const at = rowAt(of.table, String(of.row.id))
  const list = columnList(of.table, leaf.columns)
  if (!list) return found(at, `there is no column list ${leaf.columns}`)
  const kept = commitments.get(`${leaf.table}/${leaf.key}`)
  if (!kept) return found(at, 'the commitment to its columns is missing')
  const hidden = Object.keys(list).filter((column) => list[column] !== 'public')
  const digests = kept.salt?.length === 32 ? privateDigests(of, kept.salt, leaf.columns) : undefined
  for (const column of hidden) {
    if (digests ? digests[column] !== kept.digests[column] : (of.row[column] ?? null) !== null)
      found(`${at} ${column}`, `the value is not the one that ${actAt(Number(of.row.act))} wrote`)
  }
  if (digestOfRow(of, kept.digests, leaf.columns) !== leaf.digest)
    found(at, `the row is not as ${actAt(Number(of.row.act))} wrote it`)
}

export type Rewritten = { readonly table: string; readonly key: string; readonly act: number }

/** Rows that an act wrote and that do not name it: a later act must have written them since. */
export async function checkRewritten(
  db: Kysely<Database>,
  rewritten: readonly Rewritten[],
  found: Found,
): Promise<void> {
  const byTable = Map.groupBy(rewritten, ({ table }) => table)
  const tables = await tablesIn(db)
  for (const [name, ones] of byTable) {
    const table = tables.find((one) => one === name)
    const acts = table ? await actsOf(db, table, ones) : new Map<string, number>()
    for (const { key, act } of ones) {
      const now = acts.get(key)
      if (now === undefined) found(rowAt(name, key), `the row that ${actAt(act)} wrote is gone`)
      else if (now < act)
        found(rowAt(name, key), `the row is as ${actAt(now)} left it, but ${actAt(act)} wrote it since`)
    }
  }
}

/** Files and the programme have names, everything else has a UUID. */
const named: readonly string[] = ['file', 'programme'] satisfies OfficialTable[]
const isKey = (table: string, key: string) =>
  named.includes(table) || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)

async function actsOf(
  db: Kysely<Database>,
  table: OfficialTable,
  ones: readonly Rewritten[],
): Promise<Map<string, number>> {
  const keys = [...new Set(ones.map(({ key }) => key))].filter((key) => isKey(table, key))
  const { rows } = await sql<{ id: string; act: number }>`
    select id::text as id, act from ${sql.table(table)} where id = any(${keys})`.execute(db)
  return new Map(rows.map(({ id, act }) => [id, act]))
}

/** Rows under the number of an act that does not exist. */
export async function checkStrays(db: Kysely<Database>, last: number, found: Found): Promise<void> {
  for (const table of await tablesIn(db)) {
    const { rows } = await sql<{ id: string; act: number }>`
      select id::text as id, act from ${sql.table(table)} t
      where act < 1 or act > ${last} or not exists (select from act where seq = t.act) order by id limit 100`.execute(
      db,
    )
    for (const { id, act } of rows) found(rowAt(table, id), `there is no ${actAt(act)}`)
  }
}
