import { order, same, written, type Rational } from './decimal.ts'

export type End = { readonly at: Rational; readonly closed: boolean }

/** `null` is open to infinity on that side. */
export type Interval = { readonly lower: End | null; readonly upper: End | null }

/** A finite union: sorted, disjoint, none touching the next. Only `union` and `intersection` make one. */
export type IntervalSet = readonly Interval[]

export const everything: IntervalSet = [{ lower: null, upper: null }]

export function union(intervals: readonly Interval[]): IntervalSet {
  const some = intervals.filter((interval) => !isEmpty(interval))
  if (some.length < 2) return some
  const sorted = some.toSorted((a, b) => lowerOrder(a.lower, b.lower))
  const merged: Interval[] = []
  for (const interval of sorted) {
    const last = merged.at(-1)
    if (last && touches(last, interval))
      merged[merged.length - 1] = { lower: last.lower, upper: later(last.upper, interval.upper) }
    else merged.push(interval)
  }
  return merged
}

export function intersection(a: IntervalSet, b: IntervalSet): IntervalSet {
  const [one, other] = [a[0], b[0]]
  // Nearly all are one interval each.
  return union(
    one && other && a.length + b.length === 2
      ? [common(one, other)]
      : a.flatMap((one) => b.map((other) => common(one, other))),
  )
}

const common = (one: Interval, other: Interval): Interval => ({
  lower: lowerOrder(one.lower, other.lower) >= 0 ? one.lower : other.lower,
  upper: upperOrder(one.upper, other.upper) <= 0 ? one.upper : other.upper,
})

/** Every value of `inner` is in `outer`. */
export const isWithin = (inner: IntervalSet, outer: IntervalSet) =>
  inner.every((one) =>
    outer.some((other) => lowerOrder(other.lower, one.lower) <= 0 && upperOrder(one.upper, other.upper) <= 0),
  )

/** `[0, 12.5]`, `(90, ∞)`, `[0, 2] ∪ [5, ∞)`. */
export function describeSet(set: IntervalSet): string {
  return set.length === 0 ? '∅' : set.map(describe).join(' ∪ ')
}

function describe({ lower, upper }: Interval): string {
  if (lower && upper && same(lower.at, upper.at)) return `{${written(lower.at)}}`
  const from = lower ? (lower.closed ? '[' : '(') + written(lower.at) : '(−∞'
  const to = upper ? written(upper.at) + (upper.closed ? ']' : ')') : '∞)'
  return `${from}, ${to}`
}

function isEmpty({ lower, upper }: Interval): boolean {
  if (!lower || !upper) return false
  const where = order(lower.at, upper.at)
  return where > 0 || (where === 0 && !(lower.closed && upper.closed))
}

/** A closed lower end starts before an open one at the same place. */
function lowerOrder(a: End | null, b: End | null): number {
  if (!a || !b) return Number(b === null) - Number(a === null)
  return order(a.at, b.at) || Number(b.closed) - Number(a.closed)
}

function upperOrder(a: End | null, b: End | null): number {
  if (!a || !b) return Number(a === null) - Number(b === null)
  return order(a.at, b.at) || Number(a.closed) - Number(b.closed)
}

const later = (a: End | null, b: End | null) => (upperOrder(a, b) >= 0 ? a : b)

/** `b` starts no later than `a`'s end, or right where `a` ends, one of the two holding the point. */
function touches(a: Interval, b: Interval): boolean {
  if (!a.upper || !b.lower) return true
  const where = order(b.lower.at, a.upper.at)
  return where < 0 || (where === 0 && (a.upper.closed || b.lower.closed))
}
