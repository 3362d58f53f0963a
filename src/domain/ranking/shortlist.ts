import { exact, hundred, minus, order, over, ratio, times, written } from '#domain/requirement/decimal.ts'
import { round, roundedText } from '#domain/requirement/rounding.ts'
import { cutRules, type CutRule, type Scheme } from '#domain/scheme.ts'
import type { Shortlist } from './evaluation.ts'
import { byKey, type Key } from './order.ts'

export type Candidate = Key & { readonly id: string; readonly enterprise: string }

/** Why one in the ranking is not in the pool: barred, no compliance report accepted, … The caller knows, this rule does not. */
export type Kept = { readonly id: string; readonly reason: string }

type Rules = Scheme['shortlist']

/** How many places, and to whom. Ranked candidates come in the order shown; nothing here splits a tie (decision 10). */
export function shortlisting(ranked: readonly Candidate[], rules: Rules, out: readonly Kept[] = []): Shortlist {
  const kept = new Map(out.map(({ id, reason }) => [id, reason]))
  const eligible = ranked.filter(({ id, star }) => star >= rules.starMin && !kept.has(id))
  const { pool, over: beyond } = capped(eligible, rules.perEnterprise)
  const skipped = [
    ...ranked.flatMap(({ id }) => (kept.has(id) ? [{ id, reason: kept.get(id) ?? '' }] : [])),
    ...beyond.map(({ id }) => ({ id, reason: 'enterprise-has-its-places' })),
  ]
  const limits = limitsOf(rules, ranked.length)
  const places = placesBy(rules.rule, pool, rules, ranked.length)
  const listed = pool.slice(0, places ?? 0)
  const others = cutRules
    .filter((rule) => rule !== rules.rule)
    .map((rule) => ({ rule, places: placesBy(rule, pool, rules, ranked.length) }))
  return {
    rule: rules.rule,
    ranked: ranked.length,
    pool: pool.length,
    ...limits,
    places,
    listed: listed.map(({ id }) => id),
    skipped,
    gap: gapAfter(pool, listed.length),
    others,
    basis: basisOf({ rules, ranked: ranked.length, pool, places, others }),
  }
}

/** At least one place; the minimum yields to the maximum. */
function limitsOf({ kmin, kmax, shareMax }: Rules, ranked: number): { kmin: number; kmax: number } {
  const most = Math.max(1, Math.min(kmax, shareMax ? shareOf(shareMax, ranked) : kmax))
  return { kmin: Math.min(kmin, most), kmax: most }
}

function shareOf(share: string, ranked: number): number {
  const { n, d } = times(over(exact(share), hundred), ratio(BigInt(ranked), 1n))
  return Number(n / d)
}

/** Null: an empty pool has no list; a first tied group beyond the maximum has none by itself. */
function placesBy(rule: CutRule, pool: readonly Candidate[], rules: Rules, ranked: number): number | null {
  const { kmin, kmax } = limitsOf(rules, ranked)
  const ends = groupEnds(pool)
  const wanted = Math.min(
    kmax,
    Math.max(
      kmin,
      wantedBy(
        rule,
        pool,
        rules,
        ranked,
        ends.filter((end) => end >= kmin && end <= kmax),
      ),
    ),
  )
  const shrunk = ends.findLast((end) => end <= wanted)
  if (shrunk !== undefined && shrunk >= Math.min(kmin, pool.length)) return shrunk
  const widened = ends.find((end) => end > wanted && end <= kmax)
  return widened ?? shrunk ?? null
}

function wantedBy(
  rule: CutRule,
  pool: readonly Candidate[],
  rules: Rules,
  ranked: number,
  ends: readonly number[],
): number {
  switch (rule) {
    case 'top-k':
      return rules.count ?? rules.kmax
    case 'top-share':
      return shareOf(rules.share ?? rules.shareMax ?? '100', ranked)
    case 'level-only':
      return pool.filter(({ star }) => star === 5).length
    case 'largest-gap':
      return ends.reduce((best, end) => (isWider(pool, end, best) ? end : best), ends[0] ?? 0)
  }
}

/** Where nobody is out, there is no gap to speak of. A step between stars is wider than any between scores. */
function isWider(pool: readonly Candidate[], end: number, best: number): boolean {
  const [gap, other] = [step(pool, end), step(pool, best)]
  if (!gap || !other) return Boolean(gap && !other)
  return gap.stars !== other.stars ? gap.stars > other.stars : gap.stars === 0 && order(gap.score, other.score) > 0
}

function step(pool: readonly Candidate[], end: number) {
  const [last, first] = [pool[end - 1], pool[end]]
  return last && first && { stars: last.star - first.star, score: minus(last.score, first.score) }
}

function gapAfter(pool: readonly Candidate[], end: number): string | null {
  const gap = step(pool, end)
  return gap && gap.stars === 0 ? written(gap.score) : null
}

/** Where a cut can fall: after the last of each group of equals. */
function groupEnds(pool: readonly Candidate[]): number[] {
  return pool.flatMap((one, i) => {
    const next = pool[i + 1]
    return !next || byKey(one, next) !== 0 ? [i + 1] : []
  })
}

/** So many places for one enterprise, given down the order. */
function capped(eligible: readonly Candidate[], most: number | undefined) {
  const held = new Map<string, number>()
  const pool: Candidate[] = []
  const over: Candidate[] = []
  for (const one of eligible) {
    const places = (held.get(one.enterprise) ?? 0) + 1
    held.set(one.enterprise, places)
    if (most !== undefined && places > most) over.push(one)
    else pool.push(one)
  }
  return { pool, over }
}

type Facts = {
  rules: Rules
  ranked: number
  pool: readonly Candidate[]
  places: number | null
  others: Shortlist['others']
}

/** What the written reason starts from. People complete it; the size is never left without one. */
function basisOf({ rules, ranked, pool, places, others }: Facts): Shortlist['basis'] {
  const said = (code: string, values: Record<string, string | number> = {}) => ({ code, with: values })
  const limits = limitsOf(rules, ranked)
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
  return [said('size-rule', { rule: rules.rule, places, ranked, share }), after, ...rest]
}
