import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { openDatabase } from '#server/db/open.ts'
import { testDatabase } from '#server/db/test-database.ts'

const first = { name: 'when', text: 'select now()', values: [] }

test('the built pages and the command that serves them, two graphs of modules, write on one connection', async () => {
  const database = await testDatabase()
  const db = openDatabase(database.url, 'owner', 1)
  const { inTransaction: inCommand } = await import('#server/transaction.ts')
  vi.resetModules()
  const { inTransaction: inPages } = await import('#server/transaction.ts')
  expect(inPages).not.toBe(inCommand)
  await inCommand(db, first, async (tx) => {
    await sql`update lease set reached = 7`.execute(tx)
    return { result: undefined }
  })
  const { rows } = await inPages(db, first, async (tx) => ({
    result: await sql`update lease set reached = 8 where name = 'notices' returning reached`.execute(tx),
  }))
  expect(rows).toEqual([{ reached: 8 }])
  await db.destroy()
  await database.drop()
})
