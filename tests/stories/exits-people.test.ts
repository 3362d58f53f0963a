import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import type { By } from '#server/acts/act.ts'
import { capacityGranted } from '#server/acts/organisation.ts'
import { exitCaseOpened, exitCaseStated, exitReviewAsked } from '#server/acts/exit-case.ts'
import { exitCaseReviewed } from '#server/acts/exit-decision.ts'
import { panelConvened, reviewSubmitted, seatAnswered } from '#server/acts/panel.ts'
import { assessor as publicAssessor } from '#server/reads/public/assessors.ts'
import { exits } from '#server/reads/public/exits.ts'
import { readActs } from '#server/reads/public/ledger.ts'
import { scheme as publicScheme } from '#server/reads/public/schemes.ts'
import { exitCase as caseAtDesk } from '#server/reads/work/exit-cases.ts'
import { hearing } from '#server/reads/work/hearings.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import { facts, telling, whoIs } from './exits.ts'
import * as kites from './kites.ts'

describe('experts, schemes and officials', () => {
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
    'an expert leaves while seated: the seats are vacated, a sheet that was in no longer counts',
    async () => {
      const { open, notice, decide } = telling(w)
      const { assessor: by, keyArea, pool } = round
      const application = await kites.applied(w, by, { call: await kites.call(w, [keyArea]), keyArea })
      await w.stage.passForm(application)
      const experts = kites.seats(w, pool)
      const { panel } = await w.do(
        panelConvened,
        { kind: 'scheme-review', subject: application, experts: experts.map(({ expert }) => expert) },
        body.prepares,
      )
      const leaving = experts[0]
      if (!leaving) throw new Error('no expert')
      const { id: seat } = await w.app.reader
        .selectFrom('seat')
        .select('id')
        .where('panel', '=', panel)
        .where('expert', '=', leaving.expert)
        .executeTakeFirstOrThrow()
      await w.do(seatAnswered, { seat, accepts: true }, leaving.by)
      await w.do(reviewSubmitted, { seat, verdict: 'pass', scores: {}, reasons: '很好。' }, leaving.by)

      const exitCase = await open(body.prepares, { party: 'expert', subject: leaving.expert, ground: 'favour' })
      await notice(body.prepares, exitCase)
      expect((await hearing(whoIs(leaving.by), w.app, exitCase)).seen).toBe('open')
      expect((await hearing(whoIs(experts[1]?.by ?? by), w.app, exitCase)).seen).toBe('unknown')
      await w.workingDaysPass(5) // silence: the term is over
      await decide(body, exitCase)
      const seats = await w.app.reader
        .selectFrom('seat')
        .select(['expert', 'state'])
        .where('panel', '=', panel)
        .execute()
      expect(seats.find(({ expert }) => expert === leaving.expert)?.state).toBe('declined')
      expect(await w.desk('working-body')).toContain('replace-expert')
      const again = { kind: 'scheme-review', subject: application, experts: experts.map(({ expert }) => expert) }
      expect(await w.try(panelConvened, again, body.prepares)).toEqual(refusal('expert-not-in-pool', '3.3.1'))
      // The public learns that an expert left, and not who.
      expect(JSON.stringify(await exits(w.app))).not.toContain('专家1')
      expect((await exits(w.app))[0]).toMatchObject({ party: 'expert', title: null, ground: { zh: '徇私舞弊' } })
      // The desk stays open until the term to ask for a review is over; then the capacity ends.
      await w.serve()
      await w.workingDaysPass(15)
      await w.sweep()
      expect(await w.try(exitReviewAsked, { exitCase, request: '不服。' }, leaving.by)).toMatchObject({
        kind: 'refused',
      })
      await w.turnTo(addDays(w.today(), 1))
      const ended = await w.try(seatAnswered, { seat, accepts: true }, leaving.by)
      expect(ended).toMatchObject({ kind: 'refused', refusal: { refused: 'capacity-ended' } })
    },
  )

  clause('6.2', 'a scheme is withdrawn in mid-round: its assessor stays', async () => {
    const { open, notice, decide } = telling(w)
    const { scheme } = await w.app.reader.selectFrom('evaluation').select('scheme').executeTakeFirstOrThrow()
    const exitCase = await open(body.prepares, { party: 'scheme', subject: scheme, ground: 'no-longer' })
    await notice(body.prepares, exitCase)
    await w.do(exitCaseStated, { exitCase, statement: '同意。' }, round.assessor)
    await decide(body, exitCase)
    expect((await publicScheme(w.app, '2026-01'))?.standing).toBe('withdrawn')
    expect((await publicAssessor(w.app, kites.uscc(1, '51')))?.standing).toBe('admitted')
    const { state } = await w.app.reader
      .selectFrom('ranking')
      .select('state')
      .where('id', '=', round.ranking)
      .executeTakeFirstOrThrow()
    expect(state).toBe('stopped')
    expect(await kites.shortlisted(w, round.assessor, round.ranking)).toMatchObject({ kind: 'refused' })
  })

  clause('6.2', 'a case that comes to nothing leaves no trace in public', async () => {
    const { open, notice, decide } = telling(w)
    const before = await exits(w.app)
    const { acts: newest } = await readActs(w.app.reader, { limit: 1 })
    const exitCase = await open(body.prepares, { party: 'assessor', subject: round.assessor.organisation ?? '' })
    await notice(body.prepares, exitCase)
    await decide(body, exitCase, 'no-exit')
    expect(await exits(w.app)).toEqual(before)
    expect((await w.desk('assessor', round.assessor.organisation)).filter((one) => one.includes('case'))).toEqual([])
    // The ledger shows that something was done: not that a decision on an exit was prepared, nor that there was one.
    const { acts } = await readActs(w.app.reader)
    const since = acts.filter(({ seq }) => seq > (newest[0]?.seq ?? 0))
    expect(since.length).toBeGreaterThan(4)
    expect(new Set(since.map(({ type }) => type))).toEqual(new Set(['sealed']))
  })

  clause('6.2', 'of an exit the ledger shows the decision, once it is issued, and nothing before', async () => {
    const { acts } = await readActs(w.app.reader, { limit: 200 })
    const shown = acts.map(({ type }) => type).filter((type) => /^(exit-case|decision)\./.test(type))
    expect(shown).toContain('exit-case.decided@2')
    expect(shown.filter((type) => !/^exit-case\.(decided|reviewed)@/.test(type))).toEqual([])
  })

  clause(
    '6.2',
    'officials are the regulator’s to deal with, but not its own; their capacities end at once',
    async () => {
      const { open, notice, decide } = telling(w)
      const regulator = await w.stage.regulator()
      const clerk = await w.official('charging', 'working-body')
      await w.turnTo(addDays(w.today(), 1))
      const party = { party: 'official' as const, subject: clerk.person ?? '' }
      const asked = { ...party, ground: 'fee', source: 'finding', facts }
      expect(await w.try(exitCaseOpened, asked, body.prepares)).toEqual(refusal('official-for-regulator', '6.2'))
      expect(await w.try(exitCaseOpened, { ...asked, subject: regulator.issues.person }, regulator.prepares)).toEqual(
        refusal('official-of-own-office', '6.2'),
      )
      const exitCase = await open(regulator.prepares, party)
      expect((await caseAtDesk(whoIs(body.prepares), w.app, exitCase)).seen).toBe('unknown')
      await notice(regulator.prepares, exitCase)
      expect((await hearing(whoIs(clerk), w.app, exitCase)).seen).toBe('open')
      expect((await hearing(whoIs(body.prepares), w.app, exitCase)).seen).toBe('unknown')
      await w.do(exitCaseStated, { exitCase, statement: '是误会。' }, clerk)
      await decide(regulator, exitCase)
      const invite = {
        person: { name: '同事', email: 'colleague@test.invalid' },
        organisation: w.bodies.workingBody,
        role: 'working-body' as const,
      }
      expect(await w.try(capacityGranted, invite, clerk)).toMatchObject({
        kind: 'refused',
        refusal: { refused: 'capacity-ended' },
      })
      // What came in on paper is entered by the office; lifted, a capacity is granted anew by the own one.
      await w.do(exitReviewAsked, { exitCase, request: '书面请求复核。' }, regulator.prepares)
      const others = {
        prepares: await w.official('reviewer-3', 'regulator'),
        issues: await w.official('reviewer-4', 'regulator'),
      }
      await w.issue(exitCaseReviewed, { exitCase, outcome: 'lifted', reasons: '查明是误会。' }, others)
      const person = { name: 'charging', email: 'charging@test.invalid' }
      const again = await w.do(
        capacityGranted,
        { person, organisation: w.bodies.workingBody, role: 'working-body' },
        body.prepares,
      )
      const back: By = { actor: 'working-body', organisation: w.bodies.workingBody, ...again }
      expect((await w.try(capacityGranted, invite, back)).kind).toBe('done')
    },
  )
})
