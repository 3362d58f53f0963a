import { afterAll, beforeAll, describe, expect } from 'vitest'
import { z } from 'zod'
import { addDays } from '#domain/calendar.ts'
import { schemeShape } from '#domain/scheme.ts'
import { act, type By } from '#server/acts/act.ts'
import { objectionAdmitted } from '#server/acts/answer.ts'
import { rankingPublished } from '#server/acts/ranking-publication.ts'
import { runEvaluation } from '#server/evaluating.ts'
import { ranking as publicRanking } from '#server/reads/public/rankings.ts'
import { ranking as workRanking } from '#server/reads/work/rankings.ts'
import { shortlistNow } from '#server/shortlisting.ts'
import { whoOf } from '#server/work-page.ts'
import { clause } from '../clause.ts'
import { viewerOf } from '../forms/sending.ts'
import { openWorld, refusal, type World } from '../world.ts'
import * as kites from './kites.ts'

/** Until titles are cancelled on the platform, a test's own act stands for one: a bar is a fact of the enterprise. */
const barredBy = act('test.barred@1', {
  clauses: ['3.6'],
  by: ['system'],
  input: z.object({ organisation: z.uuid(), until: z.iso.date() }),
  async perform({ tx, seq }, { organisation, until }) {
    await tx.updateTable('organisation').set({ barred_until: until, act: seq }).where('id', '=', organisation).execute()
    return {}
  },
  shows: () => ({}),
})
const bar = (w: World, by: By | undefined) =>
  w.do(barredBy, { organisation: by?.organisation ?? '', until: addDays(w.today(), 1_000) }, { actor: 'system' })
const stateOf = async (w: World, id: string) =>
  (await w.app.reader.selectFrom('ranking').select('state').where('id', '=', id).executeTakeFirst())?.state

describe('an enterprise that is barred between the freeze and the publication', () => {
  let w: World
  let round: kites.Round
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    round = await kites.toRanking(w)
  })
  afterAll(() => w.close())

  clause('3.6', 'loses its place on the shortlist, with the reason, though its standard stays ranked', async () => {
    for (const entry of await kites.entries(w, round.ranking))
      await kites.reported(w, kites.holder(round.enterprises, entry.enterprise), entry.declaration)
    await bar(w, round.enterprises[0])
    const now = await shortlistNow(w.app, round.ranking)
    expect(now?.keptOut.map(({ kept }) => kept.reason)).toEqual(['enterprise-barred'])
    await kites.shortlisted(w, round.assessor, round.ranking)
    const listed = (await kites.entries(w, round.ranking)).filter(({ shortlisted }) => shortlisted)
    expect(listed.map(({ rank, product }) => `${rank} ${product}`)).toEqual(['2 型号2', '3 型号3'])
  })

  clause(
    '3.6',
    'and where the bar comes while the ranking is in publicity, it is published without a title for it',
    async () => {
      await w.stage.askConsent(round.assessor, round.ranking)
      for (const entry of await kites.entries(w, round.ranking))
        await w.stage.answerConsent(kites.holder(round.enterprises, entry.enterprise), entry.id, true)
      await kites.settled(w, round.assessor, round.ranking)
      await w.stage.panel('report-audit', round.ranking, kites.seats(w, round.pool), {
        reasons: '一致',
        opinion: '同意',
      })
      const { lastDay } = await w.stage.openPublicity('ranking', round.ranking, kites.kites.title)
      await bar(w, round.enterprises[1])
      await w.turnTo(addDays(lastDay, 1))
      await w.sweep()
      const { frontRunners } = await w.stage.publishRanking(round.ranking, kites.kites.title)
      expect(frontRunners).toHaveLength(1)
      const titles = await w.app.reader.selectFrom('front_runner').select('product_model').execute()
      expect(titles.map(({ product_model }) => product_model)).toEqual(['型号3'])
    },
  )
})

