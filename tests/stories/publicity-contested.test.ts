import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import { objectionAdmitted } from '#server/acts/answer.ts'
import { applicationWithdrawn } from '#server/acts/application-ending.ts'
import { handlingOpinionIssued, schemeAmended } from '#server/acts/handling.ts'
import { prepare } from '#server/acts/issue.ts'
import { panelConvened } from '#server/acts/panel.ts'
import { paperContested, paperSettled } from '#server/acts/paper-entry.ts'
import { schemePublished } from '#server/acts/scheme.ts'
import type { Expert } from '#server/demo/stage.ts'
import { clause } from '../clause.ts'
import { refusal, type World } from '../world.ts'
import * as kites from './kites.ts'
import { opened, opinions, rejecting, said, type Opened } from './periods.ts'

describe('a contested scheme', () => {
  let o: Opened
  let w: World
  beforeAll(async () => {
    o = await opened('2026-03-02')
    w = o.w
  }, 120_000)
  afterAll(() => w.close())

  clause('3.4.3', 'is upheld: the handling opinion answers who objected, and it is published', async () => {
    const { application, number, submission } = await o.contested()
    expect(await w.desk('working-body')).toContain('issue-handling-opinion')
    expect(await w.tryToPrepare(schemePublished, { applications: [application] }, o.prepares)).toEqual(
      refusal('publicity-contested', '3.4.3'),
    )
    expect(
      await w.tryToPrepare(
        handlingOpinionIssued,
        { application, outcome: 'rejected', opinion: '不予采用。' },
        o.issues,
      ),
    ).toEqual(refusal('handling-against-panel', '3.4.3'))
    await o.handle(application, 'upheld')
    expect(await o.submissionOf(submission)).toMatchObject({ state: 'answered', answer: '处理意见：upheld。' })
    const { handling, answers } = await o.page(number)
    expect(handling.opinions).toMatchObject([{ outcome: 'upheld', opinion: '处理意见：upheld。' }])
    expect(handling.panels).toMatchObject([{ outcome: 'pass' }])
    expect(answers).toMatchObject([{ state: 'answered', names: ['钱**'], answer: '处理意见：upheld。' }])
    await w.stage.publishScheme(application, { zh: '风筝' })
    expect([await o.stateOf(application), await w.desk('working-body')]).toEqual(['published', []])
    expect(
      await w.tryToPrepare(handlingOpinionIssued, { application, outcome: 'upheld', opinion: '再来。' }, o.issues),
    ).toEqual(refusal('handled-already', '3.4.3'))
  })

  clause('3.4.3', 'is rejected: it ends there, with a public notice', async () => {
    const { application, number } = await o.contested(rejecting.verdicts)
    await o.handle(application, 'rejected')
    expect(await o.stateOf(application)).toBe('failed')
    expect((await o.page(number)).handling.opinions).toMatchObject([{ outcome: 'rejected' }])
    expect(await w.tryToPrepare(schemePublished, { applications: [application] }, o.prepares)).toEqual(
      refusal('publicity-contested', '3.4.3'),
    )
    expect(await w.desk('working-body')).toEqual([])
  })

  clause('3.4.3', 'is amended: those who looked again look at it, and it gets a period of its own', async () => {
    const { application, assessor, number, publicity } = await o.contested(rejecting.verdicts)
    expect(await w.try(schemeAmended, { application, scheme: kites.kites }, assessor)).toEqual(
      refusal('application-not-to-amend', '3.4.3'),
    )
    await o.handle(application, 'amended')
    expect(await w.desk('assessor', assessor.organisation)).toEqual(['amend-scheme'])
    expect(await w.try(schemeAmended, { application, scheme: kites.kites }, assessor)).toEqual(
      refusal('amendment-changes-nothing', '3.4.3'),
    )
    const another = await kites.assessor(w, 50)
    const scheme = { ...kites.kites, shortlist: { ...kites.kites.shortlist, count: 1 } }
    expect(await w.try(schemeAmended, { application, scheme }, another)).toEqual(
      refusal('application-unknown', '3.4.3'),
    )
    await w.do(schemeAmended, { application, scheme }, assessor)
    expect(await o.stateOf(application)).toBe('held')

    const convene = (experts: readonly Expert[]) =>
      w.try(
        panelConvened,
        { kind: 're-review', subject: application, experts: experts.map(({ expert }) => expert) },
        o.prepares,
      )
    expect(await convene(o.panelOf(4))).toEqual(refusal('expert-sat-before', '3.4.3'))
    await w.stage.panel('re-review', application, o.panelOf(5), opinions)
    expect([await o.stateOf(application), await w.desk('working-body')]).toEqual(['passed', ['open-publicity']])
    expect(await w.tryToPrepare(schemePublished, { applications: [application] }, o.prepares)).toEqual(
      refusal('publicity-contested', '3.4.3'),
    )

    const again = await w.stage.openPublicity('scheme', application, { zh: '风筝' })
    expect(again.publicity).not.toBe(publicity)
    const shown = await o.page(again.number)
    expect(shown.workingDays).toBe(10)
    expect(shown.content).toMatchObject({ scheme: { shortlist: { count: 1 } } })
    expect(shown.periods.map((one) => [one.number, one.outcome])).toEqual([
      [number, 'contested'],
      [again.number, null],
    ])
    expect((await o.page(number)).content).toMatchObject({ scheme: { shortlist: { count: 2 } } })
    await w.turnTo(addDays(again.lastDay, 1))
    await w.sweep()
    await w.stage.publishScheme(application, { zh: '风筝' })
    const published = await w.app.reader
      .selectFrom('scheme')
      .select(['version', 'standing'])
      .where('application', '=', application)
      .orderBy('version')
      .execute()
    expect(published).toEqual([
      { version: 1, standing: 'superseded' },
      { version: 2, standing: 'in-force' },
    ])
  })

  clause('3.4.3', 'is rejected where no amendment comes in time', async () => {
    const { application, assessor } = await o.contested(rejecting.verdicts)
    await o.handle(application, 'amended')
    const reject = { application, outcome: 'rejected' as const, opinion: '逾期未改。' }
    const early = await w.tryToPrepare(handlingOpinionIssued, reject, o.issues)
    expect(early).toEqual(refusal('amendment-unserved', '3.4.3'))
    await w.serve()
    const [due = ''] = (await w.desk('assessor', assessor.organisation)).map((one) => one.replace(/.* by /, ''))
    await w.turnTo(due)
    expect(await w.tryToPrepare(handlingOpinionIssued, reject, o.issues)).toEqual(
      refusal('amendment-awaited', '3.4.3', { day: due }),
    )
    await w.turnTo(addDays(due, 1))
    await o.handle(application, 'rejected')
    expect([await o.stateOf(application), await w.desk('assessor', assessor.organisation)]).toEqual(['failed', []])
  })

  clause(
    '3.4.3',
    'is contested again after its amendment: experts look again anew, whatever they said before',
    async () => {
      const { application, assessor, number } = await o.contested(rejecting.verdicts)
      await o.handle(application, 'amended')
      const scheme = { ...kites.kites, shortlist: { ...kites.kites.shortlist, count: 1 } }
      await w.do(schemeAmended, { application, scheme }, assessor)
      await w.stage.panel('re-review', application, o.panelOf(5), opinions)
      const again = await w.stage.openPublicity('scheme', application, { zh: '风筝' })
      const { submission } = await w.stage.lodge({ publicity: again.publicity, kind: 'objection', ...said })
      await w.do(objectionAdmitted, { submission }, o.prepares)
      await w.turnTo(addDays(again.lastDay, 1))
      await w.sweep()
      const uphold = { application, outcome: 'upheld' as const, opinion: '维持。' }
      expect(await w.tryToPrepare(handlingOpinionIssued, uphold, o.prepares)).toEqual(
        refusal('panel-opinion-awaited', '3.4.3'),
      )
      await w.stage.panel('re-review', application, o.panelOf(10), opinions)
      await o.handle(application, 'upheld')
      const panelsOn = async (of: string) => (await o.page(of)).handling.panels.map(({ outcome }) => outcome)
      expect([await panelsOn(number), await panelsOn(again.number)]).toEqual([['fail', 'pass'], ['pass']])
      await w.stage.publishScheme(application, { zh: '风筝' })
      expect(await o.stateOf(application)).toBe('published')
    },
  )

  clause('3.4.3', 'is withdrawn by its assessor while it is to be amended: nobody owes anything any more', async () => {
    const before = await w.desk('working-body')
    const { application, assessor, number } = await o.contested(rejecting.verdicts)
    await o.handle(application, 'amended')
    const reject = { application, outcome: 'rejected' as const, opinion: '逾期未改。' }
    await w.do(applicationWithdrawn, { application, reason: '另行申请。' }, assessor)
    expect([await o.stateOf(application), await w.desk('assessor', assessor.organisation)]).toEqual(['withdrawn', []])
    expect(await w.desk('working-body')).toEqual(before)
    expect(await w.tryToPrepare(handlingOpinionIssued, reject, o.prepares)).toEqual(
      refusal('nothing-left-to-handle', '3.4.3'),
    )
    const scheme = { ...kites.kites, shortlist: { ...kites.kites.shortlist, count: 1 } }
    expect(await w.try(schemeAmended, { application, scheme }, assessor)).toEqual(
      refusal('application-not-to-amend', '3.4.3'),
    )
    const { handling, answers } = await o.page(number)
    expect(handling).toMatchObject({ opinions: [{ outcome: 'amended' }], amendBy: null })
    expect(answers).toMatchObject([{ state: 'answered' }])
    const [version] = await w.app.reader
      .selectFrom('scheme')
      .select('standing')
      .where('application', '=', application)
      .execute()
    expect(version?.standing).toBe('withdrawn')
  })

  clause('3.4.3', 'and what was prepared for it is withdrawn with it; who objected is still answered', async () => {
    const { application, assessor } = await o.contested(rejecting.verdicts)
    const opinion = { application, outcome: 'rejected' as const, opinion: '不予采用。' }
    const shown = { title: { zh: '风筝' }, path: '/work/' }
    const { preparation } = await prepare(w.app, handlingOpinionIssued, opinion, shown, { by: o.prepares })
    await w.do(applicationWithdrawn, { application }, assessor)
    const left = await w.app.reader
      .selectFrom('preparation')
      .select('state')
      .where('id', '=', preparation)
      .executeTakeFirst()
    expect(left?.state).toBe('withdrawn')
    expect(await w.desk('working-body')).toEqual([expect.stringMatching(/^answer-submission by /)])
  })

  clause(
    '3.4.3',
    'is amended on paper: what the assessor says is not its own goes back to what was asked',
    async () => {
      const { application, assessor } = await o.contested(rejecting.verdicts)
      await o.handle(application, 'amended')
      const scheme = { ...kites.kites, shortlist: { ...kites.kites.shortlist, count: 1 } }
      const enter = async () => {
        const outcome = await w.enter(schemeAmended, { application, scheme }, { from: assessor, by: o.prepares })
        return outcome.kind === 'done' ? (outcome.entry ?? '') : ''
      }
      const entry = await enter()
      expect(await o.stateOf(application)).toBe('held')
      await w.do(paperContested, { entry, reason: '版本不对。' }, assessor)
      await w.do(paperSettled, { entry, outcome: 'undone', reason: '录错版本。' }, o.issues)
      expect(await o.stateOf(application)).toBe('amending')
      expect(await w.desk('assessor', assessor.organisation)).toEqual(['amend-scheme'])

      const again = await enter()
      await w.do(paperContested, { entry: again, reason: '仍不对。' }, assessor)
      const sit = {
        kind: 're-review' as const,
        subject: application,
        experts: o.panelOf(5).map(({ expert }) => expert),
      }
      expect(await w.try(panelConvened, sit, o.prepares)).toEqual(refusal('paper-contested', '6.1'))
      await w.do(paperSettled, { entry: again, outcome: 'upheld', reason: '与扫描件一致。' }, o.issues)
      expect((await w.try(panelConvened, sit, o.prepares)).kind).toBe('done')
    },
  )
})
