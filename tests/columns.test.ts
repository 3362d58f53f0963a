import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { columnList, newestList, officialColumns, type OfficialTable } from '#server/db/columns.ts'
import { openDatabase } from '#server/db/open.ts'
import { testDatabase, type TestDatabase } from '#server/db/test-database.ts'

const tables = Object.keys(officialColumns).toSorted() as OfficialTable[] // the keys of the list itself

describe('every official column declares its class', () => {
  let database: TestDatabase
  let db: ReturnType<typeof openDatabase>
  beforeAll(async () => {
    database = await testDatabase()
    db = openDatabase(database.url, 'owner', 1)
  })
  afterAll(async () => {
    await db.destroy()
    await database.drop()
  })

  test('the tables that only acts may write are the ones with a list', async () => {
    const { rows } = await sql<{ name: string; guards: string[] }>`
      select tgrelid::regclass::text as name, array_agg(tgname::text order by tgname) as guards
      from pg_trigger where tgname in ('only_by_act', 'never_truncated') group by 1 order by 1`.execute(db)
    expect(rows).toEqual(tables.map((name) => ({ name, guards: ['never_truncated', 'only_by_act'] })))
  })

  test.each(tables)('the newest list of %s has the columns of the table', async (table) => {
    const { rows } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = ${table} order by 1`.execute(db)
    const listed = Object.keys(columnList(table, newestList(table)) ?? {}).toSorted()
    expect(rows.map(({ name }) => name).toSorted()).toEqual(listed)
  })
})