describe('all promise the same', () => {
  let w: World
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
  })
  afterAll(() => w.close())

  clause('3.4.4', 'for one indicator: there is no list by it, and the report says so', async () => {
    const values = (n: number) => ({ ...kites.promised(91 - 2 * n), strength: { value: '≥85' } })
    const round = await kites.toRanking(w, 3, values)
    const row = await w.app.reader
      .selectFrom('ranking')
      .select('result')
      .where('id', '=', round.ranking)
      .executeTakeFirstOrThrow()
    const { rankings } = row.result as { rankings: { singles: { indicator: string; list: boolean }[] }[] } // by our engine
    expect(Object.fromEntries(rankings[0]?.singles.map(({ indicator, list }) => [indicator, list]) ?? [])).toEqual({
      strength: false,
      balance: true,
      'colour-fastness': true,
      'line-hold': true,
    })
    const who = whoOf({ viewer: viewerOf(round.assessor) })
    expect((await workRanking(who, w.app, round.ranking)).seen).toBe('open')
    const { lastDay } = await kites.toRankingPublicity(w, round)
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    await w.stage.publishRanking(round.ranking, kites.kites.title)
    const { number } = await w.app.reader.selectFrom('ranking').select('number').executeTakeFirstOrThrow()
    const shown = await publicRanking(w.app, number)
    expect(shown?.singles).toHaveLength(3) // by four indicators, and for one all promise the same
  })
})

describe('two varieties of one scheme', () => {
  let w: World
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
  })
  afterAll(() => w.close())

  clause('3.4.6', 'an objection to one ranking holds back that one, and the other is published', async () => {
    const pool = await kites.experts(w)
    const area = await kites.keyArea(w)
    const assessor = await kites.assessor(w, 1)
    const call = await kites.call(w, [area])
    const scheme = schemeShape.parse({
      ...kites.kites,
      varieties: [...kites.kites.varieties, { id: 'stunt', name: { zh: '特技风筝' } }],
    })
    const { application } = await w.stage.apply(assessor, { call, keyArea: area, statement: '独立。', scheme })
    const published = await kites.toScheme(w, application, kites.seats(w, pool))
    const enterprises: By[] = []
    for (let n = 1; n <= 6; n += 1) {
      const one = await kites.enterprise(w, n)
      const variety = n % 2 ? 'sport' : 'stunt'
      await w.stage.declare(one, [{ ...kites.standard(area, n, 91 - 2 * n), variety }])
      enterprises.push(one)
    }
    const evaluation = await kites.frozen(w, assessor, published)
    const outcome = await runEvaluation(w.app, evaluation, { by: assessor })
    const [sport = '', stunt = ''] = outcome.kind === 'done' ? outcome.result.rankings : []
    expect((await kites.entries(w, sport)).map(({ rank, product }) => `${rank} ${product}`)).toEqual([
      '1 型号1',
      '2 型号3',
      '3 型号5',
    ])
    expect((await kites.entries(w, stunt)).map(({ rank, product }) => `${rank} ${product}`)).toEqual([
      '1 型号2',
      '2 型号4',
      '3 型号6',
    ])
    const round = { assessor, enterprises, pool, keyArea: area }
    const { publicity } = await kites.toRankingPublicity(w, { ...round, ranking: sport })
    const { lastDay } = await kites.toRankingPublicity(w, { ...round, ranking: stunt })
    const said = { name: '钱某', contact: 'qian@test.invalid', text: '型号1检测有误。', evidence: '报告' }
    const { submission } = await w.stage.lodge({ publicity, kind: 'objection', ...said })
    const { prepares } = await w.stage.body()
    await w.do(objectionAdmitted, { submission }, prepares)
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    expect([await stateOf(w, sport), await stateOf(w, stunt)]).toEqual(['held', 'cleared'])
    expect(await w.tryToPrepare(rankingPublished, { ranking: sport }, prepares)).toEqual(
      refusal('publicity-contested', '3.4.6'),
    )
    const { frontRunners } = await w.stage.publishRanking(stunt, kites.kites.title)
    expect(frontRunners).toHaveLength(2)
    expect([await stateOf(w, sport), await stateOf(w, stunt)]).toEqual(['held', 'published'])
  })
})
