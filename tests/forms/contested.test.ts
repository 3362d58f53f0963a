import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import type { Refusal } from '#domain/refusal.ts'
import { objectionAdmitted, submissionAnswered } from '#server/acts/answer.ts'
import { applicationWithdrawn } from '#server/acts/application-ending.ts'
import { schemeAmended } from '#server/acts/handling.ts'
import { publicityWithdrawn } from '#server/acts/publicity.ts'
import { submissionLodged } from '#server/acts/submission.ts'
import { provideApp } from '#server/app.ts'
import {
  actions as submitting,
  load as submitPage,
} from '../../src/routes/[lang=lang]/(public)/publicity/[number]/submit/+page.server.ts'
import * as kites from '../stories/kites.ts'
import { anybody, opened, opinions, rejecting, said } from '../stories/periods.ts'
import { refuses, stands, stepsOf, whyOpen } from './contested.ts'

const uuid = '01900000-0000-7000-8000-000000000000'
const open = async (from: string) => {
  const o = await opened(from)
  provideApp(o.w.app)
  return { o, w: o.w, steps: stepsOf(o) }
}
const submitted = (number: string) => ({
  action: submitting.submit,
  params: { number },
  typed: { kind: 'comment', ...said },
})
async function whyNoForm(number: string): Promise<Refusal | undefined> {
  const page = (await submitPage({ params: { number }, setHeaders: () => undefined } as never)) as {
    period: { refusal: Refusal | undefined }
  } // what the page reads of the event, and what is read of the page
  return page.period.refusal
}
const amended = { ...kites.kites, shortlist: { ...kites.kites.shortlist, count: 1 } }

describe('what is sent, at the desk', () => {
  let { o, w, steps }: Awaited<ReturnType<typeof open>> = {} as never // set before the first test
  beforeAll(async () => {
    ;({ o, w, steps } = await open('2026-03-02'))
  }, 120_000)
  afterAll(() => w.close())

  test('each step that cannot be taken says why, from the day it arrives to the end of the period', async () => {
    const { application, publicity, number, lastDay } = await o.begin()
    const lodge = async (kind: 'comment' | 'objection') =>
      (await w.stage.lodge({ publicity, kind, ...said })).submission
    await refuses(steps.publish(application), ['publicity-running', '公示还没有办结', 'is not closed'])
    await refuses(steps.publicise(application), ['scheme-not-passed', '还没有通过专家审核', 'has not passed'])
    await stands(steps.withdraw(number), ['period-running', '24时才届满', 'runs to the end of'])

    const comment = await lodge('comment')
    const notOne = ['not-an-objection', '这是意见，不是异议', 'a comment, not an objection'] as const
    await refuses(steps.admit(comment), notOne)
    await refuses(steps.aside(comment, 'no-evidence'), notOne)
    await refuses(steps.answer(comment, { submissions: [uuid] }), [
      'submission-unknown',
      '没有这件意见或异议',
      'no such submission',
    ])

    const objection = await lodge('objection')
    await refuses(steps.answer(objection), ['objection-not-admitted', '还没有受理，不能答复', 'has not been admitted'])
    await w.do(objectionAdmitted, { submission: objection }, o.prepares)
    const decided = ['objection-already-examined', '已经决定过了', 'has been decided already'] as const
    await refuses(steps.admit(objection), decided)
    await refuses(steps.aside(objection, 'no-evidence'), decided)
    await w.do(submissionAnswered, { submissions: [comment], answer: '采纳。' }, o.prepares)
    await refuses(steps.answer(comment), ['submission-answered', '已经答复过了', 'answered already'])

    const doubtful = await lodge('objection')
    await o.aside(doubtful, o.prepares)
    await refuses(steps.aside(doubtful, 'no-evidence'), [
      'second-person-needed',
      '要由第二个人决定',
      'A second person decides',
    ])
    await refuses(steps.aside(doubtful, 'outside-object', o.issues), [
      'ground-differs',
      '理由不同',
      'different grounds',
    ])

    await w.turnTo(lastDay)
    const late = await w.do(submissionLodged, { publicity, kind: 'objection', ...said }, anybody)
    const waits = ['submission-unconfirmed', '提交人还没有确认', 'has not confirmed it yet'] as const
    for (const step of [steps.admit, steps.answer]) await refuses(step(late.submission), waits)
    await refuses(steps.aside(late.submission, 'no-evidence'), waits)

    await w.turnTo(addDays(lastDay, 1))
    await stands(submitted(number), ['period-over', '24时届满', 'ended at the end of'])
    await stands(steps.withdraw(number), ['objections-unexamined', '没有决定是否受理', 'not decided yet'])
    await o.aside(doubtful, o.issues)
    await stands(steps.withdraw(number), ['objections-unconfirmed', '在等提交人确认', 'wait for their senders'])
    await w.workingDaysPass(4)
    expect(await whyOpen(o, number)).toMatchObject({ refused: 'objections-unconfirmed' })
    await w.sweep()
    const lapsed = ['submission-lapsed', '这件不计，不用办理', 'it does not count'] as const
    for (const step of [steps.admit, steps.answer]) await refuses(step(late.submission), lapsed)

    await w.sweep()
    const closed = ['publicity-closed', '已经办结', 'is closed'] as const
    await stands(submitted(number), closed)
    await refuses(submitted(number), closed)
  })

  test('a provisional last day closes nothing', async () => {
    const { o: winter, w: world } = await open('2026-12-17')
    try {
      const { number, lastDay } = await winter.begin()
      await world.turnTo(addDays(lastDay, 3))
      await stands(stepsOf(winter).withdraw(number), ['calendar-provisional', '是暂定的', 'is provisional'])
      expect(await whyNoForm(number)).toBeUndefined()
    } finally {
      await world.close()
      provideApp(w.app)
    }
  })
})

