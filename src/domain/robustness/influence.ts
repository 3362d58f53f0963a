import { ratio, type Rational } from '#domain/requirement/decimal.ts'
import type { Field } from './field.ts'
import { logarithm } from './logarithm.ts'
import { inWhole } from './whole.ts'

export type Influence = {
  readonly indicator: string
  readonly weight: Rational
  /** What share of the scores' variance comes through it: w × cov(points, scores) / var(scores). Together 1; null where all scores are level, and in a minimum. */
  readonly influence: Rational | null
  /** `level`: all have the same points, so it divides nobody. `full`: all of them have the most anybody can. */
  readonly state: 'live' | 'level' | 'full'
}

/** What each weight does in this field, beside what it says. `full` compares with that many points. */
export function influences(field: Field, full: Rational): Influence[] {
  const { points, scores, weights, pointUnit } = inWhole(field, field.rows)
  const count = BigInt(points.length)
  const total = scores.reduce((sum, one) => sum + one, 0n)
  const top = field.basis === 'logarithms' ? logarithm(full) : full
  const variance = count * scores.reduce((sum, one) => sum + one * one, 0n) - total * total
  return field.indicators.map((indicator, j) => {
    const own = points.map((all) => all[j] ?? 0n)
    const sum = own.reduce((sum, one) => sum + one, 0n)
    const covariance = count * own.reduce((sum, one, i) => sum + one * (scores[i] ?? 0n), 0n) - sum * total
    const isLevel = own.every((one) => one === own[0])
    const isFull = isLevel && own.length > 0 && (own[0] ?? 0n) * top.d === top.n * pointUnit
    return {
      indicator,
      weight: field.weights[j] ?? { n: 0n, d: 1n },
      influence: variance === 0n || field.basis === 'minimum' ? null : ratio((weights[j] ?? 0n) * covariance, variance),
      state: isFull ? 'full' : isLevel ? 'level' : 'live',
    }
  })
}

/** Pearson's correlation of the points on two indicators, −1 to 1 cut towards zero to hundredths; null where one of them is level. */
export function correlation(field: Field, one: number, other: number): string | null {
  const { points } = inWhole(field, field.rows)
  const count = BigInt(points.length)
  const a = points.map((all) => all[one] ?? 0n)
  const b = points.map((all) => all[other] ?? 0n)
  const sum = (values: readonly bigint[]) => values.reduce((sum, one) => sum + one, 0n)
  const together = (x: readonly bigint[], y: readonly bigint[]) =>
    count * sum(x.map((value, i) => value * (y[i] ?? 0n))) - sum(x) * sum(y)
  const [ab, aa, bb] = [together(a, b), together(a, a), together(b, b)]
  if (aa === 0n || bb === 0n) return null
  const hundredths = root((10_000n * ab * ab) / (aa * bb))
  const digits = hundredths.toString().padStart(3, '0')
  return `${ab < 0n && hundredths > 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The whole part of a square root. */
export function root(value: bigint): bigint {
  if (value < 2n) return value
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / 2))
  for (;;) {
    const next = (guess + value / guess) / 2n
    if (next >= guess) return guess
    guess = next
  }
}
