import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { openWorld, type World } from '../world.ts'
import { answeredRightly } from './answers.ts'
import type { Case } from './fields.ts'
import { standingForms } from './standing-cases.ts'

let w: World
let cases: readonly Case[]

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  cases = await standingForms(w)
}, 120_000)
afterAll(() => w.close())

test('a form of who takes part that is filled in wrongly comes back with field, rule, clause and what was typed', async () => {
  expect(cases.length).toBeGreaterThan(0)
  for (const one of cases) await answeredRightly(one)
})
