import { hash } from 'node:crypto'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import type { PoolClient } from 'pg'
import { poolOf } from './db/open.ts'
import { inOnePacket, type Statement } from './db/packet.ts'
import type { Database } from './db/schema.ts'

export type { Statement }

type Work<H, R> = (
  tx: Transaction<Database>,
  /** The first statement's answer. What is sent before it has come is done after it, in order. */
  first: Promise<H>,
) => Promise<{ readonly result: R; readonly last?: Statement }>

/**
 * One transaction whose first statement travels with BEGIN and whose last with COMMIT: every act waits for the one
 * head, so each round trip saved is time for all. Where the last one fails, COMMIT ends the transaction with nothing.
 */
export async function inTransaction<H, R>(db: Kysely<Database>, first: Statement, work: Work<H, R>): Promise<R> {
  const client = await poolOf(db).connect()
  let broken: Error | undefined
  const send = (...statements: Statement[]) =>
    inOnePacket(client, statements).catch((fault: Error) => {
      broken = fault
      throw fault
    })
  try {
    const opened = send(begin, first).then(([, answer]) => answer?.rows[0] as H) // as `first` names its columns
    opened.catch(() => undefined) // whoever awaits it is told
    const { result, last } = await work(transactionOn(client), opened)
    await (last ? send(last, commit) : send(commit))
    return result
  } catch (problem) {
    if (!broken) await client.query('rollback').catch((lost: Error) => (broken = lost))
    throw problem
  } finally {
    client.release(broken)
  }
}

const begin: Statement = { name: 'begin', text: 'begin', values: [] }
const commit: Statement = { name: 'commit', text: 'commit', values: [] }

const onClient = new WeakMap<PoolClient, Transaction<Database>>()

/** Kysely on this one connection, within the transaction that is open on it. */
function transactionOn(client: PoolClient): Transaction<Database> {
  const known = onClient.get(client)
  if (known) return known
  const query = (text: string, values: unknown[]) => {
    const name = planned(text)
    return name ? client.query({ name, text, values }) : client.query(text, values)
  }
  const lent = { query, release: () => undefined }
  const pool = { connect: async () => lent, end: async () => undefined }
  const dialect = new PostgresDialect({ pool: pool as never }) // all that Kysely asks of a pool and its client
  const tx = new Kysely<Database>({ dialect }) as Transaction<Database> // BEGIN was said on its only connection
  onClient.set(client, tx)
  return tx
}

const names = new Map<string, string>()
const namesMax = 500

/**
 * The same writes come again and again: each connection plans them once. What is read is planned as the tables are then. A
 * name follows from the text: the built pages and the command that serves them write on the same connections.
 */
function planned(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= namesMax || !/^(insert|update) /.test(text)) return known
  const name = `write-${hash('sha256', text).slice(0, 32)}`
  names.set(text, name)
  return name
}
