import { exact, type Rational } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { stepOf } from '#domain/ranking/aggregate.ts'
import type { Evaluation } from '#domain/ranking/evaluation.ts'
import { keptOutBefore, type Claim } from '#domain/ranking/caps.ts'
import { furtherOf } from '#domain/ranking/tie-breaking.ts'
import type { Scheme } from '#domain/scheme.ts'
import { claimOf, limitsOf, type Limits } from './limits.ts'
import { logarithm } from './logarithm.ts'

/**
 * One ranking as weights see it. Taken from a published evaluation alone, so that whoever has that can do it again.
 * `rows` come in the order shown; each has its points on `indicators`, those that carry weight; `weights` add up to 1.
 */
export type Field = {
  readonly variety: string
  /** What the weighted sum is made of. The geometric mean orders as the sum of logarithms does; in a minimum no weight has a say. */
  readonly basis: 'points' | 'logarithms' | 'minimum'
  readonly indicators: readonly string[]
  readonly weights: readonly Rational[]
  readonly rows: readonly Row[]
  /** How many of the pool lead. */
  readonly places: number
  /** Scores are rounded to it before they order; null where they are not. */
  readonly step: Rational | null
  /** Where the pool itself is another under other weights. */
  readonly limits?: Limits | undefined
}

export type Row = {
  readonly id: string
  readonly rank: number
  /** Higher comes before any score. The same for all where stars follow the score. */
  readonly star: number
  readonly points: readonly Rational[]
  /** What tells equals apart besides: numbers of which the larger comes first. */
  readonly further: readonly number[]
  /** Whether it can have a place on the shortlist: its stars suffice, and neither report, bar nor cap keeps it out. */
  readonly inPool: boolean
  readonly leads: boolean
  /** Where the field has limits: it may lead, as far as they let it. */
  readonly claim?: Claim | undefined
}

/** `firstGroup`: people take the first tied group whole, though it exceeds the maximum. Undefined where there is no such variety. */
export function fieldOf(
  { rankings, standards }: Pick<Evaluation, 'rankings' | 'standards'>,
  scheme: Scheme,
  { variety, firstGroup }: { readonly variety: string; readonly firstGroup?: boolean },
): Field | undefined {
  const ranking = rankings.find((one) => one.variety === variety)
  if (!ranking) return
  const byId = new Map(standards.map((one) => [one.id, one]))
  const out = new Set(ranking.shortlist.skipped.map(({ id }) => id))
  const inPool = ({ id, star }: { id: string; star: number }) => star >= scheme.shortlist.starMin && !out.has(id)
  const best = ranking.ranked.find(inPool)?.rank
  const whole = firstGroup && ranking.shortlist.places === null
  const leading = new Set(
    whole
      ? ranking.ranked.filter((row) => inPool(row) && row.rank === best).map(({ id }) => id)
      : ranking.shortlist.listed,
  )
  const results = ranking.ranked.flatMap((row) => byId.get(row.id) ?? [])
  const weighted = (results[0]?.indicators ?? []).flatMap((one, at) => (one.weight === null ? [] : [{ ...one, at }]))
  const byLogarithms = scheme.aggregation === 'geometric'
  const known = new Map<string, Rational>()
  const pointsIn = (written: string | null | undefined) => {
    const before = known.get(written ?? '0')
    if (before) return before
    const points = rational(written ?? '0')
    const taken = byLogarithms ? logarithm(points) : points
    known.set(written ?? '0', taken)
    return taken
  }
  const limits = limitsOf(ranking, scheme, leading.size)
  const barred = new Set(keptOutBefore(ranking.shortlist.skipped).map(({ id }) => id))
  const mayLead = ({ id, star }: { id: string; star: number }) =>
    !barred.has(id) && (scheme.stars.bands !== undefined || star >= scheme.shortlist.starMin)
  const rows = ranking.ranked.map((row, i): Row => ({
    id: row.id,
    rank: row.rank,
    star: scheme.stars.bands ? 0 : row.star,
    points: weighted.map(({ at }) => pointsIn(results[i]?.indicators[at]?.points)),
    further: furtherOf(scheme, results[i] ?? { innovativeAtAdvanced: 0 }),
    inPool: inPool(row),
    leads: leading.has(row.id),
    claim: limits && results[i] && mayLead(row) ? claimOf(results[i]) : undefined,
  }))
  return {
    variety,
    basis: byLogarithms ? 'logarithms' : scheme.aggregation === 'minimum' ? 'minimum' : 'points',
    indicators: weighted.map(({ indicator }) => indicator),
    weights: weighted.map(({ weight }) => rational(weight ?? '0')),
    rows,
    places: leading.size,
    step: scheme.ranking.on === 'rounded' && !byLogarithms ? exact(stepOf(scheme)) : null,
    limits,
  }
}

/** The stretch of the pool in which the cut falls: all of one star. Places: how many of it lead. Null: nobody out, or stars alone divide. */
export type Stretch = { readonly rows: readonly Row[]; readonly places: number }

export type Cut = Stretch | 'no-places' | 'nobody-out' | 'stars' | 'minimum'

export function cutOf({ rows, basis }: Field): Cut {
  const pool = rows.filter(({ inPool }) => inPool)
  const leading = pool.filter(({ leads }) => leads)
  if (leading.length === 0) return 'no-places'
  if (leading.length === pool.length) return 'nobody-out'
  const stars = pool.map(({ star }) => star)
  const boundary = stars.find((star) => pool.some((one) => one.star === star && !one.leads)) ?? 0
  const stretch = pool.filter(({ star }) => star === boundary)
  const places = stretch.filter(({ leads }) => leads).length
  if (places === 0) return 'stars'
  return basis === 'minimum' ? 'minimum' : { rows: stretch, places }
}
