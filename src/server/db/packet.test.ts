import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Pool, PoolClient } from 'pg'
import { openPool } from '#server/db/open.ts'
import { inOnePacket, type Statement } from '#server/db/packet.ts'
import { testDatabase, type TestDatabase } from '#server/db/test-database.ts'

let database: TestDatabase
let pool: Pool
beforeAll(async () => {
  database = await testDatabase()
  pool = openPool(database.url, 'owner', 1)
  await pool.query('create table note (id integer primary key, words text[], seal bytea)')
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const statement = (name: string, text: string, ...values: unknown[]): Statement => ({ name, text, values })
const begin = statement('begin', 'begin')
const commit = statement('commit', 'commit')
const write = (id: number) =>
  statement('write', 'insert into note values ($1, $2, $3) returning id', id, ['一', '二'], Buffer.from([0, 255]))
const read = statement('read', 'select id, words, seal from note order by id')

async function on<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    return await work(client)
  } finally {
    client.release(true)
  }
}

test('each statement has its answer, in order, the first time and when its plan is kept', () =>
  on(async (client) => {
    for (const id of [1, 2]) {
      const answers = await inOnePacket(client, [begin, write(id), commit])
      expect(answers.map(({ command, rows }) => [command, rows])).toEqual([
        ['BEGIN', []],
        ['INSERT', [{ id }]],
        ['COMMIT', []],
      ])
    }
    const [all] = await inOnePacket(client, [read])
    expect(all?.rows).toEqual([1, 2].map((id) => ({ id, words: ['一', '二'], seal: Buffer.from([0, 255]) })))
    const { rows } = await client.query('select name from pg_prepared_statements order by name')
    expect(rows).toEqual(['begin', 'commit', 'read', 'write'].map((name) => ({ name })))
  }))

test('what is sent behind it on the same connection is done after it', () =>
  on(async (client) => {
    const opened = inOnePacket(client, [begin, write(3)])
    const counted = client.query<{ count: number }>('select count(*)::int as count from note')
    expect((await counted).rows).toEqual([{ count: 3 }])
    await opened
    await client.query('rollback')
  }))

test('the first fault skips the rest: nothing is committed', async () => {
  await on(async (client) => {
    const packet = inOnePacket(client, [begin, write(4), write(4), commit])
    await expect(packet).rejects.toThrow(/duplicate key/)
  })
  const [all] = await on((client) => inOnePacket(client, [read]))
  expect(all?.rows.map(({ id }: { id: number }) => id)).toEqual([1, 2])
})
