import { minus, over, plus, ratio, sum, times, zero, type Rational } from '#domain/requirement/decimal.ts'

const whole = (value: number) => ratio(BigInt(value), 1n)

/**
 * Kendall's W of k judges over n items, corrected for ties: 1 where all order the items alike, 0 where their sums of ranks are equal.
 * Grades are whole numbers, one row for each judge. Undefined below two judges or two items, and where every judge ties everything.
 */
export function concordance(grades: readonly (readonly number[])[]): Rational | undefined {
  const [k, n] = [grades.length, grades[0]?.length ?? 0]
  if (k < 2 || n < 2) return undefined
  const ranks = grades.map(middleRanks)
  const sums = Array.from({ length: n }, (_, item) => sum(ranks.map((row) => row[item] ?? zero)))
  const mean = over(sum(sums), whole(n))
  const spread = sum(sums.map((one) => times(minus(one, mean), minus(one, mean))))
  const ties = grades.flatMap((row) => [...Map.groupBy(row, (one) => one).values()].map(({ length: t }) => t ** 3 - t))
  const most = minus(whole(k * k * (n ** 3 - n)), whole(k * ties.reduce((a, b) => a + b, 0)))
  return most.n === 0n ? undefined : over(times(whole(12), spread), most)
}

/** Equal grades share the mean of their places. */
function middleRanks(row: readonly number[]): Rational[] {
  return row.map((one) => {
    const below = row.filter((other) => other < one).length
    const equal = row.filter((other) => other === one).length
    return plus(whole(below), over(whole(equal + 1), whole(2)))
  })
}

/** The middle grade; of an even number the lower of the two in the middle, so that no grade arises that nobody gave. */
export function medianOf(grades: readonly number[]): number | undefined {
  return grades.toSorted((a, b) => a - b)[Math.floor((grades.length - 1) / 2)]
}
