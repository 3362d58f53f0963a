import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'

const types = new pg.TypeOverrides()
// pg's own choices are local midnight for dates and strings for bigint: a day stays the text it is, a number is checked.
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text)
types.setTypeParser(pg.types.builtins.INT8, (text: string) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`a database number is beyond the safe range: ${text}`)
  return value
})

/** The owner migrates; the server works under a role that cannot change what is written in the ledger. */
export type DatabaseRole = 'owner' | 'server' | 'reader'

const settingsOf: Record<DatabaseRole, string> = {
  owner: '-c timezone=UTC',
  server: '-c timezone=UTC -c role=lingpao_server',
  reader: '-c timezone=UTC -c role=lingpao_server -c default_transaction_read_only=on',
}

export function openPool(url: string, role: DatabaseRole, connections = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    options: settingsOf[role],
    max: connections,
    types,
    pipeline: true,
  })
  // A connection that breaks is replaced; the query on it says what is wrong, and without a listener the process would end.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

export function openDatabase(url: string, role: DatabaseRole, connections = 10): Kysely<Database> {
  const pool = openPool(url, role, connections)
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, pool)
  return db
}

const place = Symbol.for('lingpao.pools')
const holder = globalThis as { [place]?: WeakMap<Kysely<Database>, pg.Pool> } // the built pages and the command that serves them are two module graphs
const pools = (holder[place] ??= new WeakMap())

/** The connections behind a database opened here. */
export function poolOf(db: Kysely<Database>): pg.Pool {
  const pool = pools.get(db)
  if (!pool) throw new Error('this database was not opened by openDatabase')
  return pool
}
