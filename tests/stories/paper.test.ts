import { afterAll, beforeAll, describe, expect } from 'vitest'
import { formalChecks } from '#domain/formal-checks.ts'
import type { By } from '#server/acts/act.ts'
import { applicationWithdrawn } from '#server/acts/application-ending.ts'
import { applicationLodged, applicationResubmitted } from '#server/acts/application.ts'
import { callOpened } from '#server/acts/call.ts'
import { declarationsMade } from '#server/acts/declaration.ts'
import { formExamined } from '#server/acts/form-review.ts'
import { panelConvened, panelOpined, reviewSubmitted, seatAnswered } from '#server/acts/panel.ts'
import { paperAccepted, paperContested, paperSettled } from '#server/acts/paper-entry.ts'
import type { Outcome } from '#server/acts/perform.ts'
import type { Expert } from '#server/demo/stage.ts'
import { check } from '#server/proof/check.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import * as kites from './kites.ts'

/** Not everybody works on a screen: what comes in on paper is entered by the working body, and its sender may object. */
describe('what came in on paper', () => {
  let w: World
  let clerk: By
  let colleague: By
  let pool: Expert[]
  let area = ''
  let call = ''
  let serial = 0
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    pool = await kites.experts(w, 6)
    area = await kites.keyArea(w)
    call = await kites.call(w, [area], 29)
    const body = await w.stage.body()
    ;[clerk, colleague] = [body.prepares, body.issues]
  })
  afterAll(async () => {
    await w.close()
  })

  const application = () => ({
    call,
    keyArea: area,
    statement: '独立、公正。',
    noFee: true,
    interests: 'none',
    scheme: kites.kites,
  })
  const passed = formalChecks.map((item) => ({ item, met: true, remark: '经核对' }))
  const done = <R>(outcome: Outcome<R>) => {
    if (outcome.kind !== 'done' || !outcome.entry) throw new Error(JSON.stringify(outcome))
    return { ...outcome.result, entry: outcome.entry }
  }
  const apply = async (receivedOn?: string) => {
    const from = await kites.assessor(w, (serial += 1))
    const of = { from, by: clerk, ...(receivedOn && { receivedOn }) }
    return { from, ...done(await w.enter(applicationLodged, application(), of)) }
  }
  const stateOf = (entry: string) =>
    w.app.reader
      .selectFrom('paper_entry')
      .select('state')
      .where('id', '=', entry)
      .executeTakeFirst()
      .then((row) => row?.state)

  clause('6.1', 'an application is the assessor’s own, and says who entered it for whom and when it came', async () => {
    const { from, application: id, entry } = await apply('2026-03-02')
    const row = await w.app.reader
      .selectFrom('application')
      .innerJoin('act', 'act.seq', 'application.act')
      .select(['application.assessor', 'act.person', 'act.organisation', 'act.leaf', 'act.seq'])
      .where('application.id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ assessor: from.organisation, person: clerk.person, organisation: clerk.organisation })
    const leaf = JSON.parse(row.leaf.toString()) as { by: object; fields: object } // canonical JSON
    expect(leaf).toMatchObject({
      by: { capacity: 'working-body', organisation: clerk.organisation },
      fields: { paper: { capacity: 'assessor', organisation: from.organisation, receivedOn: '2026-03-02' } },
    })
    const entered = await w.app.reader
      .selectFrom('paper_entry')
      .select(['entered_act', 'entered_by', 'organisation', 'subject', 'received_on'])
      .where('id', '=', entry)
      .executeTakeFirst()
    expect(entered).toEqual({
      entered_act: row.seq,
      entered_by: clerk.person,
      organisation: from.organisation,
      subject: id,
      received_on: '2026-03-02',
    })
    const scan = await w.app.reader.selectFrom('attachment').select('kind').where('subject', '=', entry).execute()
    expect(scan).toEqual([{ kind: 'scan' }])
    expect((await check(w.app)).findings).toEqual([])
  })

  clause(
    '6.1',
    'an application contested in time waits until another person has compared it, and is taken back',
    async () => {
      const { from, application: id, entry } = await apply()
      expect(await w.desk('assessor', from.organisation)).toEqual(['check-paper'])
      await w.serve()
      expect(await w.desk('assessor', from.organisation)).toEqual(['check-paper by 2026-03-09'])
      await w.turnTo('2026-03-09')
      const other = await kites.assessor(w, (serial += 1))
      expect(await w.try(paperContested, { entry, reason: '不是我们的方案。' }, other)).toEqual(
        refusal('paper-entry-unknown', '6.1'),
      )
      await w.do(paperContested, { entry, reason: '不是我们寄出的方案。' }, from)
      const examine = { application: id, checklist: passed }
      expect(await w.try(formExamined, examine, clerk)).toEqual(refusal('paper-contested', '6.1'))
      const settle = { entry, outcome: 'undone' as const, reason: '扫描件与录入不符。' }
      expect(await w.try(paperSettled, settle, clerk)).toEqual(refusal('entered-it-yourself', '6.1'))
      await w.do(paperSettled, settle, colleague)
      const state = await w.app.reader.selectFrom('application').select('state').where('id', '=', id).executeTakeFirst()
      expect([state?.state, await stateOf(entry)]).toEqual(['withdrawn', 'undone'])
      expect(await w.try(formExamined, examine, clerk)).toEqual(refusal('application-not-awaiting-form', '3.4.2'))
      expect((await w.try(applicationLodged, application(), from)).kind).toBe('done')
    },
  )

  clause('6.1', 'an application that is upheld goes on', async () => {
    const { from, application: id, entry } = await apply()
    await w.do(paperContested, { entry, reason: '请核对。' }, from)
    await w.do(paperSettled, { entry, outcome: 'upheld', reason: '与扫描件一致。' }, colleague)
    expect((await w.try(formExamined, { application: id, checklist: passed }, clerk)).kind).toBe('done')
    expect(await w.try(paperContested, { entry, reason: '再看。' }, from)).toEqual(refusal('paper-settled', '6.1'))
  })

  clause('6.1', 'who contests too late is refused, and so is who accepted', async () => {
    const { from, entry } = await apply()
    await w.serve()
    await w.workingDaysPass(5)
    expect((await w.try(paperContested, { entry, reason: '不是我们的。' }, from)).kind).toBe('refused')
    await w.sweep()
    expect(await w.desk('assessor', from.organisation)).toEqual([])
    const again = await w.try(paperContested, { entry, reason: '不是我们的。' }, from)
    expect(again).toMatchObject({ kind: 'refused', refusal: { refused: 'contest-term-over' } })
    const { from: other, entry: accepted } = await apply()
    await w.do(paperAccepted, { entry: accepted }, other)
    expect(await w.try(paperContested, { entry: accepted, reason: '不对。' }, other)).toEqual(
      refusal('paper-accepted', '6.1'),
    )
  })

  clause('6.1', 'it counts by the day on which it came, not by that on which it is entered', async () => {
    const row = await w.app.reader
      .selectFrom('call')
      .select('closes_on')
      .where('id', '=', call)
      .executeTakeFirstOrThrow()
    await w.turnTo('2026-04-01')
    expect(row.closes_on).toBe('2026-03-31')
    const from = await kites.assessor(w, (serial += 1))
    const enter = (receivedOn: string) => w.enter(applicationLodged, application(), { from, by: clerk, receivedOn })
    expect((await enter('2026-04-01')).kind).toBe('refused')
    expect(await enter('2026-04-02')).toEqual(refusal('paper-not-received-yet', '6.1', { day: '2026-04-02' }))
    expect((await enter('2026-03-31')).kind).toBe('done')
  })

  clause('6.1', 'a correction from paper that was not theirs goes back to the one before', async () => {
    call = await kites.call(w, [area])
    const from = await kites.assessor(w, (serial += 1))
    const id = await kites.applied(w, from, { call, keyArea: area })
    await w.stage.returnForm(id, '指标分级不清。')
    const resubmitted = await w.enter(
      applicationResubmitted,
      { application: id, scheme: kites.kites },
      { from, by: clerk },
    )
    const { entry } = done(resubmitted)
    await w.do(paperContested, { entry, reason: '版本不对。' }, from)
    await w.do(paperSettled, { entry, outcome: 'undone', reason: '录错版本。' }, colleague)
    expect(await w.desk('assessor', from.organisation)).toEqual(['correct-application'])
    const schemes = await w.app.reader
      .selectFrom('scheme')
      .select(['version', 'standing'])
      .where('application', '=', id)
      .orderBy('version')
      .execute()
    expect(schemes).toEqual([
      { version: 1, standing: 'submitted' },
      { version: 2, standing: 'withdrawn' },
    ])
  })

  clause('6.1', 'a withdrawal from paper that was not theirs begins again with the form review', async () => {
    const from = await kites.assessor(w, (serial += 1))
    const id = await kites.applied(w, from, { call, keyArea: area })
    const { entry } = done(await w.enter(applicationWithdrawn, { application: id }, { from, by: clerk }))
    await w.do(paperContested, { entry, reason: '我们没有撤回。' }, from)
    await w.do(paperSettled, { entry, outcome: 'undone', reason: '是另一家寄来的。' }, colleague)
    expect((await w.try(formExamined, { application: id, checklist: passed }, clerk)).kind).toBe('done')
  })

  clause(
    '3.4.2',
    'an expert’s paper sheet is the expert’s, is sealed, and can be taken back until the panel has opined',
    async () => {
      const by = await kites.assessor(w, (serial += 1))
      const id = await kites.applied(w, by, { call, keyArea: area })
      await w.stage.passForm(id)
      const sitting = kites.seats(w, pool)
      const { panel } = await w.do(
        panelConvened,
        { kind: 'scheme-review', subject: id, experts: sitting.map(({ expert }) => expert) },
        clerk,
      )
      const seats = await w.app.reader.selectFrom('seat').select(['id', 'expert']).where('panel', '=', panel).execute()
      const seatOf = (one: Expert) => seats.find(({ expert }) => expert === one.expert)?.id ?? ''
      const [first, ...others] = sitting
      if (!first) throw new Error('nobody sits')
      const sheet = { verdict: 'pass' as const, scores: {}, reasons: '可行。' }
      for (const one of others) {
        await w.do(seatAnswered, { seat: seatOf(one), accepts: true }, one.by)
        await w.do(reviewSubmitted, { seat: seatOf(one), ...sheet }, one.by)
      }
      const seat = seatOf(first)
      expect(await w.enter(reviewSubmitted, { seat, ...sheet }, { from: pool[5]?.by ?? clerk, by: clerk })).toEqual(
        refusal('seat-unknown', '3.4.2'),
      )
      done(await w.enter(seatAnswered, { seat, accepts: true }, { from: first.by, by: clerk }))
      const { entry } = done(await w.enter(reviewSubmitted, { seat, ...sheet }, { from: first.by, by: clerk }))
      const leaves = await w.app.reader
        .selectFrom('act')
        .innerJoin('paper_entry', 'paper_entry.entered_act', 'act.seq')
        .select('act.leaf')
        .where('paper_entry.id', '=', entry)
        .execute()
      expect(leaves[0]?.leaf.toString()).toContain('"type":"sealed"')
      await w.do(paperContested, { entry, reason: '我的结论是不通过。' }, first.by)
      expect(await w.try(panelOpined, { panel, opinion: '同意。' }, clerk)).toEqual(refusal('paper-contested', '6.1'))
      await w.do(paperSettled, { entry, outcome: 'undone', reason: '录反了。' }, colleague)
      expect(await w.try(panelOpined, { panel, opinion: '同意。' }, clerk)).toEqual(
        refusal('sheets-missing', '3.4.2', { count: 1 }),
      )
      const again = done(await w.enter(reviewSubmitted, { seat, ...sheet }, { from: first.by, by: clerk }))
      await w.do(panelOpined, { panel, opinion: '同意。' }, clerk)
      await w.do(paperContested, { entry: again.entry, reason: '还是不对。' }, first.by)
      const tooLate = { entry: again.entry, outcome: 'undone' as const, reason: '已形成意见。' }
      expect(await w.try(paperSettled, tooLate, colleague)).toEqual(refusal('paper-went-too-far', '3.4.2'))
    },
  )

  clause('2.1', 'a declaration that was not theirs gives way to the one before', async () => {
    const from = await kites.enterprise(w, 70)
    await w.stage.declare(from, [kites.standard(area, 70, 80)])
    const revised = { ...kites.standard(area, 70, 85), revises: true }
    const { entry } = done(await w.enter(declarationsMade, { declarations: [revised] }, { from, by: clerk }))
    await w.do(paperContested, { entry, reason: '数值抄错。' }, from)
    await w.do(paperSettled, { entry, outcome: 'undone', reason: '抄错。' }, colleague)
    const states = await w.app.reader
      .selectFrom('declaration')
      .select(['version', 'state'])
      .where('enterprise', '=', from.organisation ?? '')
      .orderBy('version')
      .execute()
    expect(states).toEqual([
      { version: 1, state: 'in-force' },
      { version: 2, state: 'withdrawn' },
    ])
  })

  clause(
    '6.1',
    'nobody but the working body enters, and only what is admitted on paper, for whom it concerns',
    async () => {
      const from = await kites.assessor(w, (serial += 1))
      const enterprise = await kites.enterprise(w, 71)
      expect(await w.enter(applicationLodged, application(), { from, by: enterprise })).toEqual(
        refusal('not-yours-to-do', '6.1'),
      )
      expect(await w.enter(applicationLodged, application(), { from: enterprise, by: clerk })).toEqual(
        refusal('paper-party-may-not', '3.3.2'),
      )
      const nobody: By = { actor: 'assessor', organisation: enterprise.organisation ?? '' }
      expect(await w.enter(applicationLodged, application(), { from: nobody, by: clerk })).toEqual(
        refusal('paper-party-unknown', '6.1'),
      )
      const own = { title: { zh: '征集' }, keyAreas: [area], closesOn: '2026-12-01', rules: { zh: '按方案' } }
      expect(await w.enter(callOpened, own, { from, by: clerk })).toEqual(refusal('not-on-paper', '3.4.1'))
    },
  )
})
