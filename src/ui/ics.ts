import { addDays } from '#domain/calendar.ts'
import type { Text } from '#policy/policy.ts'
import { textIn } from '#ui/text.ts'
import { say, type Lang } from '#ui/words/index.ts'

export type CalendarPeriod = {
  readonly number: string
  readonly title: Text
  readonly openedOn: string
  readonly lastDay: string
  readonly provisional: boolean
  readonly outcome: string | null
  /** When the period was last written, as an instant. */
  readonly at: string
  /** How often it was changed since it was first told: a calendar takes the highest. */
  readonly sequence: number
  readonly page: string
  readonly host: string
}

/** A publicity as an iCalendar file (RFC 5545): one event over its days, with a reminder on the day before the last. */
export function periodCalendar(lang: Lang, period: CalendarPeriod): string {
  const words = say(lang)
  const last = words('calendar.last-day', { day: period.lastDay })
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lingpao//Publicity//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:publicity-${period.number}@${period.host}`,
    `DTSTAMP:${stamp(period.at)}`,
    `SEQUENCE:${period.sequence}`,
    `LAST-MODIFIED:${stamp(period.at)}`,
    `DTSTART;VALUE=DATE:${compact(period.openedOn)}`,
    `DTEND;VALUE=DATE:${compact(addDays(period.lastDay, 1))}`, // the end is not part of the event
    `SUMMARY:${escaped(words('calendar.summary', { title: textIn(lang, period.title) }))}`,
    `DESCRIPTION:${escaped([last, period.provisional && words('clock.provisional')].filter(Boolean).join('\n'))}`,
    `URL:${period.page}`,
    `STATUS:${period.outcome === 'withdrawn' ? 'CANCELLED' : period.provisional ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(last)}`,
    'TRIGGER;RELATED=END:-P1DT15H', // nine in the morning of the day before the last
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(folded).join('\r\n') + '\r\n'
}

const stamp = (at: string) => at.replace(/[-:]|\.\d+/g, '')
const compact = (day: string) => day.replaceAll('-', '')
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')

/** At most 75 octets a line; a longer one goes on after a line break and a space, never inside a character. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const sign of line) {
    if (new TextEncoder().encode(part + sign).length > 75) {
      parts.push(part)
      part = ' '
    }
    part += sign
  }
  return [...parts, part].join('\r\n')
}
