import { keptOutBefore, regionOf } from '#domain/ranking/caps.ts'
import type { Evaluation } from '#domain/ranking/evaluation.ts'
import type { Scheme } from '#domain/scheme.ts'

/**
 * Whether another value or weight does nothing but move sums of points: the mean is arithmetic, neither stars nor admission hang on weights,
 * and no enterprise or region has more standards than places, so that whoever may lead stays who may.
 */
export function followsSums(
  { aggregation, stars, admission, shortlist }: Scheme,
  { rankings, standards }: Evaluation,
  variety: string,
): boolean {
  if (aggregation !== 'arithmetic' || stars.bands || admission.rule === 'share-stricter') return false
  const { perEnterprise = Infinity, perRegion = Infinity } = shortlist
  const out = new Set(rankings.flatMap((one) => keptOutBefore(one.shortlist.skipped)).map(({ id }) => id))
  const able = standards.filter((one) => one.variety === variety && one.rank !== null && !out.has(one.id))
  const fit = (of: (one: (typeof able)[number]) => string, places: number) =>
    [...Map.groupBy(able, of).values()].every(({ length }) => length <= places)
  return fit(({ enterprise }) => enterprise.uscc, perEnterprise) && fit((one) => regionOf(one.enterprise), perRegion)
}
