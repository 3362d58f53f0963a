import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holidayYears } from '#policy/holidays/index.ts'
import * as calendars from '#domain/calendar.ts'

const calendar = calendars.calendarOf(holidayYears)
const { addDays, isWorkingDay, workingDaysAfter } = calendars

const anyDay = fc.integer({ min: 0, max: 5000 }).map((n) => addDays('2016-01-01', n))
const term = fc.integer({ min: 1, max: 60 })

describe('for every day and term', () => {
  test('the term holds exactly its working days and ends on one', () => {
    fc.assert(
      fc.property(anyDay, term, (from, n) => {
        const { days, lastDay } = workingDaysAfter(calendar, from, n)
        expect(days.filter(({ kind }) => kind === 'working' || kind === 'made-up')).toHaveLength(n)
        expect(isWorkingDay(calendar, lastDay)).toBe(true)
        expect(days.map(({ day }) => day)).toEqual(days.map((_, at) => addDays(from, at + 1)))
        expect(days.at(-1)?.day).toBe(lastDay)
      }),
    )
  })

  test('terms add up, and a later opening never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, term, term, (from, a, b) => {
        const whole = workingDaysAfter(calendar, from, a + b).lastDay
        expect(workingDaysAfter(calendar, workingDaysAfter(calendar, from, a).lastDay, b).lastDay).toBe(whole)
        expect(workingDaysAfter(calendar, addDays(from, 1), a + b).lastDay >= whole).toBe(true)
      }),
    )
  })

  test('a day holds its instants and no other', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (at) => {
        const day = calendars.shanghaiDay(at)
        expect(at >= calendars.startOfDay(day) && at < calendars.endOfDay(day)).toBe(true)
      }),
    )
  })

  test('months never skip a month, and whole years keep the day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, n) => {
        const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        const moved = calendars.addMonths(day, n)
        expect(calendars.isDay(moved)).toBe(true)
        expect(index(moved) - index(day)).toBe(n)
        if (day.slice(5) !== '02-29')
          expect(calendars.addYears(day, n)).toBe(String(Number(day.slice(0, 4)) + n) + day.slice(4))
      }),
    )
  })
})

describe('beside an independent table', () => {
  test('chinese-days agrees on every day from 2018 to 2026', () => {
    const require = createRequire(import.meta.url)
    const peer = require('chinese-days') as { isWorkday(day: string): boolean } // its types are for ESM, its code is CommonJS
    const different: string[] = []
    for (let day = '2018-01-01'; day <= '2026-12-31'; day = addDays(day, 1))
      if (peer.isWorkday(day) !== isWorkingDay(calendar, day)) different.push(day)
    expect(different).toEqual([])
  })

  test('every year’s file is its own: days in order, once, in the year or the last days of the one before', () => {
    for (const { year, off, worked } of holidayYears)
      for (const days of [off.map(({ day }) => day), worked.map(({ day }) => day)]) {
        expect(days).toEqual([...new Set(days)].toSorted())
        for (const day of days) expect(day >= `${year - 1}-12-20` && day <= `${year}-12-31`).toBe(true)
      }
  })
})
