import { exact, order, ratio, times, type Rational } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { round } from '#domain/requirement/rounding.ts'
import type { Evaluation, StandardResult } from './evaluation.ts'

/** What one ranking is made of, as numbers: n ranked standards by m weighted indicators. */
export type ScoreTable = {
  readonly variety: string
  /** Ids of the ranked standards in the order shown: by rank, then by id. */
  readonly standards: readonly string[]
  /** Ids of the indicators that carry weight, in the order of the scheme. */
  readonly indicators: readonly string[]
  /** Exact shares of the whole, m of them, together 1: all standards of a variety have the same. */
  readonly weights: readonly Rational[]
  /** Exact points, n rows of m. */
  readonly points: readonly (readonly Rational[])[]
  /** The same in hundredths of a point, row after row, n × m. */
  readonly hundredths: Int32Array
  /** True where no point had to be rounded to a hundredth. */
  readonly isWhole: boolean
  readonly stars: readonly number[]
  readonly ranks: readonly number[]
  /** As published. */
  readonly scores: readonly string[]
  /** How many innovative indicators stand at advanced: a later key, where the scheme lists it. */
  readonly innovativeAtAdvanced: readonly number[]
}

/** Undefined where the evaluation has no such variety. An empty ranking is a table of no rows and no columns. */
export function scoreTable(evaluation: Evaluation, variety: string): ScoreTable | undefined {
  const ranking = evaluation.rankings.find((one) => one.variety === variety)
  if (!ranking) return undefined
  const byId = new Map(evaluation.standards.map((one) => [one.id, one]))
  const rows = ranking.ranked.flatMap(({ id, rank }) => {
    const one = byId.get(id)
    return one ? [{ one, rank, weighted: weightedOf(one) }] : []
  })
  const points = rows.map(({ weighted }) => weighted.map((one) => one.points))
  const rounded = points.flat().map((one) => hundredthsOf(one))
  return {
    variety,
    standards: rows.map(({ one }) => one.id),
    indicators: rows[0]?.weighted.map(({ indicator }) => indicator) ?? [],
    weights: rows[0]?.weighted.map(({ weight }) => weight) ?? [],
    points,
    hundredths: Int32Array.from(rounded, ({ value }) => value),
    isWhole: rounded.every(({ isWhole }) => isWhole),
    stars: rows.map(({ one }) => one.star),
    ranks: rows.map(({ rank }) => rank),
    scores: rows.map(({ one }) => one.score),
    innovativeAtAdvanced: rows.map(({ one }) => one.innovativeAtAdvanced),
  }
}

function weightedOf({ indicators }: StandardResult) {
  return indicators.flatMap(({ indicator, points, weight }) =>
    points === null || weight === null ? [] : [{ indicator, points: rational(points), weight: rational(weight) }],
  )
}

const hundredth = exact('0.01')
const hundredFold = ratio(100n, 1n)

function hundredthsOf(points: Rational): { value: number; isWhole: boolean } {
  const rounded = round(points, hundredth)
  return { value: Number(times(rounded, hundredFold).n), isWhole: order(rounded, points) === 0 }
}
