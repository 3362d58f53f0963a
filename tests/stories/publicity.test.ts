import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays, calendarOf } from '#domain/calendar.ts'
import { holidayYears, type HolidayYear } from '#policy/holidays/index.ts'
import { objectionAdmitted, submissionAnswered } from '#server/acts/answer.ts'
import { schemeCorrected } from '#server/acts/correction.ts'
import { outageRecorded } from '#server/acts/period.ts'
import { publicityWithdrawn } from '#server/acts/publicity.ts'
import { schemePublished } from '#server/acts/scheme.ts'
import { digestOf } from '#server/hash.ts'
import { clause } from '../clause.ts'
import { refusal, type World } from '../world.ts'
import * as kites from './kites.ts'
import { opened, said, type Opened } from './periods.ts'

describe('a period that was opened wrongly', () => {
  let o: Opened
  let w: World
  beforeAll(async () => {
    o = await opened('2026-03-02')
    w = o.w
  }, 120_000)
  afterAll(() => w.close())
  const withdraw = (publicity: string) =>
    w.issue(publicityWithdrawn, { publicity, reason: '附件有误。' }, { prepares: o.prepares, issues: o.issues })

  clause('3.4.3', 'is withdrawn with a public reason; what was sent is carried over to the new one', async () => {
    const { application, publicity, number } = await o.begin()
    const { submission } = await w.stage.lodge({ publicity, kind: 'objection', ...said })
    const answered = (await w.stage.lodge({ publicity, kind: 'comment', ...said })).submission
    await w.do(submissionAnswered, { submissions: [answered], answer: '已说明。' }, o.prepares)
    await withdraw(publicity)
    expect(await o.stateOf(application)).toBe('passed')
    expect(await o.page(number)).toMatchObject({
      outcome: 'withdrawn',
      withdrawnReason: '附件有误。',
      refusal: { refused: 'publicity-closed' },
    })
    expect(await w.tryToPrepare(schemePublished, { applications: [application] }, o.prepares)).toEqual(
      refusal('publicity-withdrawn', '3.4.3'),
    )
    expect(await w.tryToPrepare(publicityWithdrawn, { publicity, reason: '再来。' }, o.prepares)).toEqual(
      refusal('publicity-already-withdrawn', '3.4.3'),
    )

    const again = await w.stage.openPublicity('scheme', application, { zh: '风筝' })
    expect(await o.submissionOf(submission)).toMatchObject({ publicity: again.publicity, carried_from: publicity })
    expect(await o.submissionOf(answered)).toMatchObject({ publicity, carried_from: null })
    expect((await o.page(again.number)).periods.map((one) => one.outcome)).toEqual(['withdrawn', null])
    await w.do(objectionAdmitted, { submission }, o.prepares)
    await w.turnTo(addDays(again.lastDay, 1))
    await w.sweep()
    expect(await o.stateOf(application)).toBe('held')
    expect(
      await w.tryToPrepare(publicityWithdrawn, { publicity: again.publicity, reason: '迟了。' }, o.prepares),
    ).toEqual(refusal('publicity-went-on', '3.4.3'))
  })

  clause('3.4.3', 'can still be withdrawn after its end, and not once its scheme is published', async () => {
    const { application, publicity, lastDay } = await o.begin()
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    await withdraw(publicity)
    expect(await w.desk('working-body')).toContain('open-publicity')
    const again = await w.stage.openPublicity('scheme', application, { zh: '风筝' })
    await w.turnTo(addDays(again.lastDay, 1))
    await w.sweep()
    await w.stage.publishScheme(application, { zh: '风筝' })
    expect(
      await w.tryToPrepare(publicityWithdrawn, { publicity: again.publicity, reason: '迟了。' }, o.prepares),
    ).toEqual(refusal('publicity-went-on', '3.4.3'))
  })
})

describe('a slip of the pen', () => {
  let o: Opened
  let w: World
  beforeAll(async () => {
    o = await opened('2026-03-02')
    w = o.w
  }, 120_000)
  afterAll(() => w.close())

  clause(
    '3.4.3',
    'in a name is put right without a new period; both digests stay, and from and to are shown',
    async () => {
      const { application, publicity, number, lastDay } = await o.begin()
      const before = await o.page(number)
      const change = {
        publicity,
        place: 'title.zh',
        from: kites.kites.title.zh,
        to: '风筝评估方案（虛构）',
        reason: '用字。',
      }
      await w.issue(schemeCorrected, change, { prepares: o.prepares, issues: o.issues })
      const after = await o.page(number)
      expect([after.lastDay, after.title.zh]).toEqual([lastDay, change.to])
      expect(after.corrections).toMatchObject([
        { place: 'title.zh', from: change.from, to: change.to, digestBefore: before.digest, digestAfter: after.digest },
      ])
      expect(after.digest).toBe(digestOf(after.content))
      expect(before.digest).toBe(digestOf(before.content))
      await w.turnTo(addDays(lastDay, 1))
      await w.sweep()
      await w.stage.publishScheme(application, { zh: '风筝' })
      const scheme = await w.app.reader
        .selectFrom('scheme')
        .select(['title', 'digest', 'content'])
        .where('application', '=', application)
        .executeTakeFirstOrThrow()
      expect([scheme.title.zh, scheme.digest]).toEqual([change.to, digestOf(scheme.content)])
      expect(
        await w.tryToPrepare(schemeCorrected, { ...change, from: change.to, to: change.from }, o.prepares),
      ).toEqual(refusal('correction-outside-publicity', '3.4.3'))
    },
  )

  clause(
    '3.4.3',
    'is no change of an indicator, a value or a figure: that is refused, and nothing is written',
    async () => {
      const { publicity, number } = await o.begin()
      const before = await o.page(number)
      const correct = (change: { place: string; from: string; to: string }) =>
        w.tryToPrepare(schemeCorrected, { publicity, reason: '更正。', ...change }, o.prepares)
      const place = 'indicators.0.levels.advanced'
      expect(await correct({ place, from: '≥90', to: '≥95' })).toEqual(
        refusal('correction-touches-scheme', '3.4.3', { place }),
      )
      expect(await correct({ place: 'title.zh', from: kites.kites.title.zh, to: '风筝评估方案2' })).toEqual(
        refusal('correction-changes-meaning', '3.4.3', { place: 'title.zh' }),
      )
      expect(await correct({ place: 'title.zh', from: kites.kites.title.zh, to: '茶叶加工设备评估方案' })).toEqual(
        refusal('correction-too-long', '3.4.3', { place: 'title.zh', characters: 4 }),
      )
      expect(await correct({ place: 'title.zh', from: '别的标题', to: '风筝' })).toEqual(
        refusal('correction-of-other-words', '3.4.3'),
      )
      expect((await o.page(number)).digest).toBe(before.digest)
    },
  )
})

