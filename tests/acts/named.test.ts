import { afterAll, beforeAll, expect, test } from 'vitest'
import { words } from '#ui/words/index.ts'
import { openWorld, type World } from '../world.ts'
import { everyAct } from './every-act.ts'

let w: World
beforeAll(async () => {
  w = await openWorld()
})
afterAll(() => w.close())

test('every act has the name that people read: nobody is shown its type', async () => {
  const types = (await everyAct(w.app.secrets.signerFor('lingpao/test'))).map(({ type }) => type.split('@')[0])
  expect(types.length).toBeGreaterThan(80)
  expect(types.filter((type) => !(`act.${type}` in words))).toEqual([])
})
