import { randomUUID } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import { z } from 'zod'
import { act } from '#server/acts/act.ts'
import { organisationRegistered } from '#server/acts/organisation.ts'
import { performed } from '#server/acts/perform.ts'
import type { App } from '#server/app.ts'
import { openDatabase } from '#server/db/open.ts'
import type { OfficialTable } from '#server/db/columns.ts'
import type { Database } from '#server/db/schema.ts'
import { checkWithin } from '#server/proof/check.ts'
import { written, type CheckFinding } from '#server/proof/finding.ts'
import { NotOpen } from '#server/proof/key.ts'
import { knownHere } from '#server/proof/known.ts'
import { verifyDatabase, type Known } from '#server/proof/verify-database.ts'
import { attachedTo, paper } from './papers.ts'
import { uscc } from './stories/kites.ts'

/** Somebody who owns the database, with triggers, keys and checks out of the way. Nothing of it stays. */
export type Intruder = {
  readonly tx: Transaction<Database>
  /** What `check` finds after the change: rows, acts and files, and the tree unless it is left out. The change is undone. */
  readonly findingsAfter: (change: Change, tree?: 'without the tree') => Promise<readonly string[]>
}
type Change = (tx: Transaction<Database>) => Promise<unknown>

export async function asIntruder(app: App, work: (intruder: Intruder) => Promise<void>): Promise<void> {
  const owner = openDatabase(app.url, 'owner', 1)
  const known = await knownHere(app, {})
  try {
    await owner.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await dropChecks(tx)
      const findingsAfter: Intruder['findingsAfter'] = async (change, tree) => {
        await sql`savepoint untouched`.execute(tx)
        await change(tx)
        const { findings } = await checkWithin(tx, app)
        const verified = tree ? [] : await treeFindings(tx, known)
        await sql`rollback to savepoint untouched`.execute(tx)
        return [...findings, ...verified].map(written)
      }
      await work({ tx, findingsAfter })
      throw new Undone()
    })
  } catch (problem) {
    if (!(problem instanceof Undone)) throw problem
  } finally {
    await owner.destroy()
  }
}

class Undone extends Error {}

async function treeFindings(tx: Transaction<Database>, known: Known): Promise<readonly CheckFinding[]> {
  try {
    return (await verifyDatabase(tx, known)).findings
  } catch (problem) {
    if (problem instanceof NotOpen) return [{ at: 'act 1', says: problem.message }]
    throw problem
  }
}

async function dropChecks(tx: Transaction<Database>): Promise<void> {
  const { rows } = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as "table", quote_ident(conname) as name from pg_constraint
    where contype in ('c', 'u') and connamespace = 'public'::regnamespace`.execute(tx)
  for (const { table, name } of rows) await sql.raw(`alter table ${table} drop constraint ${name}`).execute(tx)
}

export type Column = { readonly name: string; readonly type: string }

export async function columnsOf(db: Kysely<Database>, table: string): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table} order by ordinal_position`.execute(db)
  return rows
}

/** The row of a table that was written last, with the table's columns. */
export async function lastRow(tx: Transaction<Database>, table: OfficialTable) {
  const { rows } = await sql<{ id: string }>`
    select id::text as id from ${sql.table(table)} order by act desc, id limit 1`.execute(tx)
  if (!rows[0]) throw new Error(`${table} has no row to change`)
  return { table, id: rows[0].id, columns: await columnsOf(tx, table) }
}

/** Another value of the same type, whatever stands there now. */
export function otherValue({ name, type }: Column): string {
  const column = `"${name}"`
  const other: Record<string, string> = {
    text: `coalesce(${column}, '') || 'x'`,
    uuid: 'gen_random_uuid()',
    jsonb: `jsonb_build_object('was', ${column})`,
    date: `coalesce(${column} + 1, '2026-01-01')`,
    integer: `coalesce(${column}, 0) + 1000000`,
    bigint: `coalesce(${column}, 0) + 1000000`,
    boolean: `not coalesce(${column}, false)`,
    'timestamp with time zone': `coalesce(${column}, 'epoch') + interval '1 second'`,
    bytea: `set_byte(${column}, 0, get_byte(${column}, 0) # 1)`,
    ARRAY: `${column} || 'x'::text`,
  }
  const found = other[type]
  if (!found) throw new Error(`no other value is known for ${type}`)
  return found
}

const rowsFilled = act('rows.filled@1', {
  clauses: ['6.1'],
  by: ['system'],
  input: z.object({ tables: z.array(z.string()) }),
  async perform({ tx, seq }, { tables }) {
    await sql`set local session_replication_role = replica`.execute(tx) // what a row refers to need not be there
    for (const table of tables) {
      const row: Record<string, unknown> = {}
      for (const { name, type } of await columnsOf(tx, table)) row[name] = someValue(type)
      await tx
        .insertInto(table as 'key_area')
        .values({ ...row, act: seq } as never)
        .execute() // whatever its columns
    }
    return {}
  },
  shows: (input) => input,
})

/** An act writes a row into each of the tables, whatever it would stand for, so that there is one to change. */
export async function fillRows(app: App, tables: readonly string[]): Promise<void> {
  const db = openDatabase(app.url, 'owner', 1)
  try {
    await db.transaction().execute(dropChecks)
    await performed({ ...app, db }, rowsFilled, { tables: [...tables] }, { by: { actor: 'system' } })
  } finally {
    await db.destroy()
  }
}

function someValue(type: string): unknown {
  const values: Record<string, unknown> = {
    text: '某值',
    uuid: randomUUID(),
    jsonb: '{}',
    date: '2026-11-23',
    integer: 1,
    bigint: 1,
    boolean: true,
    'timestamp with time zone': new Date('2026-11-23T00:00:00Z'),
    ARRAY: ['某值'],
  }
  return values[type]
}

const reasonGiven = act('programme.reason-given@1', {
  clauses: ['1'],
  by: ['system'],
  input: z.object({ reason: z.string() }),
  async perform({ tx, seq }, { reason }) {
    await tx.updateTable('programme').set({ reason, act: seq }).where('id', '=', 'programme').execute()
    return {}
  },
  shows: (input) => input,
})

/** Somebody registers with a licence: its row has an id of its own, and lies on disk under its digest. */
export async function keepFile(app: App, text: string): Promise<{ id: string; digest: string }> {
  const licence = await attachedTo(app, paper(text, '执照.pdf'))
  const registration = {
    uscc: uscc(9_000_001),
    name: { zh: '带执照的厂（虚构）' },
    kind: 'enterprise' as const,
    place: `${app.policy.province.code}0102`,
    applicant: { name: '某人', email: 'licence@test.invalid' },
    licence,
  }
  await performed(app, organisationRegistered, registration, { by: { actor: 'public' } })
  const { id } = await app.reader
    .selectFrom('file')
    .select('id')
    .where('sha256', '=', licence.sha256)
    .executeTakeFirstOrThrow()
  return { id, digest: licence.sha256 }
}

export const giveReason = (app: App, reason: string) =>
  performed(app, reasonGiven, { reason }, { by: { actor: 'system' } })
