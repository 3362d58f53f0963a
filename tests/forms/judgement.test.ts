import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { actions } from '../../src/routes/[lang=lang]/work/evaluations/[id]/workbench/[number]/+page.server.ts'
import { openWorld, type World } from '../world.ts'
import { answeredRightly } from './answers.ts'
import { beforeNaming, onceJudged, staged, whileJudging } from './judgement-cases.ts'
import { call } from './sending.ts'

let w: World
beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
}, 120_000)
afterAll(() => w.close())

test('what is judged wrongly, too early or twice comes back with field, rule, clause and what was typed', async () => {
  const round = await staged(w)
  for (const one of await beforeNaming(w, round)) await answeredRightly(one)
  for (const one of await whileJudging(w, round)) await answeredRightly(one)
  for (const one of await onceJudged(w, round)) await answeredRightly(one)
  // An indicator that the scheme has not, a standard that is not in the data: the page is not there.
  const nowhere = (number: string, judge: string) =>
    call(
      {
        action: actions.transcribe,
        by: round.assessor,
        params: { id: round.evaluation, number },
        query: `judge=${judge}`,
        typed: {},
      },
      'zh',
    )
  await expect(nowhere(round.numberOf(1), 'nothing')).rejects.toMatchObject({ status: 404 })
  await expect(nowhere('D2020-000001', 'strength')).rejects.toMatchObject({ status: 404 })
}, 120_000)
