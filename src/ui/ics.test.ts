import { expect, test } from 'vitest'
import { periodCalendar } from '#ui/ics.ts'

const period = {
  number: '2026-004',
  title: {
    zh: '普洱茶（熟茶），企业标准；“领跑者”评估方案, a long title that needs folding',
    en: 'Tea; ripe, pressed',
  },
  openedOn: '2026-11-18',
  lastDay: '2026-12-02',
  provisional: false,
  outcome: null,
  at: '2026-11-18T01:00:00.000Z',
  sequence: 0,
  page: 'https://example.org/zh/publicity/2026-004',
  host: 'example.org',
}

test('the last day belongs to the event, and the day of the reminder is the one before', () => {
  const lines = periodCalendar('zh', period).split('\r\n')
  expect(lines).toContain('DTSTART;VALUE=DATE:20261118')
  expect(lines).toContain('DTEND;VALUE=DATE:20261203')
  expect(lines).toContain('DTSTAMP:20261118T010000Z')
  expect(lines).toContain('TRIGGER;RELATED=END:-P1DT15H')
})

test('no line is longer than 75 octets, and unfolded the text is whole', () => {
  const file = periodCalendar('zh', period)
  expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(file.replaceAll('\r\n ', '')).toContain('评估方案\\, a long title that needs folding')
  expect(periodCalendar('en', period)).toContain('SUMMARY:Publicity: Tea\\; ripe\\, pressed')
})

test('a provisional period is tentative, a withdrawn one cancelled', () => {
  expect(periodCalendar('zh', { ...period, provisional: true })).toContain('STATUS:TENTATIVE')
  expect(periodCalendar('zh', { ...period, outcome: 'withdrawn' })).toContain('STATUS:CANCELLED')
})

test('a period whose last day moved takes the place of the one in the calendar: the same event, a higher sequence', () => {
  const before = periodCalendar('zh', period)
  const moved = { ...period, lastDay: '2026-12-03', sequence: 1, at: '2026-11-20T01:00:00.000Z' }
  const after = periodCalendar('zh', moved).split('\r\n')
  expect(before).toContain('SEQUENCE:0')
  expect(after).toContain('SEQUENCE:1')
  expect(after).toContain('DTEND;VALUE=DATE:20261204')
  expect(after).toContain('LAST-MODIFIED:20261120T010000Z')
  expect(before).toContain(after.find((line) => line.startsWith('UID:')))
})
