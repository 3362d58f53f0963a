import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedOf } from '#domain/robustness/reporting.ts'
import { leadReasoned } from '#server/acts/lead-reason.ts'
import { publicityOpened } from '#server/acts/publicity.ts'
import { leadOf } from '#server/facts/ranking.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import * as kites from './kites.ts'

const reason = '权重由专家组定；第二、三名同为四星，水平相当。'

describe('a list whose second place other weights would give to another', () => {
  let w: World
  let round: kites.Round
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    round = await kites.toRanking(w, 4, kites.crowded)
    await kites.toSettled(w, round)
  })
  afterAll(() => w.close())

  clause('3.4.5', 'is known to be so as soon as it is settled, and its assessor owes a reason', async () => {
    const { robustness } = await leadOf(w.app.reader, round.ranking)
    const { dataDigest } = await w.app.reader
      .selectFrom('evaluation')
      .select('data_digest as dataDigest')
      .executeTakeFirstOrThrow()
    // 0.05 ahead of 13.95 in all: less than 5 %.
    expect(robustness).toMatchObject({
      firmness: 'borderline',
      flips: { within: '5', flips: true },
      cut: { kind: 'weights' },
      draws: { draws: 10_000, seed: [...seedOf(dataDigest)] },
    })
    expect(await w.desk('assessor')).toEqual(['reason-lead'])
    expect(await w.desk('working-body')).toEqual(['convene-report-audit'])
  })

  clause('3.4.5', 'is not shown to the public without it', async () => {
    const { prepares } = await w.stage.body()
    await w.stage.panel('report-audit', round.ranking, kites.seats(w, round.pool), { reasons: '见表', opinion: '同意' })
    const opening = { kind: 'ranking' as const, subject: round.ranking }
    expect(await w.tryToPrepare(publicityOpened, opening, prepares)).toEqual(
      refusal('lead-unreasoned', '3.4.5', { percent: '5' }),
    )
    const another = await kites.assessor(w, 2)
    expect(await w.try(leadReasoned, { ranking: round.ranking, reason }, another)).toEqual(
      refusal('ranking-unknown', '3.4.5'),
    )
    await w.do(leadReasoned, { ranking: round.ranking, reason }, round.assessor)
    expect(await w.desk('assessor')).toEqual([])
  })

  clause('3.4.5', 'goes public with the reason, which nobody changes any more', async () => {
    const { publicity } = await w.stage.openPublicity('ranking', round.ranking, { zh: '风筝' })
    const { content } = await w.app.reader
      .selectFrom('publicity')
      .select('content')
      .where('id', '=', publicity)
      .executeTakeFirstOrThrow()
    expect(content).toMatchObject({ leadReason: reason, robustness: { firmness: 'borderline' } })
    expect(await w.try(leadReasoned, { ranking: round.ranking, reason }, round.assessor)).toEqual(
      refusal('ranking-not-at-this-step', '3.4.5', { state: 'in-publicity', needed: 'settled' }),
    )
  })
})

describe('a list that small changes of the weights leave as it is', () => {
  let w: World
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
  })
  afterAll(() => w.close())

  test('needs no reason, and takes none', async () => {
    const round = await kites.toRanking(w)
    await kites.toSettled(w, round)
    expect((await leadOf(w.app.reader, round.ranking)).robustness).toMatchObject({
      firmness: 'firm',
      cut: { kind: 'weights', margin: '1' },
    })
    expect(await w.try(leadReasoned, { ranking: round.ranking, reason }, round.assessor)).toEqual(
      refusal('lead-holds', '3.4.5'),
    )
    expect(await w.desk('assessor')).toEqual([])
  })
})
