import { sql, type Kysely } from 'kysely'
import type { Json } from '#ledger/canonical.ts'
import { officialColumns, type OfficialTable } from '../db/columns.ts'
import type { OfficialRow } from '../db/rows.ts'
import type { Database } from '../db/schema.ts'

export const officialTables = Object.keys(officialColumns) as OfficialTable[] // the keys of the list itself

/** Those that this database has: one of an earlier release, which a restore looks at, has fewer. */
export async function tablesIn(db: Kysely<Database>): Promise<readonly OfficialTable[]> {
  const { rows } = await sql<{ name: OfficialTable }>`
    select name from unnest(${officialTables}::text[]) name where to_regclass(name) is not null`.execute(db)
  return rows.map(({ name }) => name)
}

export type StoredAct = Pick<
  Database['act'],
  'seq' | 'epoch' | 'at' | 'type' | 'clauses' | 'sealed' | 'person' | 'organisation' | 'capacity' | 'leaf' | 'touches'
>
export type StoredCommitment = {
  readonly seq: number
  readonly subject: string
  readonly salt: Buffer | null
  readonly digests: Readonly<Record<string, string>>
  readonly values: Json | null
}
export type Batch = {
  readonly acts: readonly StoredAct[]
  readonly commitments: readonly StoredCommitment[]
  readonly rows: readonly OfficialRow[]
}

/** Acts in their order with what they left behind, so many at a time that their leaves stay below `bytes`. */
export async function* batches(db: Kysely<Database>, bytes = 2_000_000): AsyncGenerator<Batch> {
  const tables = await tablesIn(db)
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const { rows: acts } = await sql<StoredAct>`
      with next as (
        select *, sum(octet_length(leaf)) over (order by seq) - octet_length(leaf) as before
        from (select * from act where seq > ${after} order by seq limit 2000) as few
      )
      select seq, epoch, at, type, clauses, sealed, person, organisation, capacity, leaf, touches
      from next where before < ${bytes} order by seq`.execute(db)
    const [first, last] = [acts[0], acts.at(-1)]
    if (!first || !last) return
    after = last.seq
    yield {
      acts,
      commitments: await commitmentsOf(db, first.seq, last.seq),
      rows: await rowsOf(db, tables, first.seq, last.seq),
    }
  }
}

async function commitmentsOf(db: Kysely<Database>, from: number, to: number): Promise<readonly StoredCommitment[]> {
  const { rows } = await sql<StoredCommitment>`
    select seq, subject, salt, digests, values from commitment where seq between ${from} and ${to}`.execute(db)
  return rows
}

async function rowsOf(
  db: Kysely<Database>,
  tables: readonly OfficialTable[],
  from: number,
  to: number,
): Promise<readonly OfficialRow[]> {
  const each = tables.map(
    (table) =>
      sql`select ${sql.lit(table)} as "table", to_jsonb(t) as row from ${sql.table(table)} t where act between ${from} and ${to}`,
  )
  const { rows } = await sql<OfficialRow>`${sql.join(each, sql` union all `)}`.execute(db)
  return rows
}
