import { afterAll, beforeAll, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { openWorld, type World } from '../world.ts'
import { answeredRightly } from './answers.ts'
import type { Case } from './fields.ts'
import { rankingForms } from './ranking-cases.ts'

let w: World
let cases: readonly Case[]

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  cases = await rankingForms(w)
}, 120_000)
afterAll(() => w.close())

test('a form on the way to a ranking that is filled in wrongly comes back with field, rule, clause and what was typed', async () => {
  for (const one of cases) await answeredRightly(one)
})
