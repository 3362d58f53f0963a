import { afterAll, beforeAll, describe, expect } from 'vitest'
import { auditItems, isEqual } from '#domain/audit.ts'
import { auditQuestionAnswered, auditQuestionAsked } from '#server/acts/audit-question.ts'
import { panelConvened, panelOpined, reviewSubmitted, seatAnswered } from '#server/acts/panel.ts'
import { sampleRecomputed } from '#server/acts/sample.ts'
import type { Expert } from '#server/demo/stage.ts'
import { runSample } from '#server/recomputing.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import * as kites from './kites.ts'

const met = (but: Partial<Record<(typeof auditItems)[number], { met: boolean; remark: string }>> = {}) =>
  Object.fromEntries(auditItems.map((item) => [item, but[item] ?? { met: true, remark: '相符。' }]))

describe('the audit of an evaluation report', () => {
  let w: World
  let round: kites.Round
  let panel = ''
  let experts: readonly Expert[]
  const seats = new Map<string, string>()
  const seatOf = ({ expert }: Expert) => seats.get(expert) ?? ''
  const opinion = { opinion: '同意公示。', minority: null }

  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    round = await kites.toRanking(w)
    await kites.toSettled(w, round)
    experts = kites.seats(w, round.pool)
    const { prepares } = await w.stage.body()
    const asked = {
      kind: 'report-audit' as const,
      subject: round.ranking,
      experts: experts.map(({ expert }) => expert),
    }
    panel = (await w.do(panelConvened, asked, prepares)).panel
    for (const row of await w.app.reader.selectFrom('seat').select(['id', 'expert']).execute())
      seats.set(row.expert, row.id)
  }, 120_000)
  afterAll(() => w.close())

  clause('3.4.6', 'whoever holds a seat sees the drawn standards computed again, byte for byte', async () => {
    const [first] = experts
    if (!first) throw new Error('nobody sits')
    const seat = seatOf(first)
    const early = await runSample(w.app, seat, { by: first.by })
    expect(early).toEqual(refusal('seat-not-accepted', '3.4.6'))
    await w.do(seatAnswered, { seat, accepts: true }, first.by)
    const sheet = { seat, verdict: 'pass' as const, scores: {}, checks: met(), reasons: '相符。' }
    expect(await w.try(reviewSubmitted, sheet, first.by)).toEqual(refusal('sample-not-recomputed', '3.4.6'))
    expect((await runSample(w.app, seat, { by: first.by })).kind).toBe('done')
    const { recomputed } = await w.app.reader
      .selectFrom('seat')
      .select('recomputed')
      .where('id', '=', seat)
      .executeTakeFirstOrThrow()
    expect(recomputed).toHaveLength(4)
    expect(recomputed?.every(isEqual)).toBe(true)
    // Nobody else may draw for the seat, and what was computed on another result is not taken.
    expect(await w.try(sampleRecomputed, { seat, basedOn: 'x', sample: recomputed }, first.by)).toEqual(
      refusal('ranking-has-changed', '3.4.6'),
    )
    expect(await runSample(w.app, seat, { by: experts[1]?.by ?? first.by })).toEqual(refusal('seat-unknown', '3.4.2'))
  })

  clause('3.4.6', 'every item is judged, and nobody passes a report with an item not met or a difference', async () => {
    const [first] = experts
    if (!first) throw new Error('nobody sits')
    const seat = seatOf(first)
    const hand = (checks: object, verdict: 'pass' | 'fail' = 'pass') =>
      w.try(reviewSubmitted, { seat, verdict, scores: {}, checks, reasons: '见核对表。' }, first.by)
    expect(await hand({})).toEqual(refusal('audit-items-open', '3.4.6', { count: 9 }))
    expect(await hand(met({ reports: { met: false, remark: '' } }))).toEqual(
      refusal('audit-item-without-remark', '3.4.6', { count: 1 }),
    )
    expect(await hand(met({ reports: { met: false, remark: '型号3超期。' } }))).toEqual(
      refusal('audit-passes-unmet', '3.4.6', { count: 1 }),
    )
    expect((await hand(met({ reports: { met: false, remark: '型号3超期。' } }), 'fail')).kind).toBe('done')
  })

  clause(
    '3.4.6',
    'the assessor answers what the panel asks; the opinion waits for it as long as its term runs',
    async () => {
      const [, second, ...others] = experts
      if (!second) throw new Error('one sits')
      const { prepares } = await w.stage.body()
      await w.do(seatAnswered, { seat: seatOf(second), accepts: true }, second.by)
      const { question } = await w.do(
        auditQuestionAsked,
        { seat: seatOf(second), text: '型号2的强度值出自标准哪一条？' },
        second.by,
      )
      expect(await w.desk('assessor')).toEqual(['answer-audit-question'])
      for (const one of [second, ...others]) {
        const seat = seatOf(one)
        if (one !== second) await w.do(seatAnswered, { seat, accepts: true }, one.by)
        await runSample(w.app, seat, { by: one.by })
        await w.do(reviewSubmitted, { seat, verdict: 'pass', scores: {}, checks: met(), reasons: '相符。' }, one.by)
      }
      const opine = () => w.try(panelOpined, { panel, ...opinion, minority: '型号3的报告超期。' }, prepares)
      const waits = refusal('audit-questions-open', '3.4.6', { count: 1 })
      expect(await opine()).toEqual(waits)
      await w.serve()
      expect(await w.desk('assessor')).toEqual([expect.stringMatching(/^answer-audit-question by 2026-/)])
      const other = await kites.assessor(w, 7)
      expect(await w.try(auditQuestionAnswered, { question, answer: '第5条。' }, other)).toEqual(
        refusal('audit-question-unknown', '3.4.6'),
      )
      await w.do(auditQuestionAnswered, { question, answer: '第5.2条。' }, round.assessor)
      expect(await w.try(auditQuestionAnswered, { question, answer: '第6条。' }, round.assessor)).toEqual(
        refusal('audit-question-answered', '3.4.6'),
      )
      expect((await opine()).kind).toBe('done')
      expect(await w.try(auditQuestionAsked, { seat: seatOf(second), text: '还有吗？' }, second.by)).toEqual(
        refusal('panel-has-opined', '3.4.6'),
      )
      expect(await w.desk('working-body')).toEqual(['open-publicity'])
    },
  )
})
