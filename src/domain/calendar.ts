import type { Day } from '#policy/policy.ts'
import type { HolidayYear } from '#policy/holidays/shape.ts'

export type DayKind = 'working' | 'made-up' | 'weekend' | 'holiday'

/** What the State Council's notices say, by day. Where they are silent the ordinary week holds. */
export type Calendar = {
  readonly years: ReadonlySet<number>
  readonly off: ReadonlyMap<Day, string>
  readonly worked: ReadonlyMap<Day, string>
}

export type CalendarDay = { readonly day: Day; readonly kind: DayKind }

export type Term = {
  /** Counts to its end, Beijing time. */
  readonly lastDay: Day
  /** Every day from the day after opening to the last day. */
  readonly days: readonly CalendarDay[]
  /** A notice still to come may change a day of this term: nothing may close on it. */
  readonly provisional: boolean
}

/** A year's notice may also move the last days of the year before: these days wait for it. */
const unsettledFrom = '12-20'

export function calendarOf(years: readonly HolidayYear[]): Calendar {
  return {
    years: new Set(years.map(({ year }) => year)),
    off: new Map(years.flatMap(({ off }) => off.map(({ day, holiday }) => [day, holiday]))),
    worked: new Map(years.flatMap(({ worked }) => worked.map(({ day, holiday }) => [day, holiday]))),
  }
}

export function dayKind(calendar: Calendar, day: Day): DayKind {
  if (calendar.off.has(day)) return 'holiday'
  if (weekday(day) < 6) return 'working'
  return calendar.worked.has(day) ? 'made-up' : 'weekend'
}

export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const kind = dayKind(calendar, day)
  return kind === 'working' || kind === 'made-up'
}

/** May a notice that is not loaded yet still change this day? */
export function isProvisional(calendar: Calendar, day: Day): boolean {
  const year = Number(day.slice(0, 4))
  if (!calendar.years.has(year)) return true
  return day.slice(5) >= unsettledFrom && !calendar.years.has(year + 1)
}

/** The day of opening is not counted; the term ends with its nth working day. n is 1 or more. */
export function workingDaysAfter(calendar: Calendar, from: Day, n: number): Term {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`a term of ${n} working days`)
  const days: CalendarDay[] = []
  let day = from
  for (let counted = 0; counted < n;) {
    day = addDays(day, 1)
    const kind = dayKind(calendar, day)
    days.push({ day, kind })
    if (kind === 'working' || kind === 'made-up') counted += 1
  }
  return { lastDay: day, days, provisional: days.some((one) => isProvisional(calendar, one.day)) }
}

/** Every day after `from` to `last`, with its kind. */
export function daysThrough(calendar: Calendar, from: Day, last: Day): CalendarDay[] {
  const days: CalendarDay[] = []
  for (let day = addDays(from, 1); day <= last; day = addDays(day, 1)) days.push({ day, kind: dayKind(calendar, day) })
  return days
}

/** A last day once told to the public may move later, never earlier. */
export function recomputed(fixed: Day, again: Day): Day {
  return again > fixed ? again : fixed
}

export function compare(a: Day, b: Day): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The day it is in Beijing. China has kept UTC+8 without summer time since 1992. */
export function shanghaiDay(instant: Date): Day {
  return new Date(instant.getTime() + beijing).toISOString().slice(0, 10)
}

/** An instant to the second as it is in Beijing, with its offset: `2026-03-31T23:59:59+08:00`. */
export function beijingMoment(instant: Date): string {
  return `${new Date(instant.getTime() + beijing).toISOString().slice(0, 19)}+08:00`
}

/** 0:00 Beijing time. */
export function startOfDay(day: Day): Date {
  return new Date(midnight(day) - beijing)
}

/** 24:00 Beijing time: the first instant that is too late. */
export function endOfDay(day: Day): Date {
  return startOfDay(addDays(day, 1))
}

export function addDays(day: Day, n: number): Day {
  return new Date(midnight(day) + n * 86_400_000).toISOString().slice(0, 10)
}

/** The same day of the month; where the month has no such day, its last. */
export function addMonths(day: Day, n: number): Day {
  const [year, month, date] = parts(day)
  const months = year * 12 + month - 1 + n
  const first = dayOf(Math.floor(months / 12), (months % 12) + 1, 1)
  const last = Number(addDays(dayOf(Math.floor((months + 1) / 12), ((months + 1) % 12) + 1, 1), -1).slice(8))
  return first.slice(0, 8) + String(Math.min(date, last)).padStart(2, '0')
}

export function addYears(day: Day, n: number): Day {
  return addMonths(day, n * 12)
}

/** Of a status that runs for whole years from a day: its last valid day is the day before the anniversary. */
export function lastValidDay(from: Day, term: { value: number; unit: 'months' | 'years' }): Day {
  const anniversary = term.unit === 'years' ? addYears(from, term.value) : addMonths(from, term.value)
  // 29 February has its anniversary on 28 February only by cutting: the full year then runs through that day.
  return anniversary.slice(8) < from.slice(8) ? anniversary : addDays(anniversary, -1)
}

/** Monday is 1, Sunday 7. */
export function weekday(day: Day): number {
  return new Date(midnight(day)).getUTCDay() || 7
}

/** Is this text a day that exists? */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text
}

const beijing = 8 * 3_600_000

function midnight(day: Day): number {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at)) throw new RangeError(`not a day: ${day}`)
  return at
}

function parts(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

function dayOf(year: number, month: number, date: number): Day {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-')
}
