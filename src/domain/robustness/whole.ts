import { commonDenominator, type Rational } from '#domain/requirement/decimal.ts'
import type { Field, Row } from './field.ts'

/**
 * Weights, points and scores over common denominators, so that exact measures of thousands of standards are sums of whole numbers.
 * Points count in 1/pointUnit, weights in 1/weightUnit, scores in 1/(both multiplied).
 */
export type Whole = {
  readonly weights: readonly bigint[]
  readonly weightUnit: bigint
  readonly points: readonly (readonly bigint[])[]
  readonly pointUnit: bigint
  readonly scores: readonly bigint[]
}

export function inWhole({ weights }: Pick<Field, 'weights'>, rows: Rows): Whole {
  const weightUnit = commonDenominator(weights)
  const own = weights.map(({ n, d }) => (n * weightUnit) / d)
  const { points, pointUnit } = pointsOf(rows)
  return {
    weights: own,
    weightUnit,
    points,
    pointUnit,
    scores: points.map((all) => all.reduce((sum, one, j) => sum + one * (own[j] ?? 0n), 0n)),
  }
}

type Rows = readonly Pick<Row, 'points'>[]
type Points = Pick<Whole, 'points' | 'pointUnit'>

/** Every measure asks for those of the same rows. */
const known = new WeakMap<Rows, Points>()

function pointsOf(rows: Rows): Points {
  const before = known.get(rows)
  if (before) return before
  const pointUnit = commonDenominator(new Set(rows.flatMap(({ points }) => points)))
  const taken = new Map<Rational, bigint>()
  const pointsIn = (value: Rational) => {
    const before = taken.get(value)
    if (before !== undefined) return before
    const whole = (value.n * pointUnit) / value.d
    taken.set(value, whole)
    return whole
  }
  const points = { points: rows.map((row) => row.points.map(pointsIn)), pointUnit }
  known.set(rows, points)
  return points
}

/** To the nearest multiple of the step, the half to the even one (GB/T 8170), counted in steps. */
export function steps(value: bigint, unit: bigint, step: Rational): bigint {
  const [n, d] = [value * step.d, unit * step.n]
  const [whole, rest] = [n / d, n % d]
  return 2n * rest > d || (2n * rest === d && whole % 2n === 1n) ? whole + 1n : whole
}

/** Shared ranks of what is larger first, 1-2-2-4. */
export function ranksOfWhole(keys: readonly bigint[]): number[] {
  const sorted = keys.map((_, i) => i).sort((i, j) => compare(keys[j] ?? 0n, keys[i] ?? 0n))
  const ranks: number[] = []
  for (const [place, i] of sorted.entries()) {
    const before = sorted[place - 1]
    ranks[i] = before !== undefined && keys[before] === keys[i] ? (ranks[before] ?? 0) : place + 1
  }
  return ranks
}

export const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)
