import type { Rational } from '#domain/requirement/decimal.ts'
import { cutOf, type Field } from './field.ts'
import { inWhole, type Whole } from './whole.ts'

/** `sure`: leads under all weights inside w(1 ± within). `possible`: no proof that it cannot. Ids in the order shown; sure ⊆ possible. */
export type Box = { readonly sure: string[]; readonly possible: string[] }

/**
 * From the exact least and greatest score of each standard in the box: whoever's worst beats the best of all but a few leads for sure,
 * and whoever's best stays under the worst of enough others cannot. 0 ≤ within < 1.
 */
export function leadersInBox(field: Field, within: Rational): Box {
  const cut = cutOf(field)
  const pool = field.rows.filter(({ inPool }) => inPool)
  if (typeof cut === 'string') {
    const leading = pool.flatMap(({ id, leads }) => (leads ? [id] : []))
    return { sure: leading, possible: leading }
  }
  const ranges = rangesOf(inWhole(field, cut.rows), within)
  const entry = ranges.map(({ low }) => low).sort(greaterFirst)[cut.places - 1]
  const next = ranges.map(({ high }) => high).sort(greaterFirst)[cut.places]
  const found = new Map(cut.rows.map(({ id }, i) => [id, ranges[i]]))
  // Who is not in the stretch of the cut is above it, or below.
  const among = (may: (range: Range) => boolean) =>
    pool.flatMap(({ id, leads }) => {
      const range = found.get(id)
      return (range ? may(range) : leads) ? [id] : []
    })
  return {
    sure: among(({ low }) => next === undefined || byFraction(low, next) > 0),
    possible: among(({ high }) => entry === undefined || byFraction(high, entry) >= 0),
  }
}

/** Not in lowest terms; the denominator is above zero. */
type Fraction = { readonly n: bigint; readonly d: bigint }
export type Range = { readonly low: Fraction; readonly high: Fraction }

/**
 * The score is a weighted mean, so at its greatest the indicators with the most points have their weights up and the rest down: one
 * switch in their order, found by trying each.
 */
export function rangesOf({ points, weights }: Whole, within: Rational): Range[] {
  const up = weights.map((weight) => weight * (within.d + within.n))
  const down = weights.map((weight) => weight * (within.d - within.n))
  return points.map((own) => {
    const order = own
      .map((_, j) => j)
      .sort((i, j) => Number((own[j] ?? 0n) > (own[i] ?? 0n)) - Number((own[j] ?? 0n) < (own[i] ?? 0n)))
    return { high: extreme(own, order, up, down), low: extreme(own, order.toReversed(), up, down) }
  })
}

function extreme(
  own: readonly bigint[],
  order: readonly number[],
  up: readonly bigint[],
  down: readonly bigint[],
): Fraction {
  let [n, d] = [0n, 0n]
  for (const j of order) {
    n += (own[j] ?? 0n) * (down[j] ?? 0n)
    d += down[j] ?? 0n
  }
  // Raising a weight moves the mean towards that indicator's points: on while they lie beyond it, and not one further.
  const first = own[order[0] ?? 0] ?? 0n
  const last = own[order.at(-1) ?? 0] ?? 0n
  const upwards = first >= last
  for (const j of order) {
    const points = own[j] ?? 0n
    if (upwards ? points * d <= n : points * d >= n) break
    const more = (up[j] ?? 0n) - (down[j] ?? 0n)
    n += points * more
    d += more
  }
  return d > 0n ? { n, d } : { n: 0n, d: 1n }
}

export const byFraction = (a: Fraction, b: Fraction) => {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
const greaterFirst = (a: Fraction, b: Fraction) => byFraction(b, a)