describe('a contested scheme, at the desk', () => {
  let { o, w, steps }: Awaited<ReturnType<typeof open>> = {} as never // set before the first test
  beforeAll(async () => {
    ;({ o, w, steps } = await open('2026-03-02'))
  }, 120_000)
  afterAll(() => w.close())

  test('every step from the objection to the amended scheme says why it cannot be taken yet', async () => {
    const { application, assessor, lastDay, publicity } = await o.begin()
    await refuses(steps.handle(application, 'upheld'), ['nothing-to-handle', '不用出具处理意见', 'is not contested'])
    const { submission } = await w.stage.lodge({ publicity, kind: 'objection', ...said })
    await w.do(objectionAdmitted, { submission }, o.prepares)
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    await refuses(steps.publish(application), ['publicity-contested', '有受理的异议', 'is contested'])
    const awaited = ['panel-opinion-awaited', '还没有形成再次审查的意见', 'have not given their opinion'] as const
    await refuses(steps.handle(application, 'upheld'), awaited)
    await w.stage.panel('re-review', application, o.panelOf(5), { ...opinions, ...rejecting })
    await o.handle(application, 'amended')
    await refuses(steps.handle(application, 'rejected'), ['amendment-unserved', '通知送达后起算', 'notice is served'])
    await w.serve()
    await refuses(steps.handle(application, 'rejected'), ['amendment-awaited', '请等修改后的方案', 'Wait for it'])
    await w.do(schemeAmended, { application, scheme: amended }, assessor)
    await refuses(steps.handle(application, 'upheld'), awaited)
    await w.stage.panel('re-review', application, o.panelOf(5), opinions)
    await refuses(steps.handle(application, 'upheld'), ['amended-goes-on', '已经专家通过', 'passed the amended scheme'])

    // The new period is opened wrongly, withdrawn, and opened again.
    const wrongly = await w.stage.openPublicity('scheme', application, { zh: '风筝' })
    const reason = { publicity: wrongly.publicity, reason: '附件有误。' }
    await w.issue(publicityWithdrawn, reason, o)
    await refuses(steps.publish(application), ['publicity-withdrawn', '公示已经撤回', 'was withdrawn'])
    await refuses(steps.withdraw(wrongly.number), ['publicity-already-withdrawn', '已经撤回', 'withdrawn already'])
    await refuses(steps.handle(application, 'rejected'), ['nothing-to-handle', '不用出具处理意见', 'not contested'])
    const again = await w.stage.openPublicity('scheme', application, { zh: '风筝' })
    await w.stage.lodge({ publicity: again.publicity, kind: 'comment', ...said })
    await w.turnTo(addDays(again.lastDay, 1))
    await w.sweep()
    await refuses(steps.publish(application), ['submissions-unanswered', '没有答复', 'not answered yet'])
  })

  test('one that was upheld, one that is over, and one that was never shown say so', async () => {
    const upheld = await o.contested()
    await o.handle(upheld.application, 'upheld')
    await refuses(steps.handle(upheld.application, 'upheld'), [
      'handled-already',
      '处理意见已经出具',
      'given and stands',
    ])
    const over = await o.contested(rejecting.verdicts)
    await o.handle(over.application, 'amended')
    await w.do(applicationWithdrawn, { application: over.application }, over.assessor)
    await refuses(steps.handle(over.application, 'rejected'), ['nothing-left-to-handle', '已经终止', 'is over'])
    const never = await o.apply()
    await refuses(steps.publish(never.application), ['never-publicised', '没有公示过', 'never publicised'])
  })
})
