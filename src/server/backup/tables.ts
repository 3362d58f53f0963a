import { sql, type Kysely, type Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'

/** Not the state of anything: the database's own bookkeeping, and what lets somebody in for a while. */
const left = [
  'public.kysely_migration',
  'public.kysely_migration_lock',
  'public.lease',
  'auth.session',
  'auth.verification',
  'auth.link',
  'auth.rate',
]

/** `schema.table` of everything that a backup holds. The queue is not among them. */
export async function backedUpTables(db: Kysely<Database>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema in ('public', 'auth') and table_type = 'BASE TABLE' order by name`.execute(db)
  return rows.map(({ name }) => name).filter((name) => !left.includes(name))
}

/** The rows of a table as PostgreSQL's own JSON, so many at a time that a part stays near `bytes`. */
export async function* tableParts(
  tx: Transaction<Database>,
  table: string,
  bytes = 4_000_000,
): AsyncGenerator<readonly string[]> {
  await sql`declare backup no scroll cursor for select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(tx)
  let part: string[] = []
  let size = 0
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch 500 from backup`.execute(tx)
    for (const { row } of rows) {
      part.push(row)
      size += row.length
      if (size < bytes) continue
      yield part
      ;[part, size] = [[], 0]
    }
    if (rows.length === 0) break
  }
  await sql`close backup`.execute(tx)
  if (part.length) yield part
}

export async function insertPart(tx: Transaction<Database>, table: string, lines: readonly string[]): Promise<void> {
  await sql`
    insert into ${sql.table(table)}
    select * from jsonb_populate_recordset(null::${sql.table(table)}, ${`[${lines.join(',')}]`}::jsonb)`.execute(tx)
}

/** The names of the migrations that were applied, in their order; none in an empty database. */
export async function appliedMigrations(db: Kysely<Database>): Promise<readonly string[]> {
  const { rows } = await sql<{
    there: boolean
  }>`select to_regclass('public.kysely_migration') is not null as there`.execute(db)
  if (!rows[0]?.there) return []
  const applied = await sql<{ name: string }>`select name from public.kysely_migration order by name`.execute(db)
  return applied.rows.map(({ name }) => name)
}

/**
 * Keys between tables and the triggers on official rows stand aside while `work` fills the tables, and are back, the keys
 * checked over every row, when it is done. For the owner, in one transaction with the work.
 */
export async function withoutConstraints(tx: Transaction<Database>, work: () => Promise<void>): Promise<void> {
  const tables = await backedUpTables(tx)
  const { rows: keys } = await sql<{ table: string; name: string; definition: string }>`
    select c.conrelid::regclass::text as "table", quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where c.contype = 'f' and n.nspname in ('public', 'auth')`.execute(tx)
  const alter = (table: string, rest: string) => sql.raw(`alter table ${table} ${rest}`).execute(tx)
  for (const { table, name } of keys) await alter(table, `drop constraint ${name}`)
  for (const table of tables) await alter(quoted(table), 'disable trigger user')
  await work()
  for (const table of tables) await alter(quoted(table), 'enable trigger user')
  for (const { table, name, definition } of keys) await alter(table, `add constraint ${name} ${definition}`)
}

const quoted = (table: string) =>
  table
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')
