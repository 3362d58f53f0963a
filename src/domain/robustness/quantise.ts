import { minus, one, order, over, plus, ratio, times, zero, type Rational } from '#domain/requirement/decimal.ts'
import type { Field, Row } from './field.ts'
import { apportion, sharesTogether, strengthOf, strengthWhole, type Lot, type Model } from './lot.ts'

const most16 = 32_767n
/** A little less than fits: apportioning may add to it. */
const mostWeight = 32_760n
const most32 = 2n ** 31n - 2n ** 17n

/** Rows of a field in whole numbers. Weights keep 14 to 17 binary digits: as many as the heaviest that may be drawn leaves room for. */
export function lotOf({ weights, basis }: Field, rows: readonly Row[], model: Model): Lot {
  const unit = unitOf(rows, basis)
  const known = new Map<Rational, number>()
  const pointsIn = (value: Rational) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const taken = Number(nearest(times(value, unit)))
    known.set(value, taken)
    return taken
  }
  const points = Int16Array.from(rows.flatMap((row) => row.points.map(pointsIn)))
  const heaviest = weights.map((weight) => heaviestOf(weight, model)).reduce((a, b) => (order(a, b) > 0 ? a : b), zero)
  const strongest = BigInt(points.reduce((most, one) => Math.max(most, one), 1))
  let shift = 17
  while (shift > 1 && ((heaviest.n << BigInt(shift)) / heaviest.d > mostWeight || strongest << BigInt(shift) > most32))
    shift--
  return { rows: rows.length, indicators: weights.length, points, shares: sharesOf(weights), shift, model }
}

/** Points of a row as they stand among others of that unit. */
export const pointsInWhole = (points: readonly Rational[], unit: Rational): number[] =>
  points.map((value) => Number(nearest(times(value, unit))))

/** In 2^20ths, by largest remainder. */
export function sharesOf(weights: readonly Rational[]): Uint32Array {
  const common = weights.reduce((unit, { d }) => (unit % d === 0n ? unit : unit * d), 1n)
  const parts = weights.map(({ n, d }) => (n * common) / d)
  // In proportion, and small enough to be exact numbers.
  const bits = BigInt(Math.max(0, common.toString(2).length - 33))
  return Uint32Array.from(
    apportion(
      parts.map((part) => Number(part >> bits)),
      sharesTogether,
    ),
  )
}

/** Hundredths of points, or as much coarser by tens as points above 327 need; 4096ths of logarithms, or coarser by halves. */
export function unitOf(rows: readonly Row[], basis: Field['basis']): Rational {
  let highest = zero
  for (const one of new Set(rows.flatMap(({ points }) => points))) if (order(one, highest) > 0) highest = one
  const [first, coarser] = basis === 'logarithms' ? [4096n, 2n] : [100n, 10n]
  let unit = ratio(first, 1n)
  while ((highest.n * unit.n) / (highest.d * unit.d) > most16) unit = over(unit, ratio(coarser, 1n))
  return unit
}

/** The most that one weight can become in a draw. By parts it may be raised twice, and the rest lowered twice. */
export function heaviestOf(weight: Rational, model: Model): Rational {
  const [of, twice] = model.kind === 'by-parts' ? [model.each, true] : [model, false]
  if (of.kind === 'dirichlet' || (of.kind === 'mix' && twice)) return one
  const strength = ratio(BigInt(strengthOf(of)), BigInt(strengthWhole))
  if (of.kind === 'mix') return plus(times(weight, minus(one, strength)), strength)
  const moved = (by: Rational) => (twice ? times(by, by) : by)
  const up = times(weight, moved(plus(one, strength)))
  const rest = times(minus(one, weight), moved(minus(one, strength)))
  return over(up, plus(up, rest))
}

function nearest({ n, d }: Rational): bigint {
  return (2n * n + d) / (2n * d)
}
