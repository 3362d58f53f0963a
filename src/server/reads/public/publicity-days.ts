import { isProvisional, type Calendar, type DayKind } from '#domain/calendar.ts'
import { holidayYears } from '#policy/holidays/index.ts'
import type { Day } from '#policy/policy.ts'

/** One day of a period: what it is, the holiday that made it so, and its place in the count. */
export type ExplainedDay = {
  readonly day: Day
  readonly kind: DayKind
  readonly holiday: string | null
  /** 1 for the first counted day; nothing for a day that does not count. */
  readonly counted: number | null
  readonly provisional: boolean
}

export type Notice = {
  readonly year: number
  readonly loaded: boolean
  readonly notices: readonly { number: string; page: string }[]
}

export function explainedDays(
  days: readonly { day: Day; kind: string }[],
  calendar: Calendar,
): { days: ExplainedDay[]; years: Notice[] } {
  let counted = 0
  const explained = days.map(({ day, kind: stored }) => {
    const kind = stored as DayKind // written by publicityOpened from the calendar's own days
    const counts = kind === 'working' || kind === 'made-up'
    if (counts) counted += 1
    return {
      day,
      kind,
      holiday:
        (kind === 'holiday' ? calendar.off.get(day) : kind === 'made-up' ? calendar.worked.get(day) : null) ?? null,
      counted: counts ? counted : null,
      provisional: isProvisional(calendar, day),
    }
  })
  const years = [...new Set(days.map(({ day }) => Number(day.slice(0, 4))))]
  return { days: explained, years: years.map((year) => noticeOf(year, calendar)) }
}

/** The notices a year rests on. A number that was not verified is not printed as legal basis (decision 31). */
export function noticeOf(year: number, calendar: Calendar): Notice {
  const notices = holidayYears.find((one) => one.year === year)?.notices ?? []
  return {
    year,
    loaded: calendar.years.has(year),
    notices: notices.filter(({ verified }) => verified).map(({ number, page }) => ({ number, page })),
  }
}
