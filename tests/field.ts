import { ratio, type Rational } from '#domain/requirement/decimal.ts'
import { apportion } from '#domain/robustness/lot.ts'
import type { Field } from '#domain/robustness/field.ts'
import { steps } from '#domain/robustness/whole.ts'

/** A made-up ranking: points even between 0 and 100 in hundredths, weights of one to nine parts, the first `places` lead. */
export function madeUpField({ rows, indicators, places }: { rows: number; indicators: number; places: number }): Field {
  let state = 20_209
  const next = (below: number) => ((state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) * below) / 2 ** 32
  const weights = apportion(
    Array.from({ length: indicators }, () => 1 + Math.floor(next(9))),
    10_000,
  )
  const all = Array.from({ length: rows }, () => {
    const points = Array.from({ length: indicators }, () => Math.floor(next(10_001)))
    return { points, score: points.reduce((sum, one, j) => sum + one * (weights[j] ?? 0), 0) }
  }).sort((a, b) => b.score - a.score)
  return fieldFrom({
    weights,
    places,
    rows: all.map(({ points }) => ({ points })),
    pointsIn: 100,
  })
}

type Given = {
  readonly weights: readonly number[]
  readonly rows: readonly { readonly points: readonly number[]; readonly star?: number; readonly inPool?: boolean }[]
  readonly places: number
  /** Points are given in such parts. */
  readonly pointsIn?: number
}

/** A ranking by exact scores rounded to hundredths; whoever is level with the last place leads as well. */
export function fieldFrom({ weights, rows, places, pointsIn = 1 }: Given): Field {
  const whole = weights.reduce((sum, one) => sum + one, 0)
  const known = new Map<number, Rational>()
  const points = (one: number) => {
    const found = known.get(one) ?? ratio(BigInt(one), BigInt(pointsIn))
    known.set(one, found)
    return found
  }
  const step = ratio(1n, 100n)
  const scored = rows
    .map(({ points: own, star = 5, inPool = true }, i) => {
      const score = own.reduce((sum, one, j) => sum + BigInt(one) * BigInt(weights[j] ?? 0), 0n)
      return { i, own, star, inPool, key: steps(score, BigInt(whole) * BigInt(pointsIn), step) }
    })
    .toSorted((a, b) => b.star - a.star || Number(b.key - a.key) || a.i - b.i)
  const level = (a: number, b: number) => scored[a]?.star === scored[b]?.star && scored[a]?.key === scored[b]?.key
  let rank = 0
  const ranks = scored.map((_, i) => (rank = i > 0 && level(i, i - 1) ? rank : i + 1))
  const pool = scored.flatMap(({ inPool }, i) => (inPool ? [i] : []))
  const last = pool[Math.min(places, pool.length) - 1]
  const leads = (i: number) => last !== undefined && (scored[i]?.inPool ?? false) && (i <= last || level(i, last))
  return {
    variety: 'made-up',
    basis: 'points',
    indicators: weights.map((_, j) => `indicator-${j + 1}`),
    weights: weights.map((weight) => ratio(BigInt(weight), BigInt(whole))),
    rows: scored.map(({ i, own, star, inPool }, at) => ({
      id: `standard-${i + 1}`,
      rank: ranks[at] ?? 0,
      star,
      points: own.map(points),
      further: [],
      inPool,
      leads: leads(at),
    })),
    places: scored.filter((_, i) => leads(i)).length,
    step,
  }
}
