import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Finding, Question } from '#domain/referral.ts'
import type { By } from '#server/acts/act.ts'
import { paperContested, paperSettled } from '#server/acts/paper-entry.ts'
import { exitCaseStated } from '#server/acts/exit-case.ts'
import { findingsSubmitted } from '#server/acts/findings.ts'
import { interestDeclared } from '#server/acts/interest.ts'
import { panelConvened, panelOpined, reviewSubmitted, seatAnswered } from '#server/acts/panel.ts'
import { referralMade, referralSettled, referralWithdrawn } from '#server/acts/referral.ts'
import { seatRecused, seatSubstituted } from '#server/acts/seat.ts'
import type { Expert } from '#server/demo/stage.ts'
import { runEvaluation } from '#server/evaluating.ts'
import { panel as readPanel, panelForm } from '#server/reads/work/panels.ts'
import { referral as readReferral, referrals } from '#server/reads/work/referrals.ts'
import { seat as readSeat } from '#server/reads/work/seats.ts'
import { workbench } from '#server/reads/work/workbench.ts'
import { whoOf } from '#server/work-page.ts'
import { clause } from '../clause.ts'
import { viewerOf } from '../forms/sending.ts'
import { openWorld, refusal, type World } from '../world.ts'
import { telling } from './exits.ts'
import { frozenRound, ownMethod } from './judged.ts'
import { finds as findsOn, note, questionsOf, said } from './referred.ts'

