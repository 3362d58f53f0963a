import { afterAll, beforeAll, expect, test } from 'vitest'
import { startOfDay } from '#domain/calendar.ts'
import { clause } from '../../../tests/clause.ts'
import { openBareApp } from '../../../tests/world.ts'
import { performed } from '../acts/perform.ts'
import { submissionConfirmed, submissionLodged } from '../acts/submission.ts'
import { seedDemonstration } from '../demo/seed.ts'
import { sweep } from './sweep.ts'

let world: Awaited<ReturnType<typeof openBareApp>>
beforeAll(async () => {
  world = await openBareApp('2026-11-23')
  await seedDemonstration(world.app)
}, 120_000)
afterAll(() => world.close())

const turnTo = (day: string) => world.turn(new Date(startOfDay(day).getTime() + 1_000))
const openPublicity = () =>
  world.app.reader.selectFrom('publicity').select(['id', 'last_day']).where('outcome', 'is', null).executeTakeFirst()

clause('3.4.3', 'on the last day of publicity it is not due yet', async () => {
  const { id, last_day = '' } = (await openPublicity()) ?? {}
  turnTo(last_day)
  await sweep(world.app) // departments are reminded of their joint opinions
  expect(await sweep(world.app)).toEqual({ done: 0, waiting: [] })
  expect((await openPublicity())?.id).toBe(id)
})

clause('3.4.3', 'an objection that nobody examined holds the close back, and the next sweep asks again', async () => {
  const { id = '' } = (await openPublicity()) ?? {}
  const objection = {
    publicity: id,
    kind: 'objection',
    name: '甲',
    contact: 'a@test.invalid',
    text: '乙',
    evidence: '丙',
  } as const
  const lodged = await performed(world.app, submissionLodged, objection, { by: { actor: 'public' } })
  await performed(world.app, submissionConfirmed, { submission: lodged.submission }, { by: { actor: 'public' } })
  turnTo('2026-12-18')
  await sweep(world.app) // silent departments are recorded
  for (let again = 0; again < 2; again++) {
    const { done, waiting } = await sweep(world.app)
    expect(done).toBe(0)
    expect(waiting).toMatchObject([
      { what: 'close-publicity', subject: id, refusal: { refused: 'objections-unexamined' } },
    ])
  }
})

clause('3.5', 'a front-runner expires the day after its last, once', async () => {
  const { app } = world
  const states = async () =>
    (await app.reader.selectFrom('front_runner').select('state').execute()).map(({ state }) => state)
  const before = await states()
  const { last_valid_day } = await app.reader
    .selectFrom('front_runner')
    .select('last_valid_day')
    .executeTakeFirstOrThrow()
  turnTo(last_valid_day)
  await sweep(app) // experts are asked to confirm their record
  expect((await sweep(app)).done).toBe(0)
  expect(await states()).toEqual(before)
  turnTo('2028-01-03')
  expect(await Promise.all([sweep(app), sweep(app)])).toMatchObject([{}, {}])
  expect(await states()).toEqual(before.map(() => 'expired'))
  const acts = await app.reader.selectFrom('act').select('seq').where('type', '=', 'front-runner.expired@1').execute()
  expect(acts).toHaveLength(before.length)
  expect((await sweep(app)).done).toBe(0)
})

test('an act that fails is told, not swallowed', async () => {
  const broken = { ...world.app, db: world.app.reader }
  await expect(sweep(broken)).rejects.toThrow(/acts that are due failed/)
})
