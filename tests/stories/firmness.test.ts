import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedOf } from '#domain/robustness/reporting.ts'
import { leadReasoned } from '#server/acts/lead-reason.ts'
import { publicityOpened } from '#server/acts/publicity.ts'
import { leadOf } from '#server/facts/ranking.ts'
import { rankingEntry } from '#server/reads/public/ranking-entry.ts'
import { ranking, rankings } from '#server/reads/public/rankings.ts'
import { sayRankFirmness } from '#ui/rank-firmness.ts'
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

  clause(
    '3.4.5',
    'says on the page of each line what chance it has to lead, and what keeps the next behind',
    async () => {
      const [shown] = (await rankings(w.app)).rankings
      const lines = (await ranking(w.app, shown?.number ?? ''))?.entries ?? []
      const said = await Promise.all(
        lines.map(async ({ declaration }) => {
          const entry = await rankingEntry(w.app, shown?.number ?? '', declaration)
          if (!entry?.firmness) throw new Error(declaration)
          const names = { indicator: (id: string) => id, standard: (id: string) => entry.listed.get(id) }
          return sayRankFirmness('zh', entry.firmness, names)
        }),
      )
      const [first, second, third, fourth] = said
      const sure = '名额不变时，每项权重在±25%之内无论怎样变动，'
      expect([first?.[0], fourth?.[0]]).toEqual([`${sure}它都领跑。`, `${sure}它都不领跑。`])
      for (const one of [second, third])
        expect(one?.[0]).toMatch(/重排10,000次，它领跑的占\d+(\.\d)?%（95%的误差范围：\d+(\.\d)?%至\d+(\.\d)?%）。$/)
      expect(second?.slice(1)).toEqual([
        '权重在±25%之内随机抽取10,000次：名次都在第2至3名之间。',
        '权重怎样定，它都排在其余3项中的1项前面。',
        '只要每项权重的变动都小于0.71%，下一名（Q/FZ 3-2026）就不会超过它；要让两家拉平，至少得把0.35%的权重从它领先的指标挪到它落后的指标上。',
        '任意去掉一项指标，它最差排第3名（去掉“strength”时）。',
      ])
    },
  )
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
