import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays, workingDaysAfter } from '#domain/calendar.ts'
import { formalChecks, type Check } from '#domain/formal-checks.ts'
import { changedAt } from '#domain/formal-review.ts'
import { compareSchemes } from '#domain/scheme-comparison.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { By } from '#server/acts/act.ts'
import { applicationLodged, applicationResubmitted } from '#server/acts/application.ts'
import { formExamined } from '#server/acts/form-review.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import { lodged, owedFor, seenBy, stateOf } from './applying.ts'
import * as kites from './kites.ts'

describe('the form of an application', () => {
  let w: World
  let area = ''
  let call = ''
  let clerk: By
  let applicants = 0

  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    area = await kites.keyArea(w)
    call = await kites.call(w, [area])
    clerk = (await w.stage.body()).prepares
  })
  afterAll(() => w.close())

  const newcomer = () => kites.assessor(w, (applicants += 1))
  const apply = async () => {
    const assessor = await newcomer()
    return { assessor, application: await kites.applied(w, assessor, { call, keyArea: area }) }
  }
  const returned = (application: string, wrong: Partial<Record<Check, { remark: string; place?: string }>>) =>
    w.do(
      formExamined,
      {
        application,
        checklist: formalChecks.map((item) => ({ item, met: !wrong[item], remark: '经核对', ...wrong[item] })),
      },
      clerk,
    )
  const withMethod = (method: string, weights?: readonly string[]): Scheme => ({
    ...kites.kites,
    indicators: kites.kites.indicators.map((one, index) => ({
      ...one,
      ...(index === 0 ? { method } : {}),
      ...(weights ? { weight: weights[index] ?? '25' } : {}),
    })),
  })

  clause(
    '3.4.2',
    'it goes back with remarks on their places, comes again, and what was changed stands beside them',
    async () => {
      const { assessor, application } = await apply()
      const remark = { remark: '请写明检验方法的条款。', place: 'indicators.strength' }
      await returned(application, { 'indicators-gradable': remark })
      expect(await owedFor(w, application)).toEqual(['correct-application', 'lapse-application'])
      await w.serve()
      const due = workingDaysAfter(w.app.calendar, w.today(), 10).lastDay
      expect(await w.desk('assessor', assessor.organisation)).toEqual([`correct-application by ${due}`])
      expect((await seenBy(w, assessor, application)).correctBy).toBe(due)

      const better = withMethod('GB/T 00001（虚构）第5章', ['30', '25', '25', '20'])
      await w.do(applicationResubmitted, { application, scheme: better, reply: '已写明条款。' }, assessor)
      const [review] = (await seenBy(w, clerk, application)).reviews
      expect(review).toMatchObject({
        version: 1,
        outcome: 'returned',
        remarks: [{ item: 'indicators-gradable', place: 'indicators.strength', text: '请写明检验方法的条款。' }],
        reply: '已写明条款。',
      })
      if (!review?.scheme || !review.corrected) throw new Error('there are two versions')
      const differences = compareSchemes(review.scheme, review.corrected)
      expect(changedAt('indicators.strength', differences).map(({ field }) => field)).toEqual(['method', 'weight'])
      expect(differences.map(({ item, field }) => `${item} ${field}`)).toEqual([
        'strength method',
        'strength weight',
        'line-hold weight',
      ])

      await returned(application, { 'weights-whole': { remark: '权重没有理由。', place: 'parts' } })
      await w.do(applicationResubmitted, { application, scheme: withMethod('GB/T 00001（虚构）第5章') }, assessor)
      await w.stage.passForm(application)
      const seen = await seenBy(w, assessor, application)
      expect(seen.reviews.map(({ version, outcome }) => [version, outcome])).toEqual([
        [3, 'passed'],
        [2, 'returned'],
        [1, 'returned'],
      ])
      expect(seen.versions.map(({ version, handedIn }) => [version, handedIn !== undefined])).toEqual([
        [3, true],
        [2, true],
        [1, true],
      ])
      expect([await stateOf(w, application), await owedFor(w, application)]).toEqual([
        'in-review',
        ['convene-scheme-review'],
      ])
    },
  )

  clause('3.4.2', 'what is not corrected in its term lapses by itself, the day after the last', async () => {
    const { assessor, application } = await apply()
    await returned(application, { 'scheme-complete': { remark: '缺再评估一节。' } })
    await w.turnTo(addDays(w.today(), 60))
    await w.sweep()
    expect(await stateOf(w, application)).toBe('returned') // nobody was served: no term has begun
    await w.serve()
    const due = workingDaysAfter(w.app.calendar, w.today(), 10).lastDay
    await w.turnTo(due)
    await w.sweep()
    expect(await stateOf(w, application)).toBe('returned')
    await w.turnTo(addDays(due, 1))
    await w.sweep()
    expect([await stateOf(w, application), await owedFor(w, application)]).toEqual(['lapsed', []])
    expect(await w.try(applicationResubmitted, { application, scheme: kites.kites }, assessor)).toEqual(
      refusal('application-not-returned', '3.4.2'),
    )
    expect((await w.try(applicationLodged, lodged({ call, keyArea: area }), assessor)).kind).toBe('done')
  })

  clause('3.4.2', 'the reviewer who knows better than the machine says why', async () => {
    const assessor = await newcomer()
    const scheme = {
      ...kites.kites,
      indicators: kites.kites.indicators.map((one) => ({
        ...one,
        baselines: [{ kind: 'national' as const, standard: '未编号的国家标准', requirement: '≥60' }],
      })),
    }
    const { application } = await w.stage.apply(assessor, { call, keyArea: area, statement: '独立。', scheme })
    const { found } = await seenBy(w, clerk, application)
    expect(found.find(({ item }) => item === 'references-in-force')).toMatchObject({
      verdict: 'not-met',
      says: 'references-unreadable',
    })
    const checklist = formalChecks.map((item) => ({ item, met: true, remark: '' }))
    expect(await w.try(formExamined, { application, checklist }, clerk)).toEqual(
      refusal('override-needs-remark', '3.4.2'),
    )
    await w.stage.passForm(application)
    const [review] = (await seenBy(w, assessor, application)).reviews
    expect(review?.items.find(({ item }) => item === 'references-in-force')).toMatchObject({
      verdict: 'not-met',
      met: true,
      remark: '经核对，符合。',
    })
  })
})
