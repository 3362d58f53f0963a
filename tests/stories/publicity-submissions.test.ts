import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays, startOfDay } from '#domain/calendar.ts'
import { objectionAdmitted, submissionAnswered } from '#server/acts/answer.ts'
import { submissionConfirmed, submissionLodged } from '#server/acts/submission.ts'
import { clause } from '../clause.ts'
import { refusal, type World } from '../world.ts'
import { entered } from './on-paper.ts'
import { anybody, opened, said, type Opened } from './periods.ts'

describe('what is sent', () => {
  let o: Opened
  let w: World
  beforeAll(async () => {
    o = await opened('2026-03-02')
    w = o.w
  }, 120_000)
  afterAll(() => w.close())
  const second = 1_000

  clause(
    '3.4.3',
    'on the last minute of the last day counts, once confirmed; a second after it is refused',
    async () => {
      const { publicity, number, lastDay, application } = await o.begin()
      const object = () => w.try(submissionLodged, { publicity, kind: 'objection', ...said }, anybody)
      const end = startOfDay(addDays(lastDay, 1)).getTime()
      w.turnToInstant(new Date(end - 60 * second))
      const lodged = await object()
      if (lodged.kind !== 'done') throw new Error(JSON.stringify(lodged))
      w.turnToInstant(new Date(end))
      const moment = `${addDays(lastDay, 1)}T00:00:00+08:00`
      expect(await object()).toEqual(refusal('lodged-too-late', '3.4.3', { day: lastDay, moment }))

      const { submission } = lodged.result
      expect((await w.sweep()).waiting.map((one) => one.refusal.refused)).toEqual(['objections-unconfirmed'])
      expect(await w.try(objectionAdmitted, { submission }, o.prepares)).toMatchObject({
        refusal: { refused: 'submission-unconfirmed' },
      })
      await w.do(submissionConfirmed, { submission }, anybody)
      expect((await o.submissionOf(submission)).lodged_at).toEqual(new Date(end - 60 * second))
      await w.do(objectionAdmitted, { submission }, o.prepares)
      expect((await o.page(number)).answers).toMatchObject([{ kind: 'objection', state: 'admitted', answer: '' }])
      await w.sweep()
      expect(await o.stateOf(application)).toBe('held')
    },
  )

  clause('3.4.3', 'and never confirmed counts for nothing', async () => {
    const { publicity, number, lastDay, application } = await o.begin()
    await w.turnTo(lastDay)
    const { submission } = await w.do(submissionLodged, { publicity, kind: 'objection', ...said }, anybody)
    const { confirm_by } = await o.submissionOf(submission)
    expect((await o.page(number)).received).toEqual({ comments: 0, objections: 0 })
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    expect(await o.stateOf(application)).toBe('in-publicity')
    expect(await w.try(submissionAnswered, { submissions: [submission], answer: '说明' }, o.prepares)).toEqual(
      refusal('submission-unconfirmed', '3.4.3', { day: confirm_by ?? '' }),
    )
    await w.turnTo(addDays(confirm_by ?? '', 1))
    await w.sweep()
    expect((await o.submissionOf(submission)).state).toBe('lapsed')
    expect(await w.try(submissionConfirmed, { submission }, anybody)).toEqual(
      refusal('confirmation-too-late', '3.4.3', { day: confirm_by ?? '' }),
    )
    await w.sweep()
    await w.stage.publishScheme(application, { zh: '风筝' })
    expect(await o.stateOf(application)).toBe('published')
  })

  clause(
    '3.4.3',
    'by the form needs a mail address; what staff enters from paper counts at once, under a term',
    async () => {
      const { publicity } = await o.begin()
      const comment = { publicity, kind: 'comment' as const, ...said, contact: '0871-6000000' }
      expect(await w.try(submissionLodged, comment, anybody)).toEqual(refusal('mail-needed', '3.4.3'))
      const { submission } = entered(await w.enter(submissionLodged, comment, { from: anybody, by: o.prepares }))
      expect((await o.submissionOf(submission)).state).toBe('confirmed')
      expect(await w.desk('working-body')).toContainEqual(expect.stringMatching(/^answer-submission by 2026-/))
      await w.do(submissionAnswered, { submissions: [submission], answer: '采纳。' }, o.prepares)
    },
  )

  clause('3.4.3', 'on paper on the last day counts from that day, though it is entered on the next', async () => {
    const o2 = await opened('2026-12-17')
    try {
      // Its last day is provisional, so that nothing closes overnight.
      const { publicity, lastDay } = await o2.begin()
      await o2.w.turnTo(addDays(lastDay, 1))
      const letter = { publicity, kind: 'comment', ...said, contact: '昆明市某路1号' }
      const of = { from: anybody, by: o2.prepares, receivedOn: lastDay }
      const { submission } = entered(await o2.w.enter(submissionLodged, letter, of))
      expect((await o2.submissionOf(submission)).lodged_at).toEqual(
        new Date(startOfDay(addDays(lastDay, 1)).getTime() - 1),
      )
    } finally {
      await o2.w.close()
    }
  })

  clause('3.4.3', 'by several in much the same words is answered together, with one answer', async () => {
    const { publicity, number } = await o.begin()
    const lodge = async (name: string) =>
      (await w.stage.lodge({ publicity, kind: 'comment', ...said, name })).submission
    const before = await w.desk('working-body')
    const all = [await lodge('赵甲'), await lodge('孙乙'), await lodge('李丙')]
    expect(await w.desk('working-body')).toHaveLength(before.length + 3)
    const late = await w.do(submissionLodged, { publicity, kind: 'comment', ...said }, anybody)
    expect(
      await w.try(submissionAnswered, { submissions: [...all, late.submission], answer: '已说明。' }, o.prepares),
    ).toMatchObject({ refusal: { refused: 'submission-unconfirmed' } })
    await w.do(submissionAnswered, { submissions: all, answer: '已说明。' }, o.prepares)
    expect((await o.page(number)).answers).toMatchObject([
      { kind: 'comment', state: 'answered', names: ['赵**', '孙**', '李**'], answer: '已说明。' },
    ])
    expect(await w.desk('working-body')).toEqual(before)
  })
})
