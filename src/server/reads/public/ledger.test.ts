import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { fromHex, utf8 } from '#ledger/bytes.ts'
import { leafHash } from '#ledger/merkle.ts'
import { verifyInclusion } from '#ledger/proof.ts'
import { openWorld, type World } from '../../../../tests/world.ts'
import { act } from '../../acts/act.ts'
import { sha256 } from '../../hash.ts'
import { seal } from '../../proof/seal.ts'
import { readAct, readActs, readActsOn, readCheckpointNote, readConsistency } from './ledger.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const hidden = act('review.tried@1', {
  clauses: ['3.4.3'],
  by: ['system'],
  sealed: true,
  input: z.object({ programme: z.string() }),
  async perform({ tx, seq }, { programme }) {
    await tx.updateTable('programme').set({ act: seq }).where('id', '=', programme).execute()
    return {}
  },
  shows: (input) => input,
})

test('an act is shown with a proof that holds, and one not yet sealed without', async () => {
  const db = world.app.reader
  expect(await readCheckpointNote(db)).toBeUndefined()
  expect((await readAct(db, 1))?.proof).toBeNull()
  await seal(world.app)
  const { act, leaf, proof } = (await readAct(db, 1)) ?? {}
  expect(act?.type).toBe('ledger.opened@1')
  const { size = 0, root = '' } = proof?.checkpoint ?? {}
  const claim = { index: 0, size, leaf: leafHash(sha256, utf8(leaf ?? '')), root: fromHex(root) }
  expect(verifyInclusion(sha256, claim, (proof?.path ?? []).map(fromHex))).toBe(true)
  expect(await readAct(db, size + 1)).toBeUndefined()
  expect((await readConsistency(db, 1))?.checkpoint.size).toBe(size)
  expect(await readConsistency(db, size + 1)).toBeUndefined()
})

test('a sealed act shows its number and time, and is tied to nothing', async () => {
  const db = world.app.reader
  await world.do(hidden, { programme: 'programme' }, { actor: 'system' })
  const [newest] = (await readActs(db)).acts
  expect(newest).toEqual({ ...newest, type: 'sealed', clauses: [], organisation: null, capacity: null })
  expect((await readAct(db, newest?.seq ?? 0))?.leaf).not.toMatch(/review|programme/)
  const on = await readActsOn(db, { table: 'programme', key: 'programme' })
  expect(on.map(({ type }) => type)).toEqual(['ledger.opened@1'])
})

test('pages of acts join without a gap', async () => {
  const db = world.app.reader
  const seen: number[] = []
  for (let before: number | null | undefined; before !== null;) {
    const page: Awaited<ReturnType<typeof readActs>> = await readActs(db, { before, limit: 5 })
    seen.push(...page.acts.map(({ seq }) => seq))
    before = page.next
  }
  expect(seen).toEqual(Array.from({ length: seen.length }, (_, i) => seen.length - i))
})
