import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import type { By } from '#server/acts/act.ts'
import { applicationLodged } from '#server/acts/application.ts'
import { consentAsked } from '#server/acts/consent.ts'
import { dataFrozen } from '#server/acts/evaluation.ts'
import { panelConvened, reviewSubmitted, seatAnswered } from '#server/acts/panel.ts'
import { publicityOpened } from '#server/acts/publicity.ts'
import { schemePublished } from '#server/acts/scheme.ts'
import { standingRestored, standingSuspended } from '#server/acts/standing.ts'
import { assessor as publicAssessor, assessors } from '#server/reads/public/assessors.ts'
import { publication } from '#server/reads/public/publications.ts'
import { ranking as publicRanking } from '#server/reads/public/rankings.ts'
import { scheme as publicScheme } from '#server/reads/public/schemes.ts'
import type { Expert } from '#server/demo/stage.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import * as kites from './kites.ts'

const reason = '事实有待查清。'

describe('what is published', () => {
  let w: World
  let pool: Expert[]
  let area = ''
  let call = ''
  beforeAll(async () => {
    w = await openWorld()
    pool = await kites.experts(w)
    area = await kites.keyArea(w)
    call = await kites.call(w, [area])
  })
  afterAll(() => w.close())

  const toItsEnd = async (...applications: string[]) => {
    for (const one of applications) await kites.toPublicity(w, one, kites.seats(w, pool))
    const { last } = await w.app.reader
      .selectFrom('publicity')
      .select(({ fn }) => fn.max('last_day').as('last'))
      .executeTakeFirstOrThrow()
    await w.turnTo(addDays(last, 1))
    await w.sweep()
  }

  clause('3.4.3', 'schemes and assessors are published together, as one numbered list', async () => {
    const [one, other] = [await kites.assessor(w, 1), await kites.assessor(w, 2)]
    const applications = [
      await kites.applied(w, one, { call, keyArea: area }),
      await kites.applied(w, other, { call, keyArea: area }),
    ]
    expect(await assessors(w.app)).toEqual([]) // verified, but nothing of theirs is published
    const { prepares, issues } = await w.stage.body()
    expect(await w.tryToPrepare(schemePublished, { applications: [] }, prepares)).toEqual(
      refusal('publication-empty', '3.4.3'),
    )
    await toItsEnd(...applications)
    const done = await w.issue(schemePublished, { applications }, { prepares, issues })
    expect(done).toMatchObject({ publication: '2026-01', schemes: [{ number: '2026-01' }, { number: '2026-02' }] })
    const list = await publication(w.app, '2026-01')
    expect(list?.schemes.map(({ number, assessor, isNew }) => [number, assessor.zh, isNew])).toEqual([
      ['2026-01', '协会1', true],
      ['2026-02', '协会2', true],
    ])
    const shown = await publicAssessor(w.app, kites.uscc(1, '51'))
    expect(shown).toMatchObject({ standing: 'admitted', admittedOn: w.today() })
    expect(shown?.history.map(({ standing, publication: list }) => [standing, list])).toEqual([['admitted', '2026-01']])
  })

  clause('3.4.3', 'a new version supersedes the old one, and a round that runs on the old one ends by it', async () => {
    const by = await kites.assessor(w, 3)
    const first = await kites.applied(w, by, { call, keyArea: area })
    await toItsEnd(first)
    const { scheme: old, number } = await w.stage.publishScheme(first, kites.kites.title)
    const enterprises: By[] = []
    for (let n = 1; n <= 4; n += 1) {
      const one = await kites.enterprise(w, n)
      await w.stage.declare(one, [kites.standard(area, n, 91 - 2 * n)])
      enterprises.push(one)
    }
    const ranking = await kites.evaluated(w, by, old)
    const second = await kites.applied(w, by, { call, keyArea: area })
    await toItsEnd(second)
    const newer = await w.stage.publishScheme(second, kites.kites.title)

    const before = await publicScheme(w.app, number)
    expect(before?.standing).toBe('superseded')
    expect(before?.history[0]).toMatchObject({ standing: 'superseded', successor: newer.number, day: w.today() })
    expect(before?.versions.map((one) => [one.number, one.standing])).toEqual([
      [newer.number, 'in-force'],
      [number, 'superseded'],
    ])
    expect((await publicScheme(w.app, '2026-01'))?.standing).toBe('in-force') // another assessor's
    // No new round begins by the old version; the one that runs goes on to its end.
    expect(await w.try(dataFrozen, { scheme: old }, by)).toEqual(refusal('scheme-not-in-force', '3.4.4'))
    const round = { assessor: by, enterprises, ranking, pool, keyArea: area }
    const { lastDay } = await kites.toRankingPublicity(w, round)
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    await w.stage.publishRanking(ranking, kites.kites.title)
    const shown = await publicRanking(w.app, '2026-01-sport')
    expect(shown?.schemeNumber).toBe(number)
    const after = await publicScheme(w.app, number)
    expect(after?.rounds).toMatchObject([{ isStopped: false, rankings: [{ number: '2026-01-sport' }] }])
  })
})

