import { add, cmp, div, int, max, min, sub, write, type Q } from './fraction.ts'

export type End = { at: Q; closed: boolean }
export type Interval = { low: End | null; high: End | null }
export type NumberSet = Interval[]

const inside = (x: Q, { low, high }: Interval) => {
  const [above, below] = [low ? cmp(x, low.at) : 1, high ? cmp(high.at, x) : 1]
  return (above > 0 || (above === 0 && low!.closed)) && (below > 0 || (below === 0 && high!.closed))
}
export const holds = (set: NumberSet, x: Q) => set.some((one) => inside(x, one))

/** All ends of all sets, one point between each two and one beyond each side: what sets made of these ends can differ in. */
function samples(...sets: NumberSet[]): Q[] {
  const ends = sets.flat().flatMap(({ low, high }) => [low, high].flatMap((end) => (end ? [end.at] : [])))
  const sorted = ends.toSorted(cmp).filter((one, i, all) => i === 0 || cmp(one, all[i - 1]!) !== 0)
  if (sorted.length === 0) return [int(0)]
  const between = sorted.slice(1).map((one, i) => div(add(one, sorted[i]!), int(2)))
  return [sub(sorted.reduce(min), int(1)), ...sorted, ...between, add(sorted.reduce(max), int(1))].toSorted(cmp)
}

export type Lying = 'same' | 'inside' | 'around' | 'across'
export function lying(a: NumberSet, b: NumberSet): Lying {
  const points = samples(a, b)
  const within = points.every((x) => !holds(a, x) || holds(b, x))
  const around = points.every((x) => !holds(b, x) || holds(a, x))
  return within && around ? 'same' : within ? 'inside' : around ? 'around' : 'across'
}

/** The points of all the sets that pass, as intervals that do not touch. */
export function where(sets: NumberSet[], passes: (x: Q) => boolean): NumberSet {
  const points = samples(...sets)
  const ends = new Set(
    sets.flat().flatMap(({ low, high }) => [low, high].flatMap((end) => (end ? [write(end.at)] : []))),
  )
  const found: NumberSet = []
  let open: End | null | undefined
  points.forEach((x, i) => {
    const isEnd = ends.has(write(x))
    const [previous, next] = [points[i - 1], points[i + 1]]
    if (passes(x)) {
      // A point between two ends stands for the whole gap, so an interval that starts there starts behind the end before.
      if (open === undefined) open = i === 0 ? null : isEnd ? { at: x, closed: true } : { at: previous!, closed: false }
      if (i === points.length - 1) found.push({ low: open, high: null })
      else if (!passes(next!)) {
        found.push({ low: open, high: isEnd ? { at: x, closed: true } : { at: next!, closed: false } })
        open = undefined
      }
    }
  })
  return found
}

export const union = (set: NumberSet) => where([set], (x) => holds(set, x))
export const both = (a: NumberSet, b: NumberSet) => where([a, b], (x) => holds(a, x) && holds(b, x))

export function describeSet(set: NumberSet): string {
  return set
    .map(({ low, high }) => {
      if (low && high && cmp(low.at, high.at) === 0) return `{${write(low.at)}}`
      const from = low ? (low.closed ? '[' : '(') + write(low.at) : '(−∞'
      return `${from}, ${high ? write(high.at) + (high.closed ? ']' : ')') : '∞)'}`
    })
    .join(' ∪ ')
}
