import { expect, test } from 'vitest'
import { calendarOf, workingDaysAfter } from '#domain/calendar.ts'
import { holidayYears } from '#policy/holidays/index.ts'
import { clockKey, laid } from '#ui/clock.ts'
import { displayClasses, readDisplay, safeReturn, writeDisplay } from '#ui/display.ts'
import { dueOn } from '#ui/due.ts'
import { drawTrack } from '#ui/lanes.ts'
import { preferred } from '#ui/preferred.ts'

const term = workingDaysAfter(calendarOf(holidayYears), '2026-09-14', 15)

test('the clock counts a working day as passed only when it is over', () => {
  expect(laid(term.days, '2026-09-15')).toMatchObject({ total: 15, passed: 0, left: 15 })
  expect(laid(term.days, '2026-09-16')).toMatchObject({ passed: 1, left: 14 })
  expect(laid(term.days, term.lastDay)).toMatchObject({ passed: 14, left: 1 })
})

test('the last box is the last day and Saturday 10 October counts because it is made up', () => {
  const last = laid(term.days, '2026-09-24').boxes.at(-1)
  expect(last).toEqual({ day: '2026-10-10', kind: 'made-up', marks: 'counted ahead last' })
})

test('the key under the clock names only what is drawn', () => {
  const before = clockKey(laid(term.days, '2026-09-14').boxes).map(({ word }) => word)
  expect(before).toEqual(['clock.working', 'clock.made-up', 'clock.holiday', 'clock.last'])
})

test.each([
  ['2026-09-22', 'over', 'due.over', 2],
  ['2026-09-23', 'over', 'due.over-one', 1],
  ['2026-09-24', 'soon', 'due.today', 0],
  ['2026-09-25', 'soon', 'due.tomorrow', 1],
  ['2026-09-27', 'soon', 'due.left', 3],
  ['2026-09-28', 'ahead', 'due.left', 4],
])('what is due on %s is %s on 24 September', (day, tone, word, days) => {
  expect(dueOn(day, '2026-09-24')).toEqual({ tone, word, days })
})

test('a track starts at a round score below the last and ends at the maximum', () => {
  const lane = { name: 'A', leader: true }
  const track = drawTrack(
    [
      { ...lane, rank: 1, score: '100', ranks: { best: 1, worst: 2 } },
      { ...lane, rank: 2, score: '80.0' },
    ],
    { maximum: 100, cut: '90' },
  )
  expect(track.scale).toEqual([70, 85, 100])
  expect(track.lanes.map(({ at }) => at)).toEqual([1000, 333])
  expect(track.lanes[0]?.band).toEqual({ from: 333, to: 1000 })
  expect(track.finish).toBe(667)
})

test('scores that are all the same still stand on the track', () => {
  const track = drawTrack([{ rank: 1, name: 'A', leader: true, score: '100' }], { maximum: 100 })
  expect(track.lanes[0]?.at).toBe(1000)
})

test('the display cookie has six values, whatever is sent', () => {
  const sent = [
    'auto',
    'light',
    'dark',
    'auto.elder',
    'light.elder',
    'dark.elder',
    'x',
    '',
    'dark.y',
    '<b>.elder',
    undefined,
  ]
  const kept = new Set(sent.map((cookie) => writeDisplay(readDisplay(cookie))))
  expect([...kept].sort()).toEqual(['auto', 'auto.elder', 'dark', 'dark.elder', 'light', 'light.elder'])
  expect(displayClasses(readDisplay('dark.elder'))).toBe('dark elder')
})

test.each([
  ['/zh/calls\r\nset-cookie: a=b', '/zh'],
  ['/zh/standards?search=普洱', '/zh'],
  ['/zh/standards?search=%E6%99%AE', '/zh/standards?search=%E6%99%AE'],
  ['/zh/rankings?sort=score', '/zh/rankings?sort=score'],
  ['/en', '/en'],
  ['//elsewhere.example', '/zh'],
  ['/\\elsewhere.example', '/zh'],
  ['/zh\\x', '/zh'],
  ['https://elsewhere.example/zh', '/zh'],
  ['/zhx', '/zh'],
  ['', '/zh'],
])('coming back to %j leads to %s', (back, led) => {
  expect(safeReturn(back, 'zh')).toBe(led)
})

test.each([
  [null, 'zh'],
  ['en-GB,en;q=0.9', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en;q=0.3,zh;q=0.5', 'zh'],
  ['fr,en;q=0.5', 'en'],
  ['fr', 'zh'],
  ['en;q=0', 'zh'],
])('a browser that asks for %j reads %s', (asked, lang) => {
  expect(preferred(asked)).toBe(lang)
})