describe('who takes part', () => {
  let w: World
  let round: kites.Round
  let clerk: By
  beforeAll(async () => {
    w = await openWorld()
    round = await kites.toRanking(w)
    clerk = (await w.stage.body()).prepares
  })
  afterAll(() => w.close())

  const assessor = () => ({ party: 'assessor' as const, subject: round.assessor.organisation ?? '' })
  const issue = async (act: typeof standingSuspended | typeof standingRestored, of: object) =>
    w.issue(act, { ...(of as ReturnType<typeof assessor>), reason }, await w.stage.body())

  clause('6.2', 'a suspended assessor does nothing new, what runs waits, and once readmitted it goes on', async () => {
    const { assessor: by, ranking, keyArea } = round
    expect(await w.tryToPrepare(standingRestored, { ...assessor(), reason }, clerk)).toEqual(
      refusal('party-takes-part', '6.2'),
    )
    const stranger = await kites.assessor(w, 9) // verified, never published
    expect(
      await w.tryToPrepare(standingSuspended, { party: 'assessor', subject: stranger.organisation, reason }, clerk),
    ).toEqual(refusal('party-not-admitted', '6.2'))
    const call = await kites.call(w, [keyArea])
    const application = await kites.applied(w, by, { call, keyArea })
    await w.stage.passForm(application)

    await issue(standingSuspended, assessor())
    expect(await w.tryToPrepare(standingSuspended, { ...assessor(), reason }, clerk)).toEqual(
      refusal('party-already-suspended', '6.2'),
    )
    const suspended = refusal('organisation-suspended', '6.2')
    const lodged = { call, keyArea, statement: '独立。', noFee: true, interests: 'none', scheme: kites.kites }
    expect(await w.try(applicationLodged, lodged, by)).toEqual(suspended)
    const { scheme } = await w.app.reader.selectFrom('evaluation').select('scheme').executeTakeFirstOrThrow()
    expect(await w.try(dataFrozen, { scheme }, by)).toEqual(suspended)
    expect(await kites.shortlisted(w, by, ranking)).toEqual(suspended)
    expect(await w.try(consentAsked, { ranking }, by)).toEqual(suspended)
    const waits = refusal('assessor-suspended', '6.2')
    const experts = kites.seats(w, round.pool).map(({ expert }) => expert)
    expect(await w.try(panelConvened, { kind: 'scheme-review', subject: application, experts }, clerk)).toEqual(waits)
    expect(await publicAssessor(w.app, kites.uscc(1, '51'))).toMatchObject({ standing: 'suspended' })

    await issue(standingRestored, assessor())
    await w.stage.panel('scheme-review', application, kites.seats(w, round.pool), {
      reasons: '可。',
      opinion: '同意。',
    })
    await issue(standingSuspended, assessor())
    expect(await w.tryToPrepare(publicityOpened, { kind: 'scheme', subject: application }, clerk)).toEqual(waits)
    await issue(standingRestored, assessor())
    await w.stage.openPublicity('scheme', application, kites.kites.title)
    for (const entry of await kites.entries(w, ranking))
      await kites.reported(w, kites.holder(round.enterprises, entry.enterprise), entry.declaration)
    expect((await kites.shortlisted(w, by, ranking)).kind).toBe('done')
    const shown = await publicAssessor(w.app, kites.uscc(1, '51'))
    expect(shown?.history.map(({ standing }) => standing)).toEqual([
      'admitted',
      'suspended',
      'admitted',
      'suspended',
      'admitted',
    ])
  })

  clause(
    '6.2',
    'a suspended expert sits on no panel, and an open seat is vacated; a sheet that is in stays',
    async () => {
      const { assessor: by, keyArea, pool } = round
      const application = await kites.applied(w, by, { call: await kites.call(w, [keyArea]), keyArea })
      await w.stage.passForm(application)
      const experts = kites.seats(w, pool)
      const { panel } = await w.do(
        panelConvened,
        { kind: 'scheme-review', subject: application, experts: experts.map(({ expert }) => expert) },
        clerk,
      )
      const seats = await w.app.reader
        .selectFrom('seat')
        .select(['id', 'expert'])
        .where('panel', '=', panel)
        .orderBy('number')
        .execute()
      const [written, open] = experts
      if (!written || !open) throw new Error('no experts')
      const seat = seats.find(({ expert }) => expert === written.expert)?.id ?? ''
      await w.do(seatAnswered, { seat, accepts: true }, written.by)
      await w.do(reviewSubmitted, { seat, verdict: 'pass', scores: {}, reasons: '可。' }, written.by)
      await issue(standingSuspended, { party: 'expert', subject: written.expert })
      await issue(standingSuspended, { party: 'expert', subject: open.expert })
      const after = await w.app.reader
        .selectFrom('seat')
        .select('state')
        .where('panel', '=', panel)
        .orderBy('number')
        .execute()
      expect(after.map(({ state }) => state).slice(0, 3)).toEqual(['submitted', 'declined', 'invited'])
      // Three are left, and others are to take the two seats.
      expect(await w.desk('working-body')).toContain('replace-expert')
      const again = experts.map(({ expert }) => expert)
      expect(
        await w.try(panelConvened, { kind: 'scheme-review', subject: application, experts: again }, clerk),
      ).toEqual(refusal('expert-not-in-pool', '3.3.1'))
      await issue(standingRestored, { party: 'expert', subject: written.expert })
      await issue(standingRestored, { party: 'expert', subject: open.expert })
      expect(
        (await w.try(panelConvened, { kind: 'scheme-review', subject: application, experts: again }, clerk)).kind,
      ).toBe('done')
    },
  )
})
