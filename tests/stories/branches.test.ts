import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import { formalChecks } from '#domain/formal-checks.ts'
import type { By } from '#server/acts/act.ts'
import { applicationLodged, applicationResubmitted } from '#server/acts/application.ts'
import { formExamined } from '#server/acts/form-review.ts'
import { panelConvened, panelOpined, reviewSubmitted, seatAnswered } from '#server/acts/panel.ts'
import { schemePublished } from '#server/acts/scheme.ts'
import { handlingOpinionIssued } from '#server/acts/handling.ts'
import { objectionAdmitted, objectionFoundInadmissible, submissionAnswered } from '#server/acts/answer.ts'
import type { Expert } from '#server/demo/stage.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import * as kites from './kites.ts'

/** What else may become of an application: each story begins with another assessor that applies. */
describe('a scheme on its way', () => {
  let w: World
  let pool: Expert[]
  let area = ''
  let call = ''
  let clerk: By
  let colleague: By
  let applicants = 0

  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    pool = await kites.experts(w, 16)
    area = await kites.keyArea(w)
    call = await kites.call(w, [area])
    const body = await w.stage.body()
    clerk = body.prepares
    colleague = body.issues
  })
  afterAll(() => w.close())

  const five = (from = 0) => pool.slice(from, from + 5)
  const apply = async () => {
    const assessor = await kites.assessor(w, (applicants += 1))
    return { assessor, application: await kites.applied(w, assessor, { call, keyArea: area }) }
  }
  const stateOf = async (id: string) =>
    (await w.app.reader.selectFrom('application').select('state').where('id', '=', id).executeTakeFirst())?.state
  const convene = (kind: 'scheme-review' | 're-review', subject: string, experts: readonly Expert[]) =>
    w.try(panelConvened, { kind, subject, experts: experts.map(({ expert }) => expert) }, clerk)
  const opinions = { reasons: '见评审表', opinion: '专家组意见' }
  const periodOf = async (subject: string) =>
    w.app.reader
      .selectFrom('publicity')
      .select(['id', 'last_day', 'outcome'])
      .where('subject', '=', subject)
      .executeTakeFirstOrThrow()
  const lodge = async (publicity: string, kind: 'comment' | 'objection') => {
    const said = {
      name: '钱某',
      contact: 'qian@test.invalid',
      text: '指标取值有误。',
      evidence: kind === 'objection' ? '检测报告' : '',
    }
    return (await w.stage.lodge({ publicity, kind, ...said })).submission
  }
  const leaveAside = (submission: string, by: By, ground = 'outside-object') =>
    w.try(objectionFoundInadmissible, { submission, ground, reason: '与公示内容无关。' }, by)
  const handle = (application: string, outcome: 'upheld' | 'rejected', opinion: string) =>
    w.issue(handlingOpinionIssued, { application, outcome, opinion }, { prepares: clerk, issues: colleague })
  const periodEnds = async (application: string) => {
    await w.turnTo(addDays((await periodOf(application)).last_day, 1))
    return w.sweep()
  }

  clause('3.4.2', 'an application with a fault goes back and comes again', async () => {
    const { assessor, application } = await apply()
    const checklist = formalChecks.map((item, index) => ({
      item,
      met: index > 0,
      remark: index > 0 ? '已核对' : '缺登记证',
    }))
    const { outcome } = await w.do(formExamined, { application, checklist, note: '请补正。' }, clerk)
    expect([outcome, await stateOf(application)]).toEqual(['returned', 'returned'])
    expect(await w.desk('assessor', assessor.organisation)).toEqual(['correct-application'])
    expect(await convene('scheme-review', application, five())).toEqual(refusal('case-not-awaiting-panel', '3.4.2'))

    const { assessor: another } = await apply()
    expect(await w.try(applicationResubmitted, { application, scheme: kites.kites }, another)).toEqual(
      refusal('application-unknown', '3.4.2'),
    )
    await w.do(applicationResubmitted, { application, scheme: kites.kites }, assessor)
    expect(await w.desk('assessor', assessor.organisation)).toEqual([])
    const versions = await w.app.reader
      .selectFrom('scheme')
      .select('version')
      .where('application', '=', application)
      .orderBy('version')
      .execute()
    expect(versions.map(({ version }) => version)).toEqual([1, 2])
    await w.stage.passForm(application)
    expect(await stateOf(application)).toBe('in-review')
  })

  clause('3.2', 'a scheme whose weights do not add up cannot be handed in', async () => {
    const assessor = await kites.assessor(w, (applicants += 1))
    const scheme = { ...kites.kites, parts: { ...kites.kites.parts, performance: '99' } }
    const lodged = { call, keyArea: area, statement: '独立。', noFee: true, interests: 'none', scheme }
    expect(await w.try(applicationLodged, lodged, assessor)).toEqual(
      refusal('scheme-has-errors', '3.2', { count: 1, place: 'parts' }),
    )
    expect(await w.try(applicationLodged, { ...lodged, noFee: false }, assessor)).toMatchObject({ kind: 'invalid' })
  })

  clause('3.4.2', 'a panel that says no ends the application', async () => {
    const { application } = await apply()
    await w.stage.passForm(application)
    const verdicts = ['pass', 'pass', 'pass', 'fail', 'fail'] as const
    expect(await w.stage.panel('scheme-review', application, five(), { ...opinions, verdicts })).toMatchObject({
      outcome: 'fail',
    })
    expect(await stateOf(application)).toBe('failed')
    expect(await convene('scheme-review', application, five(5))).toEqual(refusal('case-not-awaiting-panel', '3.4.2'))
  })

  clause('3.4.2', 'too few remain where an expert declines: another panel takes over', async () => {
    const { application } = await apply()
    await w.stage.passForm(application)
    const { panel } = await w.do(
      panelConvened,
      { kind: 'scheme-review', subject: application, experts: five().map(({ expert }) => expert) },
      clerk,
    )
    const seats = await w.app.reader.selectFrom('seat').select(['id', 'expert']).where('panel', '=', panel).execute()
    const seatOf = ({ expert }: Expert) => seats.find((seat) => seat.expert === expert)?.id ?? ''
    const sheet = { verdict: 'pass' as const, scores: {}, reasons: '可行' }
    for (const one of five().slice(0, 4)) {
      await w.do(seatAnswered, { seat: seatOf(one), accepts: true }, one.by)
      await w.do(reviewSubmitted, { seat: seatOf(one), ...sheet }, one.by)
    }
    const [, , , , last] = five()
    if (!last) throw new Error('five experts')
    expect(await w.try(panelOpined, { panel, opinion: '同意' }, clerk)).toEqual(
      refusal('sheets-missing', '3.4.2', { count: 1 }),
    )
    expect(await convene('scheme-review', application, five(5))).toEqual(refusal('panel-already-sits', '3.4.2'))
    // A seat is its expert's alone: to anybody else it is not there.
    expect(await w.try(seatAnswered, { seat: seatOf(last), accepts: true }, pool[9]?.by ?? clerk)).toEqual(
      refusal('seat-unknown', '3.4.2'),
    )

    await w.do(seatAnswered, { seat: seatOf(last), accepts: false }, last.by)
    expect(await w.try(panelOpined, { panel, opinion: '同意' }, clerk)).toEqual(
      refusal('panel-without-quorum', '3.4.2', { seats: 5 }),
    )
    expect(await w.desk('working-body')).toContain('replace-expert')
    await w.stage.panel('scheme-review', application, five(5), opinions)
    expect(await stateOf(application)).toBe('passed')
    expect(await w.try(panelOpined, { panel, opinion: '同意' }, clerk)).toEqual(refusal('panel-dissolved', '3.4.2'))
    expect(await w.desk('expert')).toEqual([])
    expect(await w.desk('working-body')).not.toContain('replace-expert')
  })

  clause('6.2', 'nobody whom the assessor employs sits on its case', async () => {
    const { application } = await apply()
    await w.stage.passForm(application)
    const theirs = await w.stage.expert(
      { name: '内部人', email: 'inside@test.invalid' },
      { name: '某处', uscc: kites.uscc(applicants, '51') },
      '标准化',
    )
    const conflict = refusal('expert-in-conflict', '6.2')
    expect(await convene('scheme-review', application, [...five().slice(1), theirs])).toEqual(conflict)
    const byName = await w.stage.expert(
      { name: '会员', email: 'member@test.invalid' },
      { name: `协会${applicants}` },
      '标准化',
    )
    expect(await convene('scheme-review', application, [...five().slice(1), byName])).toEqual(conflict)
    const twice = [...five().slice(1), ...five().slice(1, 2)]
    expect(await convene('scheme-review', application, twice)).toEqual(refusal('expert-not-in-pool', '3.3.1'))
    expect((await convene('scheme-review', application, five())).kind).toBe('done')
  })

  clause('3.4.3', 'an admitted objection holds the scheme until other experts uphold it', async () => {
    const { application } = await apply()
    await kites.toPublicity(w, application, five())
    const { id } = await periodOf(application)
    const objection = await lodge(id, 'objection')
    expect(await w.try(submissionAnswered, { submissions: [objection], answer: '说明' }, clerk)).toEqual(
      refusal('objection-not-admitted', '3.4.3'),
    )
    expect((await periodEnds(application)).waiting.map(({ refusal: why }) => why.refused)).toEqual([
      'objections-unexamined',
    ])
    await w.do(objectionAdmitted, { submission: objection }, clerk)
    await w.sweep()
    expect([(await periodOf(application)).outcome, await stateOf(application)]).toEqual(['contested', 'held'])
    expect(await w.tryToPrepare(schemePublished, { applications: [application] }, clerk)).toEqual(
      refusal('publicity-contested', '3.4.3'),
    )

    expect(await convene('re-review', application, [...five(5).slice(1), ...five().slice(0, 1)])).toEqual(
      refusal('expert-sat-before', '3.4.3'),
    )
    await w.stage.panel('re-review', application, five(5), opinions)
    expect(await w.tryToPrepare(schemePublished, { applications: [application] }, clerk)).toEqual(
      refusal('publicity-contested', '3.4.3'),
    )
    await handle(application, 'upheld', '专家再次审查，维持。')
    await w.stage.publishScheme(application, { zh: '风筝' })
    expect(await stateOf(application)).toBe('published')
  })

  clause('3.4.3', 'answering the objection early does not spare the second look, and experts may reject', async () => {
    const { application } = await apply()
    await kites.toPublicity(w, application, five())
    const objection = await lodge((await periodOf(application)).id, 'objection')
    await w.do(objectionAdmitted, { submission: objection }, clerk)
    await w.do(submissionAnswered, { submissions: [objection], answer: '说明' }, clerk)
    await periodEnds(application)
    expect(await stateOf(application)).toBe('held')
    await w.stage.panel('re-review', application, five(5), {
      ...opinions,
      verdicts: ['fail', 'fail', 'pass', 'pass', 'pass'],
    })
    expect(await stateOf(application)).toBe('held')
    await handle(application, 'rejected', '专家不予维持，不予采用。')
    expect(await stateOf(application)).toBe('failed')
    expect(await w.tryToPrepare(schemePublished, { applications: [application] }, clerk)).toEqual(
      refusal('publicity-contested', '3.4.3'),
    )
  })

  clause('3.4.3', 'one person alone leaves no objection aside; two do, and it holds nothing up', async () => {
    const { application } = await apply()
    await kites.toPublicity(w, application, five())
    const objection = await lodge((await periodOf(application)).id, 'objection')
    expect(await leaveAside(objection, clerk, 'unfounded')).toEqual(refusal('ground-not-listed', '3.4.3'))
    expect(await leaveAside(objection, clerk)).toMatchObject({ kind: 'done', result: { outcome: 'proposed' } })
    expect(await leaveAside(objection, clerk)).toEqual(refusal('second-person-needed', '3.4.3'))
    expect((await periodEnds(application)).done).toBe(0)
    expect(await leaveAside(objection, colleague)).toMatchObject({ kind: 'done', result: { outcome: 'inadmissible' } })
    await w.sweep()
    expect((await periodOf(application)).outcome).toBe('uncontested')
    await w.stage.publishScheme(application, { zh: '风筝' })
    expect(await stateOf(application)).toBe('published')
  })

  clause('3.4.3', 'a comment without an answer stops the publication, and nothing is published twice', async () => {
    const { application } = await apply()
    await kites.toPublicity(w, application, five())
    const comment = await lodge((await periodOf(application)).id, 'comment')
    expect(await w.try(objectionAdmitted, { submission: comment }, clerk)).toEqual(refusal('not-an-objection', '3.4.3'))
    await periodEnds(application)
    expect(await w.tryToPrepare(schemePublished, { applications: [application] }, clerk)).toEqual(
      refusal('submissions-unanswered', '3.4.3', { count: 1 }),
    )
    await w.do(submissionAnswered, { submissions: [comment], answer: '采纳。' }, clerk)
    await w.stage.publishScheme(application, { zh: '风筝' })
    expect(await w.tryToPrepare(schemePublished, { applications: [application] }, clerk)).toEqual(
      refusal('scheme-already-published', '3.4.3'),
    )
  })
})
