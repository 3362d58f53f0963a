import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemonstration } from '#server/demo/seed.ts'
import { officialTables } from '#server/proof/check-batch.ts'
import { seal } from '#server/proof/seal.ts'
import { keepFile } from './tamper.ts'
import { openBareApp } from './world.ts'

let world: Awaited<ReturnType<typeof openBareApp>>
beforeAll(async () => {
  world = await openBareApp('2026-11-23')
  await seedDemonstration(world.app)
  await keepFile(world.app, '检验报告')
  await seal(world.app)
}, 120_000)
afterAll(() => world.close())

describe('the server itself, by its role,', () => {
  const denied = /permission denied/
  test.each(['act', 'commitment', 'ledger_node', 'checkpoint'] as const)(
    'cannot change, delete or empty %s',
    async (table) => {
      const { db } = world.app
      const column = { act: 'epoch', commitment: 'seq', ledger_node: 'level', checkpoint: 'epoch' }[table]
      await expect(sql`update ${sql.table(table)} set ${sql.ref(column)} = 1`.execute(db)).rejects.toThrow(denied)
      await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow(denied)
      await expect(sql`truncate ${sql.table(table)} cascade`.execute(db)).rejects.toThrow(denied)
    },
  )

  test('cannot write an act or a commitment but by the one function, under the number that the head gave', async () => {
    const { db } = world.app
    for (const table of ['act', 'commitment'])
      await expect(
        sql`insert into ${sql.table(table)} select * from ${sql.table(table)} limit 1`.execute(db),
      ).rejects.toThrow(denied)
    const append = sql`select append_act(9999, 1, now(), 'x@1', '{}', false, null, null, 'system', '', null, null, '{}', '[]')`
    await expect(append.execute(db)).rejects.toThrow(/not the one under way/)
    await expect(
      db.transaction().execute(async (tx) => {
        await sql`select take_head(null, null)`.execute(tx)
        await append.execute(tx)
      }),
    ).rejects.toThrow(/not the one under way/)
  })

  test.each(officialTables)('cannot delete rows of %s, nor write one outside an act', async (table) => {
    const { db } = world.app
    await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow(denied)
    await expect(sql`truncate ${sql.table(table)} cascade`.execute(db)).rejects.toThrow(denied)
    const outside = /only by the act under way/
    const id = '00000000-0000-7000-8000-000000000000'
    await expect(sql`insert into ${sql.table(table)} (id, act) values (${sql.lit(id)}, 1)`.execute(db)).rejects.toThrow(
      outside,
    )
    const rows = await sql`select from ${sql.table(table)} limit 1`.execute(db)
    if (rows.rows.length > 0)
      await expect(sql`update ${sql.table(table)} set act = act`.execute(db)).rejects.toThrow(outside)
    await expect(sql`alter table ${sql.table(table)} disable trigger user`.execute(db)).rejects.toThrow(/must be owner/)
  })
})
