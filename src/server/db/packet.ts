import pg from 'pg'
import type { Connection, PoolClient, QueryResult } from 'pg'

/** A statement whose plan each connection keeps. */
export type Statement = { readonly name: string; readonly text: string; readonly values: unknown[] }

/** What pg's queries and connections have and its types leave out. */
type Preparable = { readonly prepare: (connection: Connection) => void }
type Answer = QueryResult | QueryResult[]

/**
 * Several statements in one packet with one answer: the first fault skips the rest. A connection on which one failed is
 * not used again, since it may think a statement prepared that is not.
 */
export function inOnePacket(client: PoolClient, statements: readonly Statement[]): Promise<QueryResult[]> {
  return new Promise((resolve, reject) => {
    const packet = new pg.Query('', (fault, answer) =>
      fault ? reject(fault) : resolve([answer as unknown as Answer].flat()),
    )
    packet.submit = (connection) => {
      const unsynced = Object.create(connection, { sync: { value: () => undefined } }) as Connection // one Sync, at the end
      connection.stream.cork()
      for (const one of statements) (new pg.Query(one) as unknown as Preparable).prepare(unsynced)
      connection.sync()
      connection.stream.uncork()
    }
    client.query(packet)
  })
}
