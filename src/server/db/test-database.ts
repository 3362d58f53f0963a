import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inDatabase, template } from '#server/db/test-server.ts'

export type TestDatabase = {
  /** For the owner of the database; open it under another role to see what the server may do. */
  readonly url: string
  readonly drop: () => Promise<void>
}

/** A migrated database of one's own, copied from the run's template. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = process.env.LINGPAO_TEST_DATABASE
  if (!server)
    throw new Error('No database for tests: run them with vitest in a project that starts one (vitest.config.ts).')
  const name = `test_${randomBytes(8).toString('hex')}`
  await perform(server, `create database ${name} template ${template}`)
  return {
    url: inDatabase(server, name),
    drop: () => perform(server, `drop database if exists ${name} with (force)`),
  }
}

async function perform(url: string, statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
