import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check } from '#server/proof/check.ts'
import { seal } from '#server/proof/seal.ts'
import { verifyDatabase } from '#server/proof/verify-database.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('what was performed and not touched', () => {
  test('checks and verifies', async () => {
    await world.official('Li', 'working-body')
    await seal(world.app)
    const checked = await check(world.app)
    expect(checked.findings).toEqual([])
    expect(checked.acts).toBeGreaterThan(10)
    const { report, findings } = await verifyDatabase(world.app.reader)
    expect(findings).toEqual([])
    expect(report.sealed).toBe(checked.acts)
  })
})
