import { describe, expect, test } from 'vitest'
import { holidayYears } from '#policy/holidays/index.ts'
import * as calendars from '#domain/calendar.ts'
import { clause } from '../../tests/clause.ts'

const calendar = calendars.calendarOf(holidayYears)
const { dayKind, isDay, isProvisional, isWorkingDay, lastValidDay, workingDaysAfter } = calendars

describe('working days', () => {
  // opened, working days, last day, provisional
  const terms: [string, number, string, boolean][] = [
    ['2026-11-23', 1, '2026-11-24', false],
    ['2026-11-27', 1, '2026-11-30', false], // a Friday: the weekend does not count
    ['2026-11-28', 1, '2026-11-30', false], // opened on a Saturday
    ['2026-11-23', 10, '2026-12-07', false],
    ['2026-11-23', 15, '2026-12-14', false],
    ['2026-02-10', 10, '2026-03-02', false], // nine days of Spring Festival, two Saturdays made up
    ['2026-02-13', 1, '2026-02-14', false], // a made-up Saturday
    ['2026-09-18', 1, '2026-09-20', false], // a made-up Sunday
    ['2026-09-24', 10, '2026-10-15', false], // Mid-Autumn and National Day with one made-up Saturday
    ['2026-09-24', 15, '2026-10-22', false],
    ['2026-04-30', 1, '2026-05-06', false],
    ['2025-09-26', 10, '2025-10-16', false], // National Day and Mid-Autumn in one, two days made up
    ['2020-01-17', 10, '2020-02-07', false], // Spring Festival 2020, extended to 2 February
    ['2018-12-27', 2, '2018-12-29', false], // New Year 2019 moved days of 2018
    ['2022-12-29', 2, '2023-01-03', false], // and New Year 2023 a day of 2022
    ['2026-12-17', 1, '2026-12-18', false],
    ['2026-12-18', 1, '2026-12-21', true], // runs into the days that 2027's notice may move
    ['2026-12-07', 15, '2026-12-28', true],
    ['2026-12-31', 1, '2027-01-01', true], // 2027 on the ordinary week: New Year's Day is not known to it
  ]
  test.each(terms)('opened on %s, %i working days end on %s', (opened, n, lastDay, provisional) => {
    const term = workingDaysAfter(calendar, opened, n)
    expect({ lastDay: term.lastDay, provisional: term.provisional }).toEqual({ lastDay, provisional })
  })

  clause('3.4.3', 'every day of the period is told with its kind, from the day after opening', () => {
    expect(workingDaysAfter(calendar, '2026-09-30', 3).days.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => `2026-10-0${n} holiday`),
      '2026-10-08 working',
      '2026-10-09 working',
      '2026-10-10 made-up',
    ])
    expect(workingDaysAfter(calendar, '2026-11-27', 1).days.map(({ kind }) => kind)).toEqual([
      'weekend',
      'weekend',
      'working',
    ])
  })

  test('a weekday that a notice calls worked is an ordinary working day', () => {
    expect(dayKind(calendar, '2020-02-03')).toBe('working')
  })

  test('a term of no days, or of part of one, is a mistake of the program', () => {
    expect(() => workingDaysAfter(calendar, '2026-11-23', 0)).toThrow(RangeError)
    expect(() => workingDaysAfter(calendar, '2026-11-23', 1.5)).toThrow(RangeError)
    expect(() => workingDaysAfter(calendar, '2026-13-01', 1)).toThrow(RangeError)
  })
})

describe('provisional days', () => {
  test('days from 20 December wait for the next year’s notice', () => {
    expect(isProvisional(calendar, '2026-12-19')).toBe(false)
    expect(isProvisional(calendar, '2026-12-20')).toBe(true)
    expect(isProvisional(calendar, '2025-12-31')).toBe(false)
  })

  test('a year without a notice is provisional throughout and follows the ordinary week', () => {
    expect(isProvisional(calendar, '2027-06-15')).toBe(true)
    expect(isProvisional(calendar, '2017-12-29')).toBe(true)
    expect(isWorkingDay(calendar, '2027-10-01')).toBe(true) // a Friday
    expect(isWorkingDay(calendar, '2027-10-02')).toBe(false)
  })

  test('a loaded notice settles the year and the end of the one before', () => {
    const next = calendars.calendarOf([
      ...holidayYears,
      { year: 2027, notices: [], off: [{ day: '2027-01-01', holiday: '元旦' }], worked: [] },
    ])
    const before = workingDaysAfter(calendar, '2026-12-18', 12)
    const after = workingDaysAfter(next, '2026-12-18', 12)
    expect([before.lastDay, before.provisional]).toEqual(['2027-01-05', true])
    expect([after.lastDay, after.provisional]).toEqual(['2027-01-06', false])
  })

  clause('3.4.6', 'a last day once told may move later, never earlier', () => {
    expect(calendars.recomputed('2026-12-28', '2026-12-30')).toBe('2026-12-30')
    expect(calendars.recomputed('2026-12-28', '2026-12-25')).toBe('2026-12-28')
    expect(calendars.recomputed('2026-12-28', '2026-12-28')).toBe('2026-12-28')
  })
})

describe('days in Beijing', () => {
  test('the day begins at 16:00 of the day before, by Greenwich', () => {
    expect(calendars.shanghaiDay(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22')
    expect(calendars.shanghaiDay(new Date('2026-11-22T16:00:00.000Z'))).toBe('2026-11-23')
    expect(calendars.startOfDay('2026-11-23').toISOString()).toBe('2026-11-22T16:00:00.000Z')
  })

  clause('3.4.3', 'the last day counts to its end, 24:00 Beijing time', () => {
    const end = calendars.endOfDay('2026-12-07')
    expect(end.toISOString()).toBe('2026-12-07T16:00:00.000Z')
    expect(calendars.shanghaiDay(new Date(end.getTime() - 1))).toBe('2026-12-07')
    expect(calendars.shanghaiDay(end)).toBe('2026-12-08')
  })

  test('only days that exist are days', () => {
    expect(['2026-02-28', '2024-02-29', '2026-12-31'].map(isDay)).toEqual([true, true, true])
    const wrong = [
      '2026-02-29',
      '2026-02-30',
      '2026-13-01',
      '2026-1-1',
      '20260101',
      '2026-04-31',
      '',
      '2026-01-01T00:00',
    ]
    expect(wrong.map(isDay)).toEqual(wrong.map(() => false))
  })
})

describe('months and years', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-23', 24, '2028-11-23'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -2, '2025-11-15'],
  ])('%s and %i months make %s', (day, n, result) => expect(calendars.addMonths(day, n)).toBe(result))

  clause('3.5', 'the last valid day of a year is the day before the anniversary', () => {
    const year = { value: 1, unit: 'years' } as const
    expect(lastValidDay('2026-11-23', year)).toBe('2027-11-22')
    expect(lastValidDay('2026-01-01', year)).toBe('2026-12-31')
    expect(lastValidDay('2027-03-01', year)).toBe('2028-02-29')
    expect(lastValidDay('2024-02-29', year)).toBe('2025-02-28')
  })

  clause('3.6', 'three years of bar end on the day before the third anniversary', () => {
    expect(lastValidDay('2026-11-23', { value: 3, unit: 'years' })).toBe('2029-11-22')
  })
})
