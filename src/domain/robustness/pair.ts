import {
  commonDenominator,
  minus,
  one,
  order,
  over,
  plus,
  ratio,
  sum,
  times,
  zero,
  type Rational,
} from '#domain/requirement/decimal.ts'
import { compare } from './whole.ts'

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
  return over(lead, sum(differences.map((one) => ({ n: one.n < 0n ? -one.n : one.n, d: one.d }))))
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

/** Points of two standards on the same indicators, and the weights of these, which add up to 1. */
export type Pair = {
  readonly a: readonly Rational[]
  readonly b: readonly Rational[]
  readonly weights: readonly Rational[]
}

/** `amount` of the whole weight, 0 to 1, taken from one indicator and given to another, by their places. */
export type Move = { readonly from: number; readonly to: number; readonly amount: Rational }
export type Transfer = { readonly total: Rational; readonly moves: readonly Move[] }

/**
 * The least weight that must change hands until `a` no longer leads: from where `a` is furthest ahead to where it is least so. No
 * moves: it leads in nothing to begin with. Null: ahead on every indicator, whatever the weights.
 */
export function smallestTransfer({ a, b, weights }: Pair): Transfer | null {
  const differences = a.map((points, j) => minus(points, at(b, j)))
  const [own, ahead] = [commonDenominator(weights), commonDenominator(differences)]
  return transferOf(
    differences.map(({ n, d }) => (n * ahead) / d),
    {
      weights: weights.map(({ n, d }) => (n * own) / d),
      unit: own,
    },
  )
}

/** The same in whole numbers: differences over any one denominator, weights over `unit`. */
export function transferOf(
  differences: readonly bigint[],
  { weights, unit }: { readonly weights: readonly bigint[]; readonly unit: bigint },
): Transfer | null {
  let lead = differences.reduce((sum, one, j) => sum + one * (weights[j] ?? 0n), 0n)
  if (lead <= 0n) return { total: zero, moves: [] }
  const furthestFirst = differences.map((_, j) => j).sort((i, j) => compare(differences[j] ?? 0n, differences[i] ?? 0n))
  const to = furthestFirst.at(-1) ?? 0
  const floor = differences[to] ?? 0n
  if (floor > 0n) return null
  const moves: Move[] = []
  let [whole, rest] = [0n, zero]
  for (const from of furthestFirst) {
    const effect = (differences[from] ?? 0n) - floor
    const own = weights[from] ?? 0n
    if (lead <= 0n || effect <= 0n) break
    if (own === 0n) continue
    const all = own * effect <= lead
    if (all) whole += own
    else rest = ratio(lead, effect * unit)
    moves.push({ from, to, amount: all ? ratio(own, unit) : rest })
    lead -= own * effect
  }
  return { total: plus(ratio(whole, unit), rest), moves }
}

/**
 * From which to which weight of one indicator `a` stays ahead or level, all others scaled together so that the whole stays 1. Null:
 * it does not lead as things are, or there is no other weight to scale.
 */
export function stability({ a, b, weights }: Pair, indicator: number): { low: Rational; high: Rational } | null {
  const own = at(weights, indicator)
  const others = minus(one, own)
  const differences = a.map((points, j) => minus(points, b[j] ?? zero))
  const lead = sum(differences.map((difference, j) => times(difference, at(weights, j))))
  if (lead.n <= 0n || others.n <= 0n) return null
  const alone = at(differences, indicator)
  const without = over(minus(lead, times(own, alone)), others)
  // Along the weight w the lead is w × alone + (1 − w) × without: a straight line, above zero where it is now.
  const level = () => over(without, minus(without, alone))
  return { low: without.n < 0n ? level() : zero, high: alone.n < 0n ? level() : one }
}

/** Ahead under every weighting: nowhere behind where weight lies, and somewhere ahead. */
export function dominates({ a, b, weights }: Pair): boolean {
  const signs = a.flatMap((points, j) => (at(weights, j).n > 0n ? [order(points, at(b, j))] : []))
  return signs.every((sign) => sign >= 0) && signs.some((sign) => sign > 0)
}

/**
 * In what share of all weightings, all equally likely, `a` is ahead of `b`: the differences of their points are the knots of a spline,
 * and the share is the divided difference of the truncated power x₊^(m−1) over them (Curry and Schoenberg, 1966; with distinct
 * differences, Σ over d > 0 of d^(m−1) / Π (d − d′)). Equal differences are taken as limits. Level everywhere: never ahead.
 */
export function winShare(differences: readonly Rational[]): Rational {
  const knots = differences.toSorted(order)
  const degree = knots.length - 1
  if (knots.length === 0) return zero
  if (order(at(knots, 0), at(knots, degree)) === 0) return at(knots, 0).n > 0n ? one : zero
  let table = knots.map((knot) => truncated(knot, degree, 0))
  for (let span = 1; span <= degree; span++)
    table = table.slice(0, -1).map((low, i) => {
      const width = minus(at(knots, i + span), at(knots, i))
      return width.n === 0n ? truncated(at(knots, i), degree, span) : over(minus(at(table, i + 1), low), width)
    })
  return at(table, 0)
}

/** The derivative of that order of x₊^degree, over the factorial of the order. */
function truncated(x: Rational, degree: number, derivative: number): Rational {
  if (x.n <= 0n) return zero
  let ways = 1n
  for (let i = 0; i < derivative; i++) ways = (ways * BigInt(degree - i)) / BigInt(i + 1)
  const power = BigInt(degree - derivative)
  return times({ n: ways, d: 1n }, { n: x.n ** power, d: x.d ** power })
}

const at = (all: readonly Rational[], i: number): Rational => all[i] ?? zero
