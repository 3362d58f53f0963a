import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { seal } from '#server/proof/seal.ts'
import { exportLedger } from '#server/proof/export.ts'
import { verifyFile } from '#server/verify.ts'
import { rotateKey } from '#server/rotate.ts'
import { openStage } from '#server/demo/stage.ts'
import { openWorld } from './world.ts'

/**
 * Ledgers of released versions stay readable for ever. A new version adds its own:
 * `LINGPAO_GOLDEN=fixtures/golden/0.2.0.jsonl npx vitest run --project house tests/golden.test.ts`
 */
const folder = new URL('../fixtures/golden/', import.meta.url)
const pins = JSON.parse(readFileSync(new URL('vkeys.json', folder), 'utf8')) as Record<string, string> // written beside them

describe('ledgers of every version', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))

  test('there is one for each pinned key', () => {
    expect(files.toSorted()).toEqual(Object.keys(pins).toSorted())
  })

  test.each(files)('%s verifies from the file alone, with the key known from elsewhere', async (name) => {
    const said: string[] = []
    const exit = await verifyFile(new URL(name, folder).pathname, { vkeys: [pins[name] ?? ''] }, (line) =>
      said.push(line),
    )
    expect([exit, said.at(-1)]).toEqual([0, 'The ledger holds.'])
  })

  const wanted = process.env.LINGPAO_GOLDEN
  if (wanted)
    test('a new one is written', async () => {
      const w = await openWorld()
      const stage = openStage(w.app, w.bodies)
      const factors = { declaration: '一', attention: '二', effect: '三', differentiation: '四' }
      await stage.decideKeyArea('green-food', { zh: '咖啡', en: 'Coffee' }, factors)
      await seal(w.app)
      await rotateKey(w.app)
      await stage.expert({ name: '专家', email: 'expert@test.invalid' }, { name: '某大学' }, '食品')
      await exportLedger(w.app, wanted ?? '')
      await w.close()
    })
})
