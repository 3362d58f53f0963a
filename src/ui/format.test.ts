import { expect, test } from 'vitest'
import { sayDay, sayDecimal, sayNumber, sayPeriod, sayTime, sayWorkingDays } from '#ui/format.ts'

test('days are said with their day of the week', () => {
  expect(sayDay('zh', '2026-11-23')).toBe('2026年11月23日（周一）')
  expect(sayDay('en', '2026-11-23')).toBe('Mon 23 Nov 2026')
  expect(sayDay('en', '2028-02-29')).toBe('Tue 29 Feb 2028')
})

test('an instant is said in Beijing time, over midnight and over the year', () => {
  expect(sayTime('zh', '2026-12-31T16:00:00Z')).toBe('2027年1月1日 00:00')
  expect(sayTime('en', new Date('2026-12-31T15:59:00Z'))).toBe('31 Dec 2026, 23:59')
})

test('a period names its first and last day', () => {
  expect(sayPeriod('zh', '2026-10-16', '2027-10-15')).toBe('2026年10月16日至2027年10月15日（周五）')
})

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
  [-1234.5, '-1,234.5'],
])('%s is said as %s', (value, said) => {
  expect(sayNumber(value)).toBe(said)
})

test('a decimal keeps every digit that was typed', () => {
  expect(sayDecimal('12.0')).toBe('12.0')
  expect(sayDecimal('12.0', '%')).toBe('12.0%')
  expect(sayDecimal('0.050', 'mg/kg')).toBe('0.050\u202fmg/kg')
})

test('one working day is singular in English', () => {
  expect([sayWorkingDays('en', 1), sayWorkingDays('en', 10), sayWorkingDays('zh', 10)]).toEqual([
    '1 working day',
    '10 working days',
    '10个工作日',
  ])
})
