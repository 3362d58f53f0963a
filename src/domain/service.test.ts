import { expect, test } from 'vitest'
import { calendarOf } from '#domain/calendar.ts'
import { served, termFrom } from '#domain/service.ts'
import { holidayYears } from '#policy/holidays/index.ts'
import { clause } from '../../tests/clause.ts'

const calendar = calendarOf(holidayYears)
const five = { value: 5, unit: 'working-days', clause: '6.1', basis: 'default' } as const
const at = (text: string) => new Date(`${text}+08:00`)

clause('6.1', 'served is who has the notice on the desk and was tried by mail: the later of the two', () => {
  const said = [
    ['2026-03-02T09:00', '2026-03-02T09:01'],
    ['2026-03-02T23:59', '2026-03-03T00:01'],
    ['2026-03-06T17:00', '2026-03-09T08:00'],
    ['2026-03-09T08:00', '2026-03-06T17:00'],
  ].map(([onDesk = '', mailTried = '']) => served({ onDesk: at(onDesk), mailTried: at(mailTried) }))
  expect(said).toEqual(['2026-03-02', '2026-03-03', '2026-03-09', '2026-03-09'])
})

clause('6.1', 'a term starts the working day after service, over a weekend, a holiday and a day made up for it', () => {
  const last = (servedOn: string) => termFrom(calendar, servedOn, five).lastDay
  expect(last('2026-03-02')).toBe('2026-03-09')
  expect(last('2026-03-07')).toBe('2026-03-13')
  // 4 to 6 April 2026 are off: served on the Friday before, the first day of the term is Tuesday the 7th.
  expect(last('2026-04-03')).toBe('2026-04-13')
  // 1 to 7 October 2026 are off; 20 September and 10 October are worked.
  expect(last('2026-09-30')).toBe('2026-10-13')
})

clause('6.1', 'a term in a year whose notice is not loaded is provisional', () => {
  expect(termFrom(calendar, '2026-12-24', five).provisional).toBe(true)
  expect(termFrom(calendar, '2026-03-02', five).provisional).toBe(false)
})

test('a term from service is one of working days', () => {
  expect(() => termFrom(calendar, '2026-03-02', { ...five, unit: 'years' })).toThrow('years')
})