describe('the last day', () => {
  const year2027 = (off: readonly string[]): HolidayYear => ({
    year: 2027,
    notices: [],
    off: off.map((day) => ({ day, holiday: '元旦' })),
    worked: [],
  })
  /** The same house with another calendar, as after a new version was started. */
  const withNotice = (w: World, off: readonly string[]) => {
    Object.assign(w.app, { calendar: calendarOf([...holidayYears, year2027(off)]) })
  }

  clause('3.4.3', 'waits for a notice that may move it; loaded in mid-period it moves later, by an act', async () => {
    const o = await opened('2026-12-17')
    const { w } = o
    try {
      const { publicity, number, lastDay, application } = await o.begin()
      expect([lastDay, (await o.page(number)).provisional]).toEqual(['2026-12-31', true])
      await w.turnTo('2027-01-01')
      expect((await w.sweep()).waiting.map((one) => one.refusal.refused)).toEqual(['calendar-provisional'])
      const { submission } = await w.stage.lodge({ publicity, kind: 'comment', ...said })

      withNotice(w, ['2026-12-31', '2027-01-01'])
      expect(await w.sweep()).toEqual({ done: 1, waiting: [] })
      const moved = await o.page(number)
      expect(moved).toMatchObject({
        lastDay: '2027-01-04',
        provisional: false,
        outcome: null,
        changes: 1,
        moves: [{ cause: 'notice', from: '2026-12-31', to: '2027-01-04', provisional: false }],
      })
      expect(moved.days.at(-1)).toEqual({ day: '2027-01-04', kind: 'working' })
      expect(await w.sweep()).toEqual({ done: 0, waiting: [] })

      await w.turnTo('2027-01-05')
      expect((await w.sweep()).done).toBe(1)
      expect((await o.page(number)).outcome).toBe('uncontested')
      await w.do(submissionAnswered, { submissions: [submission], answer: '采纳。' }, o.prepares)
      await w.stage.publishScheme(application, { zh: '风筝' })
    } finally {
      await w.close()
    }
  })

  clause('3.4.3', 'that a notice would bring forward stays where it was told, and is settled by an act', async () => {
    const o = await opened('2026-12-17')
    try {
      const { number } = await o.begin()
      withNotice(o.w, ['2027-01-01'])
      await o.w.sweep()
      const types = await o.w.app.reader.selectFrom('act').select('type').where('type', 'like', '%last-day%').execute()
      expect(types.map(({ type }) => type)).toEqual(['publicity.last-day-settled@1'])
      expect(await o.page(number)).toMatchObject({ lastDay: '2026-12-31', provisional: false })
    } finally {
      await o.w.close()
    }
  })

  clause('3.4.3', 'moves by a day for each outage of more than four hours on a working day', async () => {
    const o = await opened('2026-03-02')
    const { w } = o
    try {
      const { number, lastDay } = await o.begin()
      await w.turnTo(addDays(w.today(), 2))
      const outage = { day: addDays(w.today(), -1), from: '09:00', until: '14:30', reason: '机房断电。' }
      const record = (of: typeof outage) => w.tryToPrepare(outageRecorded, of, o.prepares)
      expect(await record({ ...outage, until: '13:00' })).toEqual(refusal('outage-too-short', '6.1', { hours: 4 }))
      expect(await record({ ...outage, day: addDays(w.today(), 1) })).toMatchObject({
        refusal: { refused: 'outage-to-come' },
      })
      await w.issue(outageRecorded, outage, { prepares: o.prepares, issues: o.issues })
      const moved = await o.page(number)
      expect(moved.lastDay > lastDay).toBe(true)
      expect(moved.explained.days.filter(({ counted }) => counted !== null)).toHaveLength(11)
      expect(moved.outages).toMatchObject([{ day: outage.day, from: '09:00', until: '14:30', reason: '机房断电。' }])
      expect(await record(outage)).toEqual(refusal('outage-already-recorded', '6.1', { day: outage.day }))
      await w.turnTo(addDays(lastDay, 1))
      await w.sweep()
      expect((await o.page(number)).outcome).toBeNull()
      await w.turnTo(addDays(moved.lastDay, 1))
      await w.sweep()
      expect((await o.page(number)).outcome).toBe('uncontested')
    } finally {
      await w.close()
    }
  })
})
