import { ratio, type Rational } from '#domain/requirement/decimal.ts'
import { byCodePoint } from '#domain/ranking/order.ts'
import { cutOf, type Field } from './field.ts'
import type { Limits } from './limits.ts'
import { seating } from './seating.ts'
import { inWhole, ranksOfWhole, steps, type Whole } from './whole.ts'

/** What becomes of the ranking without one indicator, the others' weights scaled to 1 together; stars stay. */
export type LeftOut = {
  readonly indicator: string
  readonly ranks: readonly number[]
  /** By how many places all move together, over their number. */
  readonly shift: Rational
  readonly enters: readonly string[]
  readonly leaves: readonly string[]
}

/** One for each indicator that is not the only one; none where scores are no weighted sums. */
export function leavingOut(field: Field): LeftOut[] {
  const { rows, indicators, basis } = field
  if (basis === 'minimum' || rows.length === 0) return []
  const whole = inWhole(field, rows)
  const leadersBy = field.limits
    ? limitedBy(field, field.limits, whole)
    : cutOf(field) === 'no-places'
      ? () => new Set<string>()
      : inPoolOf(field)
  return indicators.flatMap((indicator, j) => {
    const left = whole.weightUnit - (whole.weights[j] ?? 0n)
    if (left === 0n) return []
    const ranks = ranksOfWhole(keysWithout(whole, field, j, left))
    const moved = ranks.reduce((sum, rank, i) => sum + Math.abs(rank - (rows[i]?.rank ?? 0)), 0)
    const leading = leadersBy(ranks, j)
    return [
      {
        indicator,
        ranks,
        shift: ratio(BigInt(moved), BigInt(rows.length)),
        enters: rows.flatMap(({ id, leads }) => (!leads && leading.has(id) ? [id] : [])),
        leaves: rows.flatMap(({ id, leads }) => (leads && !leading.has(id) ? [id] : [])),
      },
    ]
  })
}

/** Star before score, as one number. */
function keysWithout(
  { scores, points, weights, pointUnit }: Whole,
  { rows, step }: Field,
  j: number,
  left: bigint,
): bigint[] {
  const without = scores.map((score, i) => {
    const rest = score - (points[i]?.[j] ?? 0n) * (weights[j] ?? 0n)
    return step ? steps(rest, left * pointUnit, step) : rest
  })
  const above = without.reduce((most, one) => (one > most ? one : most), 0n) + 1n
  return without.map((key, i) => BigInt(rows[i]?.star ?? 0) * above + key)
}

/** Whoever of the pool has fewer than `places` of it ahead. */
function inPoolOf({ rows, places }: Field): (ranks: readonly number[]) => ReadonlySet<string> {
  const pool = rows.flatMap(({ id, inPool }, i) => (inPool ? [{ id, i }] : []))
  return (ranks) => {
    const cut = pool.map(({ i }) => ranks[i] ?? 0).sort((a, b) => a - b)[places - 1] ?? 0
    return new Set(pool.flatMap(({ id, i }) => ((ranks[i] ?? 0) <= cut ? [id] : [])))
  }
}

/** Where floor and caps decide anew: down the ranks, whoever reaches the floor without the indicator. */
function limitedBy({ rows }: Field, limits: Limits, { points, weights, scores, weightUnit, pointUnit }: Whole) {
  const claims = rows.map(({ claim }) => claim)
  const { floor } = limits
  const reaches = (i: number, j: number) => {
    const own = weights[j] ?? 0n
    const score = (scores[i] ?? 0n) - (points[i]?.[j] ?? 0n) * own
    return !floor || score * floor.d >= floor.n * (weightUnit - own) * pointUnit
  }
  return (ranks: readonly number[], j: number): ReadonlySet<string> => {
    const order = [...rows.keys()]
      .filter((i) => claims[i] && reaches(i, j))
      .sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || byCodePoint(rows[a]?.id ?? '', rows[b]?.id ?? ''))
    const { inside, seat } = seating(claims, limits)
    seat(order, (a, b) => ranks[a] === ranks[b])
    return new Set(inside.flatMap((i) => rows[i]?.id ?? []))
  }
}
