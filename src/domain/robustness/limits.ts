import { exact, minus, order, over, zero, type Rational } from '#domain/requirement/decimal.ts'
import { stepOf } from '#domain/ranking/aggregate.ts'
import { bandEnds, bandStars } from '#domain/ranking/bands.ts'
import { keptOutBefore, regionOf, type Claim } from '#domain/ranking/caps.ts'
import type { Evaluation, StandardResult } from '#domain/ranking/evaluation.ts'
import type { Scheme } from '#domain/scheme.ts'
import { logarithm } from './logarithm.ts'

/** What besides the order decides who leads, and moves with the weights: the score that gives stars enough, the places of one enterprise or region. */
export type Limits = {
  /** In what scores are made of; null where stars don't follow the score. */
  readonly floor: Rational | null
  readonly perEnterprise: number
  readonly perRegion: number
  /** How many would lead were there enough to: more than do now, where everybody in the pool does. */
  readonly most: number
}

/** `places`: how many lead. Undefined where they keep nobody out, whatever the weights: then the pool is what it is. */
export function limitsOf(
  { shortlist: { skipped, pool, kmax } }: Evaluation['rankings'][number],
  scheme: Scheme,
  places: number,
): Limits | undefined {
  const { perEnterprise = Infinity, perRegion = Infinity, rule, count = kmax } = scheme.shortlist
  const floor = floorOf(scheme)
  if (!floor && keptOutBefore(skipped).length === skipped.length) return
  const wanted = Math.min(kmax, rule === 'top-k' ? count : kmax)
  return { floor, perEnterprise, perRegion, most: pool > places ? places : Math.max(places, wanted) }
}

export const claimOf = ({ enterprise }: Pick<StandardResult, 'enterprise'>): Claim => ({
  enterprise: enterprise.uscc,
  region: regionOf(enterprise),
})

/** The least score that gives stars enough, as it is before rounding; null where every score does. */
function floorOf({ stars: { bands }, shortlist, ranking, aggregation }: Scheme): Rational | null {
  if (!bands) return null
  const enough = bandStars
    .filter(([, star]) => star >= shortlist.starMin)
    .map(([name]) => bandEnds(bands[name]).lower.at)
  const least = enough.reduce((a, b) => (order(a, b) < 0 ? a : b))
  const floor = ranking.on === 'rounded' ? minus(least, over(exact(stepOf({ ranking })), exact('2'))) : least
  if (order(floor, zero) <= 0) return null
  return aggregation === 'geometric' ? logarithm(floor) : floor
}
