import { weekday, type CalendarDay } from '#domain/calendar.ts'
import type { WordId } from '#ui/words/index.ts'

/** `marks` are class names: counted, past, today or ahead, last, monday, and for the first box its weekday. */
export type Box = CalendarDay & { readonly marks: string }

export type Laid = {
  readonly boxes: readonly Box[]
  /** Working days, made-up ones among them. Today has passed only when it is over. */
  readonly total: number
  readonly passed: number
  readonly left: number
}

/** How the days of a period stand on a given day. */
export function laid(days: readonly CalendarDay[], today: string): Laid {
  const counted = days.filter(counts)
  const passed = counted.filter(({ day }) => day < today).length
  const last = days.at(-1)?.day
  const boxes = days.map((one, index) => ({ ...one, marks: marksOf(one, { today, last, first: index === 0 }) }))
  return { boxes, total: counted.length, passed, left: counted.length - passed }
}

/** The key under the boxes says only what is among them. */
export function clockKey(boxes: readonly Box[]): { word: WordId; marks: string }[] {
  const among = (test: (box: Box) => boolean) => boxes.some(test)
  const key: { word: WordId; marks: string; shown: boolean }[] = [
    { word: 'clock.passed', marks: 'counted past', shown: among((box) => box.marks.startsWith('counted past')) },
    { word: 'clock.working', marks: 'counted', shown: among((box) => counts(box) && !box.marks.includes('past')) },
    { word: 'clock.made-up', marks: 'made-up counted', shown: among((box) => box.kind === 'made-up') },
    { word: 'clock.holiday', marks: 'holiday', shown: among((box) => box.kind === 'holiday') },
    { word: 'clock.today', marks: 'today', shown: among((box) => box.marks.includes('today')) },
    { word: 'clock.last', marks: 'last', shown: boxes.length > 0 },
  ]
  return key.filter(({ shown }) => shown).map(({ word, marks }) => ({ word, marks }))
}

function counts({ kind }: CalendarDay): boolean {
  return kind === 'working' || kind === 'made-up'
}

type Ends = { today: string; last: string | undefined; first: boolean }

function marksOf(one: CalendarDay, { today, last, first }: Ends): string {
  return [
    counts(one) && 'counted',
    one.day < today ? 'past' : one.day === today ? 'today' : 'ahead',
    one.day === last && 'last',
    weekday(one.day) === 1 && 'monday',
    first && `from-${weekday(one.day)}`,
  ]
    .filter(Boolean)
    .join(' ')
}
