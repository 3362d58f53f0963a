import { sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import { openDatabase } from '../db/open.ts'

export const mailQueue = 'mail'

const schema = 'pgboss'

/** Makes or updates the queue's schema. For the database's owner: at run time the server only reads and writes in it. */
export async function installQueue(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schema, supervise: false, schedule: false, max: 1 })
  boss.on('error', () => undefined) // what fails below throws
  await boss.start()
  try {
    if (!(await boss.getQueue(mailQueue))) await boss.createQueue(mailQueue)
  } finally {
    await boss.stop({ graceful: false })
  }
  await grant(url)
}

/** A queue under the server's role, watched over but never migrated. */
export function openQueue(url: string, failed: (problem: Error) => void): PgBoss {
  const boss = new PgBoss({
    connectionString: url,
    options: '-c timezone=UTC -c role=lingpao_server',
    schema,
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    max: 3,
  })
  boss.on('error', failed)
  return boss
}

async function grant(url: string): Promise<void> {
  const db = openDatabase(url, 'owner', 1)
  try {
    await sql
      .raw(
        `grant usage on schema ${schema} to lingpao_server;
         grant select, insert, update, delete on all tables in schema ${schema} to lingpao_server;
         grant execute on all functions in schema ${schema} to lingpao_server;`,
      )
      .execute(db)
  } finally {
    await db.destroy()
  }
}
