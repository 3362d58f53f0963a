import { afterAll, beforeAll, test } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import { dataFrozen } from '#server/acts/evaluation.ts'
import { provideApp } from '#server/app.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { answeredRightly } from './answers.ts'
import {
  afterCorrecting,
  beforeTelling,
  declaredFor,
  frozenAlready,
  whileCorrecting,
  withoutStandards,
} from './intake-cases.ts'
import { declaredBadly, declaredLate, dependsOnNothing, leavesOut } from './intake-left.ts'

let w: World

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
}, 120_000)
afterAll(() => w.close())

test('each step of an intake that is not possible yet, or no longer, says so on its page in both languages', async () => {
  const staged = await declaredFor(w)
  for (const one of withoutStandards(w, staged)) await answeredRightly(one)
  await w.stage.declare(await kites.enterprise(w, 1), [kites.standard(staged.keyArea, 1, 89)])
  const dependent = { ...kites.promised(89), strength: { value: '≥70% × [line-hold]' }, 'line-hold': { value: '—' } }
  const declared = { ...kites.standard(staged.keyArea, 2, 89), values: dependent }
  const [one] = (await w.stage.declare(await kites.enterprise(w, 2), [declared])).made
  await leavesOut(staged, await declaredBadly(w, staged))
  for (const one of await beforeTelling(w, staged)) await answeredRightly(one)
  const last = kites.firstCutOff(w)
  for (const one of await whileCorrecting(w, staged)) await answeredRightly(one)
  await w.turnTo(addDays(last, 1))
  for (const one of afterCorrecting(w, staged)) await answeredRightly(one)
  await leavesOut(staged, await declaredLate(w, staged))
  const { evaluation } = await w.do(dataFrozen, { scheme: staged.scheme }, staged.assessor)
  for (const one of frozenAlready(w, staged)) await answeredRightly(one)
  await dependsOnNothing(staged, evaluation, one?.number ?? '')
})
