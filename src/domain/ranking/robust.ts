import { minus, order, over, plus, sum, zero, type Rational } from '#domain/requirement/decimal.ts'

/** What each indicator brings to a score, weight times points, in the order of the scheme. */
export type Contributions = readonly Rational[]

/**
 * How far weights may move before `a` no longer leads `b`: each inside w(1 ± p), then scaled to 1 together. The lead is the sum of
 * the differences and turns first where all in favour shrink and all against grow, so p* is the lead over the sum of their sizes.
 * 1: `a` is nowhere behind. 0: no lead in the sum at all.
 */
export function pairMargin(a: Contributions, b: Contributions): Rational {
  const differences = a.map((one, j) => minus(one, b[j] ?? zero))
  const lead = sum(differences)
  if (lead.n <= 0n) return zero
  return over(lead, differences.map((one) => ({ n: one.n < 0n ? -one.n : one.n, d: one.d })).reduce(plus, zero))
}

/** The narrowest between two groups, so that no order inside a tie has a say. */
export function groupMargin(above: readonly Contributions[], below: readonly Contributions[]): Rational {
  const [upper, lower] = [distinct(above), distinct(below)]
  return upper
    .flatMap((a) => lower.map((b) => pairMargin(a, b)))
    .reduce((narrowest, one) => (order(one, narrowest) < 0 ? one : narrowest))
}

const distinct = (all: readonly Contributions[]) => [
  ...new Map(all.map((one) => [one.map(({ n, d }) => `${n}/${d}`).join(' '), one])).values(),
]
