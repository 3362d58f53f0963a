import { isProvisional, shanghaiDay, type Calendar } from '#domain/calendar.ts'
import type { Settings } from './settings.ts'

export type Clock = { now(): Date }

/** The real clock, or one that starts at `from` now and goes on at the real pace: for a demonstration and for tests. */
export function clockFrom(from?: string): Clock {
  if (from === undefined) return { now: () => new Date() }
  const ahead = Date.parse(from) - Date.now()
  return { now: () => new Date(Date.now() + ahead) }
}

/** The demonstration's rounds lie in the past and have closed: that takes a year whose holiday notice is loaded. */
const lastSureDay = '2026-11-23T10:00:00+08:00'

/** A demonstration started on a day that is only provisional goes by a clock of its own, shown on every page. */
export function demonstrationClock({ demonstration, clock }: Settings, calendar: Calendar): { clock?: string } {
  if (!demonstration || clock || !isProvisional(calendar, shanghaiDay(new Date()))) return {}
  return { clock: lastSureDay }
}
