import { byFurther } from '#domain/ranking/order.ts'
import { minus, one, over, times, zero, type Rational } from '#domain/requirement/decimal.ts'
import type { Field, Row } from './field.ts'
import { compare, inWhole, steps } from './whole.ts'

/** A row before it has a place. */
export type Unplaced = Omit<Row, 'rank' | 'leads'>

/**
 * The same field with other rows or weights: placed by star, score and what tells equals apart anew. As many lead as before, more where several are level in
 * the last place; the rule that gave that number is not asked again. Weights add up to 1.
 */
export function reranked(field: Field, rows: readonly Unplaced[], weights: readonly Rational[] = field.weights): Field {
  const { step, places } = field
  const whole = inWhole({ weights }, rows)
  const unit = whole.weightUnit * whole.pointUnit
  const keyed = rows
    .map((row, i) => ({ row, key: step ? steps(whole.scores[i] ?? 0n, unit, step) : (whole.scores[i] ?? 0n) }))
    .toSorted((a, b) => byPlace(a, b) || (a.row.id < b.row.id ? -1 : 1))
  const level = (a: number, b: number) => {
    const [one, other] = [keyed[a], keyed[b]]
    return one !== undefined && other !== undefined && byPlace(one, other) === 0
  }
  const pool = keyed.flatMap(({ row }, i) => (row.inPool ? [i] : []))
  const last = pool[Math.min(places, pool.length) - 1]
  let rank = 0
  return {
    ...field,
    weights,
    rows: keyed.map(({ row }, i) => ({
      ...row,
      rank: (rank = i > 0 && level(i, i - 1) ? rank : i + 1),
      leads: last !== undefined && row.inPool && (i <= last || level(i, last)),
    })),
  }
}

type Keyed = { readonly row: Unplaced; readonly key: bigint }

const byPlace = (a: Keyed, b: Keyed) =>
  b.row.star - a.row.star || compare(b.key, a.key) || byFurther(a.row.further, b.row.further)

/** All others scaled together, so that they are 1 again. */
export function weightsWith(
  { indicators, weights }: Field,
  asked: { readonly indicator: string; readonly weight: Rational },
): Rational[] {
  const j = indicators.indexOf(asked.indicator)
  const scale = over(minus(one, asked.weight), minus(one, weights[j] ?? zero))
  return weights.map((weight, i) => (i === j ? asked.weight : times(weight, scale)))
}
