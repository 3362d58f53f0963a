import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import type { By } from '#server/acts/act.ts'
import { exitCaseNoticed, exitCaseOpened, exitCaseStated, exitReviewAsked } from '#server/acts/exit-case.ts'
import { exitCaseDecided, exitCaseReviewed } from '#server/acts/exit-decision.ts'
import { noticeRead } from '#server/acts/notice-read.ts'
import { panelConvened } from '#server/acts/panel.ts'
import { standingRestored } from '#server/acts/standing.ts'
import { assessor as publicAssessor } from '#server/reads/public/assessors.ts'
import { certificate } from '#server/reads/public/certificates.ts'
import { exit as publicExit } from '#server/reads/public/exits.ts'
import { ranking as publicRanking } from '#server/reads/public/rankings.ts'
import { scheme as publicScheme } from '#server/reads/public/schemes.ts'
import { exitCase as caseAtDesk } from '#server/reads/work/exit-cases.ts'
import { hearing } from '#server/reads/work/hearings.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import { facts, reasons, telling, whoIs } from './exits.ts'
import * as kites from './kites.ts'

describe('an assessor leaves in mid-round', () => {
  let w: World
  let round: kites.Round
  let body: { prepares: By; issues: By }
  beforeAll(async () => {
    w = await openWorld()
    round = await kites.toRanking(w)
    body = await w.stage.body()
  })
  afterAll(() => w.close())

  clause(
    '6.2',
    'told, heard, decided by two persons; everything that ran with it stops, and what was published stays',
    async () => {
      const { assessor: by, pool, keyArea, enterprises } = round
      const { open, decide } = telling(w)
      // A first round is published, and its certificates with it.
      const first = await kites.toRankingPublicity(w, round)
      await w.turnTo(addDays(first.lastDay, 1))
      await w.sweep()
      await w.stage.publishRanking(round.ranking, kites.kites.title)
      // A second scheme replaces the first, and a round by it has come to its period.
      const call = await kites.call(w, [keyArea])
      const scheme = await kites.toScheme(w, await kites.applied(w, by, { call, keyArea }), kites.seats(w, pool))
      const ranking = await kites.evaluated(w, by, scheme)
      await kites.toRankingPublicity(w, { ...round, ranking })
      // And another application has come to experts.
      const running = await kites.applied(w, by, { call, keyArea })
      await w.stage.passForm(running)
      const experts = kites.secondSeats(w, pool).map(({ expert }) => expert)
      await w.do(panelConvened, { kind: 'scheme-review', subject: running, experts }, body.prepares)

      const party = { party: 'assessor' as const, subject: by.organisation ?? '' }
      const exitCase = await open(body.prepares, party)
      expect(await w.try(exitCaseOpened, { ...party, ground: 'fee', source: 'finding', facts }, body.prepares)).toEqual(
        refusal('exit-case-runs', '6.2'),
      )
      // The party knows of nothing before it was told, and nobody is made to leave unheard.
      expect((await hearing(whoIs(by), w.app, exitCase)).seen).toBe('unknown')
      const asked = { exitCase, outcome: 'exit', reasons }
      expect(await w.tryToPrepare(exitCaseDecided, asked, body.prepares)).toEqual(refusal('party-not-told', '6.2'))
      await w.do(exitCaseNoticed, { exitCase }, body.prepares)
      expect(await w.tryToPrepare(exitCaseDecided, asked, body.prepares)).toEqual(refusal('notice-not-served', '6.2'))
      await w.serve()
      const due =
        (await w.desk('assessor', by.organisation)).find((one) => one.startsWith('state-case'))?.slice(-10) ?? ''
      expect(await w.tryToPrepare(exitCaseDecided, asked, body.prepares)).toEqual(
        refusal('hearing-term-running', '6.2', { day: due }),
      )
      const heard = await hearing(whoIs(by), w.app, exitCase)
      if (heard.seen !== 'open') throw new Error('not disclosed')
      expect(heard.data).toMatchObject({ facts, ground: { zh: '违规收费' }, statementDue: due })
      expect(JSON.stringify(heard.data)).not.toContain('finding') // where it came from is not for the party
      expect(await w.try(exitCaseStated, { exitCase, statement: '我没有收费。' }, enterprises[0] ?? by)).toEqual(
        refusal('not-yours-to-do', '6.2'),
      )
      await w.do(exitCaseStated, { exitCase, statement: '那是培训费。' }, by)
      expect(await w.try(exitCaseStated, { exitCase, statement: '再补充。' }, by)).toEqual(
        refusal('already-stated', '6.2'),
      )

      await decide(body, exitCase)
      const decided = await caseAtDesk(whoIs(body.prepares), w.app, exitCase)
      if (decided.seen !== 'open') throw new Error('not disclosed')
      const done = Object.fromEntries((decided.data.consequences ?? []).map(({ what, count }) => [what, count]))
      expect(done).toEqual({
        'pool-left': 1,
        'applications-ended': 1,
        'panels-dissolved': 1,
        'periods-withdrawn': 1,
        'schemes-withdrawn': 1,
        'rounds-stopped': 1,
        'enterprises-told': 4,
      })
      const shown = await publicExit(w.app, '2026-01')
      expect(shown).toMatchObject({ party: 'assessor', title: { zh: '协会1' }, reasons })
      const page = await publicAssessor(w.app, kites.uscc(1, '51'))
      expect(page).toMatchObject({ standing: 'exited', barredUntil: addYears3(w.today()) })
      expect(page?.history[0]).toMatchObject({ standing: 'exited', exit: '2026-01', ground: { zh: '违规收费' } })
      expect((await publicScheme(w.app, '2026-02'))?.rounds).toMatchObject([{ isStopped: true, rankings: [] }])
      expect(await publicRanking(w.app, '2026-02-sport')).toBeUndefined()
      expect(await publicRanking(w.app, '2026-01-sport')).toBeDefined()
      expect((await certificate(w.app, 'FR-2026-0001'))?.status).toBe('valid')

      // Each enterprise is told, and says so once.
      const one = enterprises[0] ?? by
      const notices = await w.app.reader
        .selectFrom('notice')
        .select('id')
        .where('organisation', '=', one.organisation ?? '')
        .where('kind', '=', 'round-stopped')
        .execute()
      const told = { notice: notices[0]?.id ?? '' }
      expect(await w.try(noticeRead, told, enterprises[1] ?? by)).toEqual(refusal('notice-unknown', '6.2'))
      await w.do(noticeRead, told, one)
      expect(await w.try(noticeRead, told, one)).toEqual(refusal('notice-read', '6.2'))
      expect(await w.desk('enterprise', one.organisation)).toEqual([])
      // Nothing waits for the assessor but the decision.
      await w.serve()
      const desk = await w.desk('assessor', by.organisation)
      expect(desk.map((owed) => owed.split(' ')[0])).toEqual(['read-exit'])
    },
  )

  clause('6.2', 'an exit is reviewed by people who took no part in it, and may be lifted', async () => {
    const { assessor: by } = round
    const { id: exitCase } = await w.app.reader.selectFrom('exit_case').select('id').executeTakeFirstOrThrow()
    const subject = by.organisation ?? ''
    expect(
      await w.tryToPrepare(standingRestored, { party: 'assessor', subject, reason: '期满。' }, body.prepares),
    ).toEqual(refusal('party-barred', '6.2', { day: addYears3(w.today()) }))
    expect(await w.tryToPrepare(exitCaseReviewed, { exitCase, outcome: 'lifted', reasons }, body.prepares)).toEqual(
      refusal('no-review-asked', '6.2'),
    )
    await w.do(exitReviewAsked, { exitCase, request: '转账另有来由。' }, by)
    expect(await w.try(exitReviewAsked, { exitCase, request: '再次。' }, by)).toEqual(
      refusal('review-asked-already', '6.2'),
    )
    const others = {
      prepares: await w.official('reviewer-1', 'working-body'),
      issues: await w.official('reviewer-2', 'working-body'),
    }
    const lifted = { exitCase, outcome: 'lifted' as const, reasons: '转账为协会会费，与评估无关。' }
    const involved = refusal('reviewer-was-involved', '6.2')
    expect(await w.tryToPrepare(exitCaseReviewed, lifted, body.prepares)).toEqual(involved)
    expect(await w.tryToPrepare(exitCaseReviewed, lifted, body.issues)).toEqual(involved)
    await w.issue(exitCaseReviewed, lifted, others)
    expect(await publicAssessor(w.app, kites.uscc(1, '51'))).toMatchObject({ standing: 'admitted', barredUntil: null })
    expect((await publicScheme(w.app, '2026-02'))?.standing).toBe('in-force')
    expect((await publicScheme(w.app, '2026-01'))?.standing).toBe('superseded')
    // The stopped round does not come back; another may begin.
    expect(await w.desk('assessor', subject)).toEqual(['freeze-data'])
    const { scheme } = await w.app.reader
      .selectFrom('evaluation')
      .select('scheme')
      .where('state', '=', 'stopped')
      .executeTakeFirstOrThrow()
    expect(await kites.evaluated(w, by, scheme)).not.toBe('')
  })
})

const addYears3 = (day: string) => `${Number(day.slice(0, 4)) + 3}${day.slice(4)}`
