import { weightsOf } from '#domain/robustness/generator.ts'
import type { Lot } from '#domain/robustness/lot.ts'
import type { Draws } from '#domain/robustness/reference.ts'

/** What one writes first: an object for each standard, floats, a sort with a comparator, ranks from places. */
export function naiveRanks(lot: Lot, { seed, first, count }: Draws): number {
  const standards = Array.from({ length: lot.rows }, (_, i) => ({
    points: Array.from(lot.points.subarray(i * lot.indicators, (i + 1) * lot.indicators), (one) => one / 100),
    score: 0,
    rankedFirst: 0,
  }))
  for (let d = 0; d < count; d++) {
    const weights = weightsOf(lot, seed, first + d).map((weight) => weight / 2 ** lot.shift)
    for (const standard of standards)
      standard.score = standard.points.reduce((sum, one, j) => sum + one * (weights[j] ?? 0), 0)
    const sorted = standards.toSorted((a, b) => b.score - a.score)
    for (const [place, standard] of sorted.entries()) if (place === 0) standard.rankedFirst++
  }
  return standards[0]?.rankedFirst ?? 0
}
