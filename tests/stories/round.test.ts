import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import { certificateStatus } from '#domain/front-runner.ts'
import type { Policy } from '#policy/policy.ts'
import { yunnan20209 } from '#policy/yunnan-2020-9.ts'
import type { By } from '#server/acts/act.ts'
import { publicityClosed } from '#server/acts/publicity.ts'
import { rankingPublished } from '#server/acts/ranking-publication.ts'
import { schemePublished } from '#server/acts/scheme.ts'
import { submissionAnswered } from '#server/acts/answer.ts'
import { submissionConfirmed, submissionLodged } from '#server/acts/submission.ts'
import { consentAnswered } from '#server/acts/consent.ts'
import { frontRunnerExpired } from '#server/acts/front-runner.ts'
import { callOpened } from '#server/acts/call.ts'
import { keyAreaProposed } from '#server/acts/key-area.ts'
import { applicationLodged } from '#server/acts/application.ts'
import type { Expert } from '#server/demo/stage.ts'
import { clause } from '../clause.ts'
import { secondProvince } from '../second-province.ts'
import { openWorld, refusal, type World } from '../world.ts'
import { lodged } from './applying.ts'
import * as kites from './kites.ts'

/** Days reckoned by hand on the calendar of 2026: Qingming is off from 4 to 6 April, Labour Day from 1 to 5 May, worked 9 May. */
const provinces: { name: string; policy: Policy; days: Days }[] = [
  {
    name: 'the plan of Yunnan',
    policy: yunnan20209,
    days: {
      schemeCloses: '2026-04-14',
      consentDue: '2026-05-11',
      rankingCloses: '2026-06-02',
      lastValid: '2027-06-09',
    },
  },
  {
    name: 'the rules of another province',
    policy: secondProvince,
    days: {
      schemeCloses: '2026-04-07',
      consentDue: '2026-05-11',
      rankingCloses: '2026-06-09',
      lastValid: '2028-06-09',
    },
  },
]
type Days = { schemeCloses: string; consentDue: string; rankingCloses: string; lastValid: string }

const system = { actor: 'system' } as const
const anybody = { actor: 'public' } as const
const remark = { name: '赵某', contact: 'zhao@test.invalid', text: '请写明检验方法。', evidence: '' }

