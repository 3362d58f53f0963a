import {
  commonDenominator,
  exact,
  least,
  minus,
  negated,
  order,
  ratio,
  sum,
  times,
  zero,
  type Rational,
} from '#domain/requirement/decimal.ts'
import { round } from '#domain/requirement/rounding.ts'
import { logarithm } from '#domain/robustness/logarithm.ts'
import type { Scheme } from '#domain/scheme.ts'

export type Scored = { readonly points: Rational; readonly weight: Rational }

/** `exact` is null where no fraction can say it (the geometric mean); `rounded` is exact in every case. */
export type Composite = { readonly exact: Rational | null; readonly rounded: Rational }

/** The score that orders by this reading; the geometric mean has only the rounded one. */
export const scoreOf = (composite: Composite, on: Scheme['ranking']['on']): Rational =>
  composite[on] ?? composite.rounded

/** The rounding step of a scheme; a step of zero, which no published scheme has, is the usual one. */
export const stepOf = ({ ranking }: Pick<Scheme, 'ranking'>): string =>
  exact(ranking.step).n === 0n ? '0.01' : ranking.step

/** Weights are taken as whole powers for the geometric mean; beyond this many a single score would take minutes. */
const powersMax = 100_000n

/** Weights so fine that their geometric mean is not computed; no published scheme has such. */
export const isTooFine = (weights: Iterable<Rational>, kind: Scheme['aggregation']): boolean =>
  kind === 'geometric' && commonDenominator(weights) > powersMax

export function aggregate(scored: readonly Scored[], kind: Scheme['aggregation'], step: Rational): Composite {
  if (kind === 'geometric') return { exact: null, rounded: geometric(scored, step) }
  const value =
    kind === 'minimum'
      ? scored.map(({ points }) => points).reduce(least, scored[0]?.points ?? zero)
      : sum(scored.map(({ points, weight }) => times(points, weight)))
  return { exact: value, rounded: round(value, step) }
}

const onePoint = exact('1')
/** Of so many, powers are taken sooner than logarithms. */
const powersFew = 100n

/**
 * The weighted geometric mean, correctly rounded without roots: with weights nᵢ/D, a candidate lies below the mean exactly when its D-th
 * power lies below the product of pointsᵢ^nᵢ. Where powers are large, logarithms say so unless the two are close. No indicator counts less
 * than one point.
 */
function geometric(scored: readonly Scored[], step: Rational): Rational {
  const parts = scored.filter(({ weight }) => weight.n > 0n)
  const whole = commonDenominator(parts.map(({ weight }) => weight))
  if (whole > powersMax) return zero
  const floored = parts.map(({ points, weight }) => ({
    base: order(points, onePoint) < 0 ? onePoint : points,
    exponent: (weight.n * whole) / weight.d,
  }))
  const total = floored.reduce((sum, { exponent }) => sum + exponent, 0n)
  if (total === 0n) return zero
  let product: Rational | undefined
  const byPowers = (candidate: Rational) => {
    product ??= floored.map(({ base, exponent }) => power(base, exponent)).reduce(unreduced)
    return order(power(candidate, total), product)
  }
  const mean =
    total > powersFew
      ? sum(floored.map(({ base, exponent }) => times(logarithm(base), ratio(exponent, total))))
      : undefined
  const below = (steps: Rational) => {
    const candidate = times(steps, step)
    return (mean && byLogarithms(candidate, mean)) ?? byPowers(candidate)
  }

  let [low, high] = [0n, 1n]
  while (below(ratio(high, 1n)) <= 0) [low, high] = [high, high * 2n]
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (below(ratio(middle, 1n)) <= 0) low = middle
    else high = middle
  }
  const half = below(ratio(2n * low + 1n, 2n))
  const up = half < 0 || (half === 0 && low % 2n === 1n)
  return times(ratio(up ? low + 1n : low, 1n), step)
}

/** Twice what a logarithm that is cut off may lack. */
const close = ratio(1n, 2n ** 39n)

/** How a candidate lies to the mean whose logarithm is given; undefined where they are too close to say. */
function byLogarithms(candidate: Rational, mean: Rational): number | undefined {
  const ahead = minus(logarithm(candidate), mean)
  return order(ahead, close) > 0 || order(negated(ahead), close) > 0 ? order(ahead, zero) : undefined
}

/** Brought to lowest terms, powers as large would take minutes. */
const unreduced = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d })

const power = ({ n, d }: Rational, exponent: bigint): Rational => ({ n: n ** exponent, d: d ** exponent })
