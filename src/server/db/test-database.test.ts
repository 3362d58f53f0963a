import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '#server/db/open.ts'
import { testDatabase, type TestDatabase } from '#server/db/test-database.ts'
import { sql } from 'kysely'

const made: TestDatabase[] = []
afterAll(() => Promise.all(made.map((database) => database.drop())))

test('two test databases are migrated and do not see each other', async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()])
  made.push(one, other)
  await run(one.url, 'create table only_here (id int)')
  expect(await run(one.url, "select to_regclass('only_here')::text as name")).toEqual([{ name: 'only_here' }])
  expect(await run(other.url, "select to_regclass('only_here')::text as name")).toEqual([{ name: null }])
  expect(await run(other.url, "select to_regclass('act')::text as name")).toEqual([{ name: 'act' }])
})

async function run(url: string, statement: string) {
  const db = openDatabase(url, 'owner', 1)
  try {
    return (await sql.raw(statement).execute(db)).rows
  } finally {
    await db.destroy()
  }
}