/** Experts of the pool judge what no program can, on the platform, by a panel like any other. */
describe('questions put to experts of the pool', () => {
  let w: World
  let round: Awaited<ReturnType<typeof frozenRound>>
  let clerk: By
  let referral = ''
  let panel = ''
  const who = (by: By) => whoOf({ viewer: viewerOf(by) })
  const pattern = () => questionsOf(round)[0]
  const strength = () => questionsOf(round)[1]
  const refer = (questions: readonly Question[], by = round.assessor) =>
    w.try(referralMade, { evaluation: round.evaluation, questions: [...questions], note }, by)
  const convene = (experts: readonly Expert[]) =>
    w.try(panelConvened, { kind: 'judgement', subject: referral, experts: experts.map(({ expert }) => expert) }, clerk)
  const seatOf = async ({ expert }: Expert) =>
    (
      await w.app.reader
        .selectFrom('seat')
        .select('id')
        .where('panel', '=', panel)
        .where('expert', '=', expert)
        .executeTakeFirstOrThrow()
    ).id
  const finds = async (one: Expert, findings: Finding[]) => findsOn(w, await seatOf(one), one, findings)
  const shown = async () => {
    const answer = await readReferral(who(round.assessor), w.app, referral)
    if (answer.seen !== 'open') throw new Error('the referral was not disclosed')
    return answer.data
  }
  const settle = (reasons: string[]) => w.try(referralSettled, { referral, reasons }, round.assessor)
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    round = await frozenRound(w, undefined, 9)
    clerk = (await w.stage.body()).prepares
  }, 120_000)
  afterAll(() => w.close())

  clause(
    '3.4.4',
    'are open ones, each put once; while experts sit on them nobody else judges, and nothing is ranked',
    async () => {
      const settled = { ...pattern(), declaration: round.declarationOf(1) }
      expect(await refer([settled])).toEqual(refusal('nothing-to-judge', '3.4.4'))
      expect(await refer([pattern(), pattern()])).toEqual(refusal('referred-twice', '3.4.4'))
      expect(await refer([{ ...strength(), ...pattern(), kind: 'method-equivalence' }])).toEqual(
        refusal('no-other-method', '3.4.4'),
      )
      const made = await w.do(
        referralMade,
        { evaluation: round.evaluation, questions: [pattern(), strength()], note },
        round.assessor,
      )
      referral = made.referral
      expect(await refer([pattern()])).toEqual(refusal('referred-already', '3.4.4'))
      const bench = await workbench(who(round.assessor), w.app, round.evaluation)
      expect(bench.seen === 'open' && bench.data.rows.map(({ state }) => state)).toEqual(['referred', 'referred'])
      expect(await runEvaluation(w.app, round.evaluation, { by: round.assessor })).toEqual(
        refusal('referrals-open', '3.4.4', { count: 1 }),
      )
      expect(await w.desk('working-body')).toContain('convene-judgement')
      expect(await settle(['一', '二'])).toEqual(refusal('referral-awaits-panel', '3.4.4'))
    },
  )

  clause('3.4.4', 'whoever is tied to an enterprise or the assessor is not convened, as on every panel', async () => {
    const tied = round.pool.at(-1)
    const employed = round.pool.at(-2)
    if (!tied || !employed) throw new Error('a pool of nine')
    await w.do(interestDeclared, { kind: 'shareholder', name: '风筝厂2' }, tied.by)
    await w.do(interestDeclared, { kind: 'employed', name: '协会1' }, employed.by)
    const form = await panelForm(who(clerk), w.app, { kind: 'judgement', subject: referral })
    if (form.seen !== 'open') throw new Error('not disclosed')
    const kept = form.data.experts.filter(({ obstacle }) => obstacle).map(({ id }) => id)
    expect(kept.sort()).toEqual([tied.expert, employed.expert].sort())
    expect(form.data.questions).toBe(2)
    expect(await convene([...round.pool.slice(0, 4), tied])).toMatchObject({ kind: 'refused' })
    // An expert tied to another enterprise of the round judges these.
    await w.do(interestDeclared, { kind: 'shareholder', name: '风筝厂5' }, round.pool[0]!.by) // there are nine
    const done = await convene(round.pool.slice(0, 5))
    panel = done.kind === 'done' ? done.result.panel : ''
    expect(panel).not.toBe('')
  })

  clause(
    '3.4.4',
    'each expert sees promise, baseline and levels, and finds alone; who steps back sees nothing',
    async () => {
      const [first, second, third, fourth, fifth] = round.pool
      const sixth = round.pool[5]
      if (!first || !second || !third || !fourth || !fifth || !sixth) throw new Error('a pool of nine')
      const opened = await readSeat(who(first.by), w.app, await seatOf(first))
      if (opened.seen !== 'open' || opened.data.case.of !== 'questions') throw new Error('not disclosed')
      expect(
        opened.data.case.questions.map(({ enterprise, declared, method }) => [enterprise, declared, method]),
      ).toEqual([
        ['风筝厂2', '图案鲜明，远看可辨', null],
        ['风筝厂3', '≥85', ownMethod],
      ])
      await finds(first, said('benchmark', 'equal'))
      await finds(second, said('benchmark', 'equal'))
      await finds(third, said('none', 'equal'))
      await finds(fourth, said('benchmark', 'different'))
      const seat = await seatOf(fifth)
      await w.do(seatAnswered, { seat, accepts: true }, fifth.by)
      expect((await shown()).found).toEqual([])
      expect(await shown()).toMatchObject({ seats: 5, sheets: 4 })
      expect(await settle(['一', '二'])).toEqual(refusal('sheets-missing', '3.4.4', { count: 1 }))
      expect(await w.try(findingsSubmitted, { seat, findings: said('equal', 'equal') }, fifth.by)).toEqual(
        refusal('finding-of-another-kind', '3.4.4'),
      )
      expect(await w.try(findingsSubmitted, { seat, findings: said('none', 'equal').slice(1) }, fifth.by)).toEqual(
        refusal('findings-open', '3.4.4', { count: 1 }),
      )
      const review = { seat, verdict: 'pass' as const, scores: {}, reasons: '可行' }
      expect(await w.try(reviewSubmitted, review, fifth.by)).toEqual(refusal('sheet-of-another-panel', '3.4.4'))
      await w.do(seatRecused, { seat }, fifth.by)
      expect((await readSeat(who(fifth.by), w.app, seat)).seen).toBe('unknown')
      expect(await shown()).toMatchObject({ seats: 4, sheets: 4 })
      await w.do(seatSubstituted, { seat, expert: sixth.expert }, clerk)
      const late = { seat: await seatOf(sixth), findings: said('benchmark', 'different') }
      await w.do(seatAnswered, { seat: late.seat, accepts: true }, sixth.by)
      expect(await w.enter(findingsSubmitted, late, { from: sixth.by, by: clerk })).toMatchObject({ kind: 'done' })
    },
  )

  clause('3.4.4', 'the working body convenes and reads no finding; it draws up no opinion', async () => {
    const seen = await readPanel(who(clerk), w.app, panel)
    if (seen.seen !== 'open') throw new Error('not disclosed')
    expect([seen.data.sheets, seen.data.impossible?.refused]).toEqual([[], 'opinion-of-judgement'])
    expect(await w.try(panelOpined, { panel, opinion: '一致' }, clerk)).toEqual(
      refusal('opinion-of-judgement', '3.4.4'),
    )
    expect((await readReferral(who(clerk), w.app, referral)).seen).toBe('withheld')
    expect((await referrals(who(round.makers[1]!), w.app, round.evaluation)).seen).toBe('unknown') // there are five
  })

  clause(
    '3.4.4',
    'the assessor takes over what they found: the middle grade, a method where two thirds agree',
    async () => {
      expect(await w.desk('assessor')).toContain('settle-referral')
      const { found, questions } = await shown()
      expect(found.map(({ outcome }) => outcome)).toEqual([
        { kind: 'grade-qualitative', median: 'benchmark', lowest: 'none', highest: 'benchmark', same: 4, of: 5 },
        { kind: 'method-equivalence', equal: 3, of: 5, isEquated: false },
      ])
      expect(questions).toHaveLength(2)
      expect(JSON.stringify(found)).not.toContain('专家')
      // A sheet that came on paper holds it up while its expert contests it, and is sent again where it was entered wrongly.
      const [, , , , , sixth] = round.pool
      if (!sixth) throw new Error('a pool of nine')
      const seat = await seatOf(sixth)
      const contested = await w.app.reader.selectFrom('paper_entry').select('id').executeTakeFirstOrThrow()
      await w.do(paperContested, { entry: contested.id, reason: '我认为等效。' }, sixth.by)
      expect(await settle(['一', '二'])).toEqual(refusal('paper-contested', '6.1'))
      const undone = { entry: contested.id, outcome: 'undone' as const, reason: '录反了。' }
      await w.do(paperSettled, undone, (await w.stage.body()).issues)
      expect(await settle(['一', '二'])).toEqual(refusal('sheets-missing', '3.4.4', { count: 1 }))
      await w.do(findingsSubmitted, { seat, findings: said('benchmark', 'different') }, sixth.by)
      expect(await settle(['图案清楚。', '方法不等效。'])).toMatchObject({ kind: 'done', result: { count: 1 } })
      const rows = await w.app.reader.selectFrom('judgement').select(['kind', 'grades', 'evidence', 'reason']).execute()
      expect(rows.map(({ kind, evidence, reason }) => [kind, evidence, reason])).toEqual([
        ['grade-qualitative', note, '图案清楚。'],
      ])
      expect(rows[0]?.grades.map(({ seat }) => seat)).toEqual(['1-1', '1-2', '1-3', '1-4', '1-5'])
      expect(await settle(['一', '二'])).toEqual(refusal('referral-settled', '3.4.4'))
      expect(await w.desk('assessor')).not.toContain('settle-referral')
    },
  )

  clause('3.4.4', 'what was withdrawn may be judged otherwise, and its experts are not asked any more', async () => {
    const again = await refer([{ ...strength(), kind: 'method-equivalence' }])
    referral = again.kind === 'done' ? again.result.referral : ''
    const done = await convene(round.pool.slice(0, 5))
    panel = done.kind === 'done' ? done.result.panel : ''
    const seat = await seatOf(round.pool[0]!) // there are nine
    await w.do(seatAnswered, { seat, accepts: true }, round.pool[0]!.by)
    await w.do(referralWithdrawn, { referral, reason: '改由会议判断。' }, round.assessor)
    expect(
      await w.try(findingsSubmitted, { seat, findings: said('none', 'equal').slice(1) }, round.pool[0]!.by),
    ).toEqual(refusal('panel-dissolved', '3.4.4'))
    expect(await w.try(referralWithdrawn, { referral, reason: '又一次' }, round.assessor)).toEqual(
      refusal('referral-settled', '3.4.4'),
    )
    expect(await refer([{ ...strength(), kind: 'method-equivalence' }])).toMatchObject({ kind: 'done' })
  })

  clause('6.2', 'with an assessor that leaves, its questions are not asked any more', async () => {
    const { open, notice, decide } = telling(w)
    const body = await w.stage.body()
    const exitCase = await open(body.prepares, { party: 'assessor', subject: round.assessor.organisation ?? '' })
    await notice(body.prepares, exitCase)
    await w.do(exitCaseStated, { exitCase, statement: '没有收费。' }, round.assessor)
    expect(await w.desk('working-body')).toContain('convene-judgement')
    await decide(body, exitCase)
    const rows = await w.app.reader.selectFrom('referral').select(['number', 'state']).orderBy('number').execute()
    expect(rows.map(({ state }) => state)).toEqual(['settled', 'withdrawn', 'withdrawn'])
    expect(await w.desk('working-body')).not.toContain('convene-judgement')
  })
})

clause(
  '3.4.4',
  'whoever is tied to another enterprise that tested by the same method does not judge that method',
  async () => {
    const w = await openWorld({ from: '2026-03-02' })
    try {
      const round = await frozenRound(w, undefined, 6, [3, 4])
      const [tied, other] = round.pool
      if (!tied || !other) throw new Error('a pool of six')
      await w.do(interestDeclared, { kind: 'shareholder', name: '风筝厂4' }, tied.by)
      await w.do(interestDeclared, { kind: 'shareholder', name: '风筝厂5' }, other.by)
      const clerk = whoOf({ viewer: viewerOf((await w.stage.body()).prepares) })
      const [text, method] = questionsOf(round)
      for (const [question, kept] of [
        [text, []],
        [method, [tied.expert]],
      ] as const) {
        const { referral } = await w.do(
          referralMade,
          { evaluation: round.evaluation, questions: [question], note },
          round.assessor,
        )
        const form = await panelForm(clerk, w.app, { kind: 'judgement', subject: referral })
        expect(
          form.seen === 'open' && form.data.experts.filter(({ obstacle }) => obstacle).map(({ id }) => id),
        ).toEqual(kept)
      }
    } finally {
      await w.close()
    }
  },
)
