import { exact, hundred, over, ratio, times, written, type Rational } from '#domain/requirement/decimal.ts'
import { percentBelow, round, roundedText } from '#domain/requirement/rounding.ts'
import { cutRules, type CutRule, type Scheme } from '#domain/scheme.ts'
import type { Shortlist } from './evaluation.ts'
import { capped, type Holder, type Kept } from './caps.ts'
import { firmest, firmness, groupEnds, step, widest, type Standing, type Weighing } from './cut.ts'

export type { Kept }

export type Candidate = Holder & Standing

type Rules = Scheme['shortlist']
type How = Weighing & { readonly out: readonly Kept[] }

/** How many places, and to whom. Ranked candidates come in the order shown; nothing here splits a tie (decision 10). */
export function shortlisting(ranked: readonly Candidate[], rules: Rules, how: How): Shortlist {
  const kept = new Map(how.out.map(({ id, reason }) => [id, reason]))
  const eligible = ranked.filter(({ id, star }) => star >= rules.starMin && !kept.has(id))
  const { pool, skipped } = capped(eligible, rules)
  const said = ranked.flatMap(({ id }) => (kept.has(id) ? [{ id, reason: kept.get(id) ?? '' }] : []))
  const sized = (rule: CutRule) => placesBy(rule, { pool, rules, ranked: ranked.length, how })
  const places = sized(rules.rule)
  const listed = pool.slice(0, places ?? 0)
  const others = cutRules
    .filter((rule) => rule !== rules.rule && (rule !== 'most-robust-cut' || how.sums))
    .map((rule) => ({ rule, places: sized(rule) }))
  const firm = firmness(pool, listed.length, how)
  return {
    rule: rules.rule,
    ranked: ranked.length,
    pool: pool.length,
    ...sizeLimits(rules, ranked.length),
    places,
    listed: listed.map(({ id }) => id),
    skipped: [...said, ...skipped],
    gap: gapAfter(pool, listed.length),
    margin: typeof firm === 'object' ? written(firm) : null,
    others,
    basis: basisOf({ rules, ranked: ranked.length, pool, places, others, firm }),
  }
}

/** How many places at least and at most, for so many ranked: at least one; the minimum yields to the maximum. */
export function sizeLimits({ kmin, kmax, shareMax }: Rules, ranked: number): { kmin: number; kmax: number } {
  const most = Math.max(1, Math.min(kmax, shareMax ? shareOf(shareMax, ranked) : kmax))
  return { kmin: Math.min(kmin, most), kmax: most }
}

function shareOf(share: string, ranked: number): number {
  const { n, d } = times(over(exact(share), hundred), ratio(BigInt(ranked), 1n))
  return Number(n / d)
}

type Sizing = { pool: readonly Candidate[]; rules: Rules; ranked: number; how: How }

/** Null: an empty pool has no list; a first tied group beyond the maximum has none by itself. */
function placesBy(rule: CutRule, sizing: Sizing): number | null {
  const { pool, rules, ranked } = sizing
  const { kmin, kmax } = sizeLimits(rules, ranked)
  const ends = groupEnds(pool)
  const inside = ends.filter((end) => end >= kmin && end <= kmax)
  const wanted = Math.min(kmax, Math.max(kmin, wantedBy(rule, sizing, inside)))
  const shrunk = ends.findLast((end) => end <= wanted)
  const enough = rules.tiedCut === 'widen' ? Math.min(wanted, pool.length) : Math.min(kmin, pool.length)
  if (shrunk !== undefined && shrunk >= enough) return shrunk
  const widened = ends.find((end) => end > wanted && end <= kmax)
  return widened ?? shrunk ?? null
}

function wantedBy(rule: CutRule, { pool, rules, ranked, how }: Sizing, ends: readonly number[]): number {
  switch (rule) {
    case 'top-k':
      return rules.count ?? rules.kmax
    case 'top-share':
      return shareOf(rules.share ?? rules.shareMax ?? '100', ranked)
    case 'level-only':
      return pool.filter(({ star }) => star === 5).length
    case 'largest-gap':
      return widest(pool, ends)
    case 'most-robust-cut':
      return firmest(pool, ends, how)
  }
}

function gapAfter(pool: readonly Candidate[], end: number): string | null {
  const gap = step(pool, end)
  return gap && gap.stars === 0 ? written(gap.score) : null
}

type Facts = {
  rules: Rules
  ranked: number
  pool: readonly Candidate[]
  places: number | null
  others: Shortlist['others']
  firm: Rational | 'stars' | undefined
}

/** What the written reason starts from. People complete it; the size is never left without one. */
function basisOf({ rules, ranked, pool, places, others, firm }: Facts): Shortlist['basis'] {
  const said = (code: string, values: Record<string, string | number> = {}) => ({ code, with: values })
  const limits = sizeLimits(rules, ranked)
  const rest = [
    said('size-limits', limits),
    ...others.flatMap(({ rule, places }) => (places === null ? [] : [said('size-other', { rule, places })])),
  ]
  if (pool.length === 0) return [said('size-empty', { ranked, star: rules.starMin })]
  if (places === null) return [said('size-tied', { kmax: limits.kmax, tied: groupEnds(pool)[0] ?? 0 }), ...rest]
  const share = roundedText(over(ratio(BigInt(places) * 100n, 1n), ratio(BigInt(ranked), 1n)), exact('0.1'), '0.1')
  const gap = step(pool, places)
  const after = gap
    ? gap.stars > 0
      ? said('size-gap-stars', { stars: gap.stars })
      : said('size-gap', { gap: written(round(gap.score, exact('0.0001'))) })
    : said('size-all')
  const margin =
    firm === undefined
      ? []
      : [firm === 'stars' ? said('size-margin-stars') : said('size-margin', { margin: percentBelow(firm) })]
  return [said('size-rule', { rule: rules.rule, places, ranked, share }), after, ...margin, ...rest]
}
