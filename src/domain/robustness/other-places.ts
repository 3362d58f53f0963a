import { ratio, times, type Rational } from '#domain/requirement/decimal.ts'
import { round } from '#domain/requirement/rounding.ts'
import { bandOf, type Star } from '#domain/ranking/bands.ts'
import { byCodePoint, byKey } from '#domain/ranking/order.ts'
import { shortlisting, sizeLimits, type Candidate } from '#domain/ranking/shortlist.ts'
import type { Scheme } from '#domain/scheme.ts'
import { byFraction, rangesOf } from './box.ts'
import type { Field, Row } from './field.ts'
import { inWhole, type Whole } from './whole.ts'

/**
 * A rule that takes the number of places from the scores may give another under other weights. Found by trying those at the ends of
 * w(1 ± within) that speak most for each other place of the cut, or for and against one indicator: every number answered is one that the rule
 * gives there, and there may be more.
 */
export function otherPlaces(field: Field, scheme: Scheme, within: Rational): number[] {
  const { rule } = scheme.shortlist
  if (field.basis !== 'points' || field.places === 0) return []
  if (rule !== 'largest-gap' && rule !== 'most-robust-cut') return []
  const { kmin, kmax } = sizeLimits(scheme.shortlist, field.rows.length)
  const rows = inReach(field, kmax, within)
  const whole = inWhole(field, rows)
  const found = new Set<number>()
  for (const towards of directions(field, { rows, whole, kmin, kmax })) {
    const weights = whole.weights.map((weight, j) => weight * (within.d + sign(towards[j]) * within.n))
    const { places } = shortlisting(
      candidates(rows, { ...whole, weights }, { field, scheme }),
      { ...scheme.shortlist, kmin, kmax, shareMax: undefined },
      { out: [], sums: true, starsByScore: scheme.stars.bands !== undefined },
    )
    if (places !== null && places !== field.places) found.add(places)
  }
  return [...found].sort((a, b) => a - b)
}

const sign = (one = 0n) => (one > 0n ? 1n : one < 0n ? -1n : 0n)

type Tried = { readonly rows: readonly Row[]; readonly whole: Whole; readonly kmin: number; readonly kmax: number }

/** Above zero where more weight speaks for it, below where less does. */
function directions(field: Field, { rows, whole, kmin, kmax }: Tried): (readonly bigint[])[] {
  const at = new Map(rows.map(({ id }, i) => [id, whole.points[i] ?? []]))
  const pool = field.rows.filter(({ inPool }) => inPool)
  const gap = (end: number) => {
    const [last, next] = [pool[end - 1], pool[end]]
    const [ahead, behind] = [at.get(last?.id ?? ''), at.get(next?.id ?? '')]
    return last?.star === next?.star ? ahead?.map((one, j) => one - (behind?.[j] ?? 0n)) : undefined
  }
  const own = gap(field.places)
  const ends = Array.from({ length: kmax - kmin + 1 }, (_, i) => kmin + i)
  const cuts = ends.flatMap((end) => {
    const other = end === field.places ? undefined : gap(end)
    return other ? [other.map((one, j) => one - (own?.[j] ?? 0n))] : []
  })
  const each = field.indicators.flatMap((_, j) =>
    [1n, -1n].map((up) => whole.weights.map((_, i) => (i === j ? up : 0n))),
  )
  return [...cuts, ...each]
}

/** Whoever may have one of the first `kmax` places or the one behind. With caps and bands that is everybody. */
function inReach(field: Field, kmax: number, within: Rational): readonly Row[] {
  if (field.limits) return field.rows.filter(({ claim }) => claim)
  const pool = field.rows.filter(({ inPool }) => inPool)
  const ranges = rangesOf(inWhole(field, pool), within)
  const all = pool.flatMap((row, i) => (ranges[i] ? [{ row, ...ranges[i] }] : []))
  const least = all.toSorted((a, b) => b.row.star - a.row.star || byFraction(b.low, a.low))[kmax]
  const isBehind = ({ row, high }: (typeof all)[number]) =>
    least && (row.star < least.row.star || (row.star === least.row.star && byFraction(high, least.low) < 0))
  return all.flatMap((one) => (isBehind(one) ? [] : [one.row]))
}

/** In the order that these weights give. */
function candidates(
  rows: readonly Row[],
  { points, weights, pointUnit }: Whole,
  { field, scheme }: { readonly field: Field; readonly scheme: Scheme },
): Candidate[] {
  const together = weights.reduce((sum, one) => sum + one, 0n)
  const { bands } = scheme.stars
  return rows
    .map(({ id, star, further, claim }, i): Candidate => {
      const own = points[i] ?? []
      const exactly = ratio(
        own.reduce((sum, one, j) => sum + one * (weights[j] ?? 0n), 0n),
        together * pointUnit,
      )
      const score = field.step ? round(exactly, field.step) : exactly
      return {
        id,
        star: bands ? (bandOf(score, bands)?.star ?? 0) : (star as Star), // as the evaluation gave it
        score,
        further,
        enterprise: claim?.enterprise ?? id,
        region: claim?.region ?? id,
        contributions:
          scheme.shortlist.rule === 'most-robust-cut'
            ? own.map((one, j) => times(ratio(one, pointUnit), ratio(weights[j] ?? 0n, together)))
            : [],
      }
    })
    .toSorted((a, b) => byKey(a, b) || byCodePoint(a.id, b.id))
}
