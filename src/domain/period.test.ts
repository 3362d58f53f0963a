import { describe, expect } from 'vitest'
import { calendarOf, daysThrough, workingDaysAfter } from '#domain/calendar.ts'
import { extending, recordingOutage, recounting, touches, type Period } from '#domain/period.ts'
import { refuse } from '#domain/refusal.ts'
import { holidayYears, type HolidayYear } from '#policy/holidays/index.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

/** An invented notice for a year that has none yet. */
const notice = (off: readonly string[], worked: readonly string[] = []): HolidayYear => ({
  year: 2027,
  notices: [],
  off: off.map((day) => ({ day, holiday: '元旦' })),
  worked: worked.map((day) => ({ day, holiday: '元旦' })),
})
const known = calendarOf(holidayYears)
const withNotice = (...of: Parameters<typeof notice>) => calendarOf([...holidayYears, notice(...of)])

/** Opened on Thursday 17 December 2026, for 10 working days: by the ordinary week it ends on Thursday 31 December. */
const opened = (workingDays = 10): Period => {
  const term = workingDaysAfter(known, '2026-12-17', workingDays)
  return { openedOn: '2026-12-17', workingDays, extraDays: 0, ...term }
}

describe('a notice comes in mid-period', () => {
  clause('3.4.3', 'a day off moves the last day later, with the days that make it', () => {
    const period = opened()
    expect([period.lastDay, period.provisional]).toEqual(['2026-12-31', true])
    const again = recounting(period, withNotice(['2026-12-31', '2027-01-01']))
    expect(again).toMatchObject({ lastDay: '2027-01-04', provisional: false })
    expect(again?.days.slice(-5).map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2026-12-31 holiday',
      '2027-01-01 holiday',
      '2027-01-02 weekend',
      '2027-01-03 weekend',
      '2027-01-04 working',
    ])
  })

  clause('3.4.3', 'one that brings it forward leaves it where it was told', () => {
    const again = recounting(opened(), withNotice(['2027-01-01'], ['2026-12-26']))
    expect(again).toMatchObject({ lastDay: '2026-12-31', provisional: false })
    expect(again?.days.find(({ day }) => day === '2026-12-26')?.kind).toBe('made-up')
  })

  clause('3.4.3', 'one that changes nothing of it still settles the day; then nothing is left to do', () => {
    const calendar = withNotice(['2027-01-01'])
    const again = recounting(opened(), calendar)
    expect(again).toMatchObject({ lastDay: '2026-12-31', provisional: false })
    expect(again && recounting({ ...opened(), ...again }, calendar)).toBeUndefined()
    expect(recounting(opened(), known)).toBeUndefined()
  })
})

describe('an outage', () => {
  const outage = { day: '2026-12-18', from: '09:00', until: '13:01' }
  const on = { today: '2026-12-21', calendar: known, known: false, hours: 4, clause: '6.1' as const }

  clause('6.1', 'adds a day if it took more than four hours of a working day, once', () => {
    expect(recordingOutage(outage, on)).toBeUndefined()
    expect(recordingOutage({ ...outage, until: '13:00' }, on)).toEqual(refuse('outage-too-short', '6.1', { hours: 4 }))
    expect(recordingOutage({ ...outage, until: '08:00' }, on)).toEqual(refuse('outage-too-short', '6.1', { hours: 4 }))
    expect(recordingOutage({ ...outage, day: '2026-12-19' }, on)).toEqual(
      refuse('outage-on-day-off', '6.1', { day: '2026-12-19' }),
    )
    expect(recordingOutage({ ...outage, day: '2026-12-22' }, on)).toEqual(
      refuse('outage-to-come', '6.1', { day: '2026-12-22' }),
    )
    expect(recordingOutage(outage, { ...on, known: true })).toEqual(
      refuse('outage-already-recorded', '6.1', { day: '2026-12-18' }),
    )
  })

  clause('3.4.3', 'touches the periods that counted its day', () => {
    const period = { openedOn: '2026-12-17', lastDay: '2026-12-31' }
    const touched = ['2026-12-17', '2026-12-18', '2026-12-31', '2027-01-04'].map((day) => touches(period, day))
    expect(touched).toEqual([false, true, true, false])
  })

  clause(
    '3.4.3',
    'the day that it adds follows the last one told; where that has gone by, the public still gets one',
    () => {
      const period = opened(4)
      expect([period.lastDay, period.provisional]).toEqual(['2026-12-23', true])
      expect(extending(period, known, '2026-12-21').lastDay).toBe('2026-12-24')
      expect(extending(period, known, '2026-12-25').lastDay).toBe('2026-12-28')
      const extended = { ...period, ...extending(period, known, '2026-12-21'), extraDays: 1 }
      expect(extended.days).toEqual(daysThrough(known, '2026-12-17', '2026-12-24'))
      expect(recounting(extended, known)).toBeUndefined()
    },
  )
})

everyCodeOccurs(import.meta.url)
