import { afterAll, beforeAll, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { openWorld, type World } from '../world.ts'
import { answeredRightly } from './answers.ts'
import { standsOn } from './refusing.ts'
import { deliberationForms } from './deliberation-cases.ts'

let w: World
let forms: Awaited<ReturnType<typeof deliberationForms>>

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  forms = await deliberationForms(w)
}, 120_000)
afterAll(() => w.close())

test('while the period runs, a form that is filled in wrongly comes back with field, rule, clause and what was typed', async () => {
  for (const one of forms.running) await answeredRightly(one)
}, 120_000)

test('the conclusion waits for the panel, and follows it', async () => {
  for (const one of await forms.held()) await answeredRightly(one)
  for (const one of await forms.deliberated()) await answeredRightly(one)
}, 120_000)

test('what is over is summed up, reported and received once', async () => {
  for (const one of await forms.over()) await answeredRightly(one)
  await standsOn(forms.publish, ['ranking-already-published', '已经发布', 'is published already', '3.4.6'])
}, 120_000)