describe.each(provinces)('a round under $name', ({ policy, days }) => {
  let w: World
  let pool: Expert[]
  let society: By
  let makers: By[]
  let area = ''
  let application = ''
  let scheme = ''
  let ranking = ''

  beforeAll(async () => {
    w = await openWorld({ policy, from: '2026-03-23' })
    pool = await kites.experts(w)
  })
  afterAll(() => w.close())

  const ranks = async () =>
    (await kites.entries(w, ranking)).map(({ rank, product, consent, shortlisted }) =>
      [rank, product, consent, shortlisted ? 'listed' : ''].join(' ').trim(),
    )
  const stateOf = async (table: 'application' | 'ranking', id: string) =>
    (await w.app.reader.selectFrom(table).select('state').where('id', '=', id).executeTakeFirst())?.state

  clause('3.1', 'a key area is proposed with its four factors and decided by the regulator', async () => {
    const { prepares } = await w.stage.body()
    const proposed = { group: kites.groupIn(w), title: { zh: '陀螺' }, factors: kites.factors }
    const { keyArea } = await w.do(keyAreaProposed, proposed, prepares)
    await w.stage.heard(keyArea)
    expect(await w.desk('regulator')).toEqual(['decide-key-area'])
    area = await kites.keyArea(w)
    expect(await w.desk('regulator')).toEqual(['decide-key-area'])
  })

  clause('3.4.1', 'assessors are called for, around areas that were decided', async () => {
    const { prepares } = await w.stage.body()
    const undecided = await w.app.reader.selectFrom('key_area').select('id').where('state', '=', 'proposed').execute()
    const about = { title: { zh: '征集' }, closesOn: '2026-04-30', rules: { zh: '按方案。' } }
    expect(await w.tryToPrepare(callOpened, { ...about, keyAreas: undecided.map(({ id }) => id) }, prepares)).toEqual(
      refusal('call-area-not-decided', '3.4.1'),
    )
    society = await kites.assessor(w, 1)
    application = await kites.applied(w, society, { call: await kites.call(w, [area]), keyArea: area })
    expect(await stateOf('application', application)).toBe('lodged')
    expect(await w.desk('working-body')).toEqual(['examine-form'])
  })

  clause('3.4.2', 'form first, then experts, then the public', async () => {
    await w.stage.passForm(application)
    expect([await stateOf('application', application), await w.desk('working-body')]).toEqual([
      'in-review',
      ['convene-scheme-review'],
    ])
    await w.stage.panel('scheme-review', application, kites.seats(w, pool), { reasons: '可行', opinion: '同意' })
    expect([await stateOf('application', application), await w.desk('working-body')]).toEqual([
      'passed',
      ['open-publicity'],
    ])
    expect(await w.desk('expert')).toEqual([])
  })

  clause('3.4.3', 'the period is counted in working days, over the holiday', async () => {
    await w.turnTo('2026-03-30')
    const { lastDay } = await w.stage.openPublicity('scheme', application, { zh: '风筝' })
    expect(lastDay).toBe(days.schemeCloses)
    expect(await kites.awaited(w)).toEqual([`close-publicity by ${days.schemeCloses}`])
    expect(await w.desk('working-body')).toEqual([])
  })

  clause('3.4.3', 'nobody closes it early, and nothing is published meanwhile', async () => {
    const { prepares } = await w.stage.body()
    const publicity = await kites.periodOf(w, application)
    await w.turnTo(days.schemeCloses)
    const running = refusal('period-running', '3.4.3', { day: days.schemeCloses })
    expect(await w.try(publicityClosed, { publicity }, prepares)).toEqual(running)
    expect(await w.sweep()).toEqual({ done: 0, waiting: [] })
    expect(await w.tryToPrepare(schemePublished, { applications: [application] }, prepares)).toEqual(
      refusal('publicity-running', '3.4.3', { day: days.schemeCloses }),
    )
  })

  clause('3.4.3', 'the last instant of the last day counts, a second later does not', async () => {
    const publicity = await kites.periodOf(w, application)
    const comment = () => w.try(submissionLodged, { publicity, kind: 'comment', ...remark }, anybody)
    w.turnToInstant(w.lastInstantOf(days.schemeCloses))
    expect((await comment()).kind).toBe('done')
    w.turnToInstant(new Date(w.lastInstantOf(days.schemeCloses).getTime() + 1_000))
    expect(await comment()).toMatchObject({ refusal: { refused: 'lodged-too-late', with: { day: days.schemeCloses } } })
  })

  clause('3.4.3', 'every comment is answered, then scheme and assessor are published', async () => {
    const { prepares } = await w.stage.body()
    await w.do(submissionConfirmed, { submission: await newestSubmission(w) }, anybody)
    expect(await w.sweep()).toEqual({ done: 1, waiting: [] })
    expect(await w.desk('working-body')).toEqual([expect.stringMatching(/^answer-submission by/), 'publish-scheme'])
    expect(await w.tryToPrepare(schemePublished, { applications: [application] }, prepares)).toEqual(
      refusal('submissions-unanswered', '3.4.3', { count: 1 }),
    )
    await w.do(submissionAnswered, { submissions: [await newestSubmission(w)], answer: '已列于表1。' }, prepares)
    scheme = (await w.stage.publishScheme(application, { zh: '风筝' })).scheme
    expect(await stateOf('application', application)).toBe('published')
    expect([await w.desk('working-body'), await w.desk('assessor')]).toEqual([[], ['freeze-data']])
  })

  clause('2.1', 'enterprises declare their standards in public, without applying for anything', async () => {
    makers = []
    for (const [index, value] of [89, 87, 85, 83, 72, 65, 55].entries()) {
      const maker = await kites.enterprise(w, index + 1)
      await w.stage.declare(maker, [kites.standard(area, index + 1, value)])
      makers.push(maker)
    }
    const rows = await w.app.reader.selectFrom('declaration').select(['number', 'mode']).orderBy('number').execute()
    expect(rows).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => ({ number: `D2026-${String(n).padStart(6, '0')}`, mode: 'declared-here' })),
    )
  })

  clause('3.4.4', 'the assessor freezes the data and ranks what is stricter than the national standard', async () => {
    ranking = await kites.evaluated(w, society, scheme)
    // 65 % is stricter than the standard and reaches no level; 55 % is laxer: neither is ranked.
    expect(await ranks()).toEqual([1, 2, 3, 4, 5].map((n) => `${n} 型号${n} not-asked`))
    expect(await w.desk('assessor')).toEqual(['shortlist'])
    expect(await w.desk('enterprise')).toEqual([1, 2, 3, 4, 5].map(() => 'supply-report'))
  })

  clause('3.4.5', 'the best who bring a report that keeps its promise are shortlisted', async () => {
    const all = await kites.entries(w, ranking)
    for (const [index, entry] of all.entries()) {
      if (index === 4) continue
      const report = await kites.reported(
        w,
        makers[index] ?? society,
        entry.declaration,
        index === 1 ? '86' : undefined,
      )
      expect(report.verdict).toBe(index === 1 ? 'worse' : 'meets')
    }
    // A report that is worse leaves the duty where it was.
    expect(await w.desk('enterprise')).toEqual(['supply-report', 'supply-report'])
    expect(await kites.shortlisted(w, society, ranking)).toMatchObject({ kind: 'done', result: { places: 2 } })
    expect(await ranks()).toEqual([
      '1 型号1 not-asked listed',
      '2 型号2 not-asked',
      '3 型号3 not-asked listed',
      '4 型号4 not-asked',
      '5 型号5 not-asked',
    ])
  })

  clause('3.4.6', 'every enterprise on the ranking is asked; whose term ends in silence has refused', async () => {
    await w.turnTo('2026-04-23')
    await w.stage.askConsent(society, ranking)
    expect(await w.desk('enterprise', makers[2]?.organisation)).toEqual([`consent by ${days.consentDue}`])
    const all = await kites.entries(w, ranking)
    const answer = (index: number, consents: boolean) =>
      w.try(consentAnswered, { entry: all[index]?.id ?? '', consents }, makers[index] ?? society)
    await answer(0, true)
    await answer(3, true)
    await answer(2, false)
    expect(await kites.settled(w, society, ranking)).toEqual(refusal('consents-open', '3.4.6', { count: 2 }))
    w.turnToInstant(w.lastInstantOf(days.consentDue))
    expect(await w.sweep()).toEqual({ done: 0, waiting: [] })
    expect((await answer(1, true)).kind).toBe('done')
    await w.turnTo(addDays(days.consentDue, 1))
    expect(await answer(4, true)).toEqual(refusal('consent-term-over', '3.4.6', { day: days.consentDue }))
    expect(await w.sweep()).toEqual({ done: 1, waiting: [] })
    expect(await w.desk('assessor')).toEqual(['settle-ranking'])
  })

  clause('3.4.6', 'who refuses leaves: ranks close up and the cut falls anew', async () => {
    expect(await kites.settled(w, society, ranking)).toMatchObject({ kind: 'done', result: { withheld: 2 } })
    const remaining = (await ranks()).filter((line) => line.includes('given'))
    expect(remaining).toEqual(['1 型号1 given listed', '2 型号2 given', '3 型号4 given listed'])
    expect(await w.desk('working-body')).toEqual(['convene-report-audit'])
  })

  clause('3.4.6', 'experts audit the report, then the public sees those who consented', async () => {
    await w.stage.panel('report-audit', ranking, kites.seats(w, pool), { reasons: '一致', opinion: '同意' })
    expect(await stateOf('ranking', ranking)).toBe('audited')
    await w.turnTo('2026-05-12')
    const { lastDay } = await w.stage.openPublicity('ranking', ranking, { zh: '风筝' })
    expect(lastDay).toBe(days.rankingCloses)
    const { content } = await w.app.reader
      .selectFrom('publicity')
      .select('content')
      .where('subject', '=', ranking)
      .executeTakeFirstOrThrow()
    const shown = content as { withheld: number; entries: { product: string }[] } // frozen by publicity.opened
    expect([shown.withheld, shown.entries.map(({ product }) => product)]).toEqual([2, ['型号1', '型号2', '型号4']])
  })

  clause('3.4.6', 'after the period the ranking is published, with its front-runners', async () => {
    const { prepares } = await w.stage.body()
    await w.turnTo(days.rankingCloses)
    expect(await w.tryToPrepare(rankingPublished, { ranking }, prepares)).toEqual(
      refusal('publicity-running', '3.4.6', { day: days.rankingCloses }),
    )
    await w.turnTo(addDays(days.rankingCloses, 1))
    expect(await w.sweep()).toEqual({ done: 1, waiting: [] })
    await w.turnTo('2026-06-10')
    const published = await w.stage.publishRanking(ranking, { zh: '风筝' })
    expect(published.frontRunners).toEqual(['FR-2026-0001', 'FR-2026-0002'])
    expect(await stateOf('ranking', ranking)).toBe('published')
    expect(await w.desk('working-body')).toEqual([])
  })

  clause('3.5', 'a title holds to the end of its last valid day and then expires by itself', async () => {
    const titles = () =>
      w.app.reader
        .selectFrom('front_runner')
        .select(['id', 'product_model as model', 'valid_from as from', 'last_valid_day as lastValidDay', 'state'])
        .orderBy('number')
        .execute()
    const [first, second] = await titles()
    expect([first?.model, second?.model]).toEqual(['型号1', '型号4'])
    expect([first?.from, first?.lastValidDay, first?.state]).toEqual(['2026-06-10', days.lastValid, 'valid'])
    await w.turnTo(days.lastValid)
    expect((await w.sweep()).waiting).toEqual([])
    expect((await titles()).map(({ state }) => state)).toEqual(['valid', 'valid'])
    expect(await w.try(frontRunnerExpired, { frontRunner: first?.id ?? '' }, system)).toEqual(
      refusal('front-runner-still-valid', '3.5', { day: days.lastValid }),
    )
    await w.turnTo(addDays(days.lastValid, 1))
    // Before anything is swept, the certificate says so already: the day alone ends it.
    expect(first && certificateStatus(first, 'active', w.today())).toBe('expired')
    expect(await w.sweep()).toEqual({ done: 2, waiting: [] })
    expect((await titles()).map(({ state }) => state)).toEqual(['expired', 'expired'])
    expect(await kites.awaited(w)).toEqual([])
  })

  clause('3.4.1', 'what came too late is refused as well', async () => {
    const { id: call } = await w.app.reader.selectFrom('call').select('id').executeTakeFirstOrThrow()
    const late = { day: '2026-10-09', arrived: `${addDays(days.lastValid, 1)}T09:00:00+08:00` }
    expect(await w.try(applicationLodged, lodged({ call, keyArea: area }), society)).toEqual(
      refusal('application-late', '3.4.1', late),
    )
  })
})

async function newestSubmission({ app }: World): Promise<string> {
  const row = await app.reader.selectFrom('submission').select('id').orderBy('act', 'desc').executeTakeFirstOrThrow()
  return row.id
}
