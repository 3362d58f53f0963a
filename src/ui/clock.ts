import type { CalendarDay } from '#domain/calendar.ts'

export type Box = CalendarDay & { readonly state: string }

export type Laid = {
  readonly boxes: readonly Box[]
  /** Working days, made-up ones among them. Today is passed only when it is over. */
  readonly total: number
  readonly passed: number
  readonly left: number
}

/** How the days of a period stand on a given day. */
export function laid(days: readonly CalendarDay[], today: string): Laid {
  const counted = days.filter(({ kind }) => kind === 'working' || kind === 'made-up')
  const passed = counted.filter(({ day }) => day < today).length
  const last = days.at(-1)?.day
  const boxes = days.map((one) => ({ ...one, state: stateOf(one.day, today, last) }))
  return { boxes, total: counted.length, passed, left: counted.length - passed }
}

function stateOf(day: string, today: string, last: string | undefined): string {
  const state = day < today ? 'past' : day === today ? 'today' : 'ahead'
  return day === last ? `${state} last` : state
}
