import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import type { PoolClient } from 'pg'
import { poolOf } from './db/open.ts'
import type { Database } from './db/schema.ts'

/** A statement whose plan each connection keeps. */
export type Statement = { readonly name: string; readonly text: string; readonly values: unknown[] }

type Work<H, R> = (tx: Transaction<Database>, head: H) => Promise<{ readonly result: R; readonly last?: Statement }>

/**
 * One transaction whose first statement travels with BEGIN and whose last with COMMIT: every act waits for the one
 * head, so each round trip saved is time for all. Where the last one fails, COMMIT ends the transaction with nothing.
 */
export async function inTransaction<H, R>(db: Kysely<Database>, first: Statement, work: Work<H, R>): Promise<R> {
  const client = await poolOf(db).connect()
  let broken: Error | undefined
  try {
    const [, opened] = await both(client.query('begin'), client.query<{ head: H | null }>(first))
    const head = opened.rows[0]?.head
    if (!head) throw new Error('the ledger is not open: start the application once with `npm start`')
    const { result, last } = await work(transactionOn(client), head)
    if (last) await both(client.query(last), client.query('commit'))
    else await client.query('commit')
    return result
  } catch (problem) {
    await client.query('rollback').catch((lost: Error) => (broken = lost))
    throw problem
  } finally {
    client.release(broken)
  }
}

/** Waits for both, so that nothing is under way on the connection when the first fault is thrown. */
async function both<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other])
  return Promise.all([one, other])
}

const onClient = new WeakMap<PoolClient, Transaction<Database>>()

/** Kysely on this one connection, within the transaction that is open on it. */
function transactionOn(client: PoolClient): Transaction<Database> {
  const known = onClient.get(client)
  if (known) return known
  const lent = { query: client.query.bind(client), release: () => undefined }
  const pool = { connect: async () => lent, end: async () => undefined }
  const dialect = new PostgresDialect({ pool: pool as never }) // all that Kysely asks of a pool and its client
  const tx = new Kysely<Database>({ dialect }) as Transaction<Database> // BEGIN was said on its only connection
  onClient.set(client, tx)
  return tx
}
