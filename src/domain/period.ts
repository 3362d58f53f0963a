import type { ClauseId } from '#policy/clauses.ts'
import type { Day } from '#policy/policy.ts'
import { daysThrough, isProvisional, isWorkingDay, recomputed, workingDaysAfter } from '#domain/calendar.ts'
import type { Calendar, CalendarDay, Term } from '#domain/calendar.ts'
import { refuse } from '#domain/refusal.ts'

/** A period as its days were told to the public. */
export type Period = {
  readonly openedOn: Day
  readonly lastDay: Day
  readonly workingDays: number
  /** Working days that outages added. */
  readonly extraDays: number
  readonly provisional: boolean
  readonly days: readonly CalendarDay[]
}

/** One change of a last day after it was told: why, by which act, and from when to when. */
export type Move = {
  readonly on: Day
  readonly act: number
  readonly cause: 'notice' | 'outage'
  readonly from: Day
  readonly to: Day
  readonly provisional: boolean
  /** The day of the outage. */
  readonly outage?: Day
}

/**
 * What the calendar, as it is known now, makes of a running period; nothing where it makes the same. A last day that was told
 * stays where a notice would bring it forward.
 */
export function recounting(period: Period, calendar: Calendar): Term | undefined {
  const counted = workingDaysAfter(calendar, period.openedOn, period.workingDays + period.extraDays)
  const again = through(calendar, period.openedOn, recomputed(period.lastDay, counted.lastDay))
  const isSame =
    again.lastDay === period.lastDay &&
    again.provisional === period.provisional &&
    again.days.every(({ kind }, at) => kind === period.days[at]?.kind)
  return isSame ? undefined : again
}

/** One working day more than was told; where that has gone by already, one that the public still has. */
export function extending(period: Period, calendar: Calendar, today: Day): Term {
  const from = recomputed(period.lastDay, today)
  return through(calendar, period.openedOn, workingDaysAfter(calendar, from, 1).lastDay)
}

function through(calendar: Calendar, from: Day, lastDay: Day): Term {
  const days = daysThrough(calendar, from, lastDay)
  return { lastDay, days, provisional: days.some(({ day }) => isProvisional(calendar, day)) }
}

/** Between two times of one day in Beijing, as 00:00 to 24:00. */
export type Outage = { readonly day: Day; readonly from: string; readonly until: string }

/** An outage adds a day if it took more than so many hours of a working day; each day is recorded once. */
export function recordingOutage(
  { day, from, until }: Outage,
  of: { today: Day; calendar: Calendar; known: boolean; hours: number; clause: ClauseId },
) {
  if (day > of.today) return refuse('outage-to-come', of.clause, { day })
  if (of.known) return refuse('outage-already-recorded', of.clause, { day })
  if (!isWorkingDay(of.calendar, day)) return refuse('outage-on-day-off', of.clause, { day })
  if (minutes(until) - minutes(from) <= of.hours * 60) return refuse('outage-too-short', of.clause, { hours: of.hours })
}

/** The day of opening is not counted, so an outage on it takes no day away. */
export const touches = ({ openedOn, lastDay }: Pick<Period, 'openedOn' | 'lastDay'>, day: Day) =>
  openedOn < day && day <= lastDay

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number)
  return hours * 60 + rest
}
