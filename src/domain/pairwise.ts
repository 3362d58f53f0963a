import {
  exact,
  hundred,
  minus,
  one,
  order,
  over,
  ratio,
  sum,
  times,
  zero,
  type Rational,
} from '#domain/requirement/decimal.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'

/** How much more important one is than another, as people are asked: from nine times to a ninth. */
export const importances = ['9', '7', '5', '3', '1', '1/3', '1/5', '1/7', '1/9'] as const
export type Importance = (typeof importances)[number]

/** As many as can be compared; for two there is nothing to contradict. */
export const comparedMin = 2
export const comparedMax = 9

/** The consistency ratio from which on the panel compares anew, and the mean index of random comparisons of so many (Saaty). */
const ratioMost = exact('0.1')
const randomIndex = ['0', '0', '0', '0.58', '0.90', '1.12', '1.24', '1.32', '1.41', '1.45'].map(exact)

/** Weights from comparisons in pairs (analytic hierarchy process): exact, together 1. */
export type Compared = {
  readonly weights: readonly Rational[]
  readonly eigenvalue: Rational
  readonly index: Rational
  /** How far the comparisons contradict one another, as a part of what random ones would. */
  readonly ratio: Rational
  /** The pair that least fits all others, and how often larger it is than they say; null where all fit. */
  readonly worst: { readonly first: number; readonly second: number; readonly times: Rational } | null
}

/**
 * `matrix[i][j]`: how much more important i is than j; above zero, and [j][i] its reciprocal. Each column is brought to 1, and the means
 * of the rows are the weights: fractions of fractions, so that nothing is rounded. Consistent comparisons give back the weights they say.
 */
export function compared(matrix: readonly (readonly Rational[])[]): Compared {
  const count = ratio(BigInt(matrix.length), 1n)
  const at = (i: number, j: number) => matrix[i]?.[j] ?? one
  const columns = matrix.map((_, j) => sum(matrix.map((_, i) => at(i, j))))
  const mean = (all: readonly Rational[]) => over(sum(all), count)
  const weights = matrix.map((_, i) => mean(columns.map((column, j) => over(at(i, j), column))))
  const eigenvalue = mean(
    weights.map((weight, i) => over(sum(weights.map((other, j) => times(at(i, j), other))), weight)),
  )
  const index = matrix.length > 1 ? over(minus(eigenvalue, count), minus(count, one)) : zero
  const random = randomIndex[matrix.length] ?? zero
  const pairs = matrix.flatMap((_, i) => matrix.slice(i + 1).map((_, k) => [i, i + 1 + k] as const))
  const worst = pairs
    .map(([first, second]) => {
      const said = times(at(first, second), over(weights[second] ?? one, weights[first] ?? one))
      return { first, second, times: order(said, one) < 0 ? over(one, said) : said }
    })
    .reduce<Compared['worst']>((most, pair) => (!most || order(pair.times, most.times) > 0 ? pair : most), null)
  return {
    weights,
    eigenvalue,
    index,
    ratio: random.n === 0n ? zero : over(index, random),
    worst: worst && order(worst.times, one) > 0 ? worst : null,
  }
}

/** Comparisons that contradict one another too much are no ground for weights: back to the panel, which looks at the worst pair first. */
export function fitting({ ratio, worst }: Compared, names: readonly string[]): Refusal | undefined {
  if (order(ratio, ratioMost) < 0) return
  const called = (place: number | undefined) => names[place ?? -1] ?? ''
  return refuse('comparisons-contradict', '3.2', { first: called(worst?.first), second: called(worst?.second) })
}

/** A matrix of what was answered for each pair, in order: first with second, first with third, … second with third. */
export function matrixOf(count: number, answers: readonly Importance[]): Rational[][] {
  const matrix = Array.from({ length: count }, () => Array.from({ length: count }, () => one))
  let next = 0
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) {
      const [n = '1', d = '1'] = (answers[next++] ?? '1').split('/')
      const said = over(exact(n), exact(d))
      const [row, mirrored] = [matrix[i], matrix[j]]
      if (row) row[j] = said
      if (mirrored) mirrored[i] = over(one, said)
    }
  return matrix
}

/** Whole percents that add up to exactly 100, by largest remainder, the earlier first: a scheme's weights must. */
export function percentsOf(weights: readonly Rational[]): bigint[] {
  const scaled = weights.map((weight) => times(weight, hundred))
  const whole = scaled.map(({ n, d }) => n / d)
  const left = Number(
    minus(
      sum(scaled),
      ratio(
        whole.reduce((a, b) => a + b, 0n),
        1n,
      ),
    ).n,
  )
  const byRest = scaled
    .map((value, i) => ({ i, rest: minus(value, ratio(whole[i] ?? 0n, 1n)) }))
    .toSorted((a, b) => order(b.rest, a.rest) || a.i - b.i)
  const more = new Set(byRest.slice(0, left).map(({ i }) => i))
  return whole.map((percent, i) => percent + (more.has(i) ? 1n : 0n))
}
