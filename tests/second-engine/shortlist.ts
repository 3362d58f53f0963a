import type { Scheme } from './format.ts'
import { cmp, div, int, min, sub, total, type Q } from './fraction.ts'

export type Ranked = {
  id: string
  enterprise: string
  region: string
  key: { star: number; score: Q; innovative: number; day: string }
  /** Weight times points of each indicator that has weight. */
  brought: Q[]
}
type ByKey = (a: Ranked['key'], b: Ranked['key']) => number

const groupsOf = (all: Ranked[], byKey: ByKey): Ranked[][] => {
  const groups: Ranked[][] = []
  for (const one of all) {
    const last = groups.at(-1)
    if (last && byKey(last[0]!.key, one.key) === 0) last.push(one)
    else groups.push([one])
  }
  return groups
}

/** Percent of a whole number, rounded down. */
function shareOf(share: string, of: number): number {
  const [whole = '', part = ''] = share.split('.')
  return Number((BigInt(whole + part) * BigInt(of)) / (100n * 10n ** BigInt(part.length)))
}

export function shortlist(
  ranked: Ranked[],
  { shortlist: rules, stars, aggregation }: Scheme,
  keptOut: Set<string>,
  byKey: ByKey,
) {
  const pool = capped(
    ranked.filter(({ id, key }) => key.star >= rules.starMin && !keptOut.has(id)),
    rules,
    byKey,
  )
  const kmax = Math.max(1, Math.min(rules.kmax, rules.shareMax ? shareOf(rules.shareMax, ranked.length) : rules.kmax))
  const kmin = Math.min(rules.kmin, kmax)
  const ends: number[] = []
  for (const group of groupsOf(pool, byKey)) ends.push((ends.at(-1) ?? 0) + group.length)
  const wanted = Math.min(kmax, Math.max(kmin, want()))
  const shrunk = ends.findLast((end) => end <= wanted)
  const least = Math.min(rules.tiedCut === 'widen' ? wanted : kmin, pool.length)
  const places =
    shrunk !== undefined && shrunk >= least
      ? shrunk
      : (ends.find((end) => end > wanted && end <= kmax) ?? shrunk ?? null)
  return {
    ranked: ranked.length,
    pool: pool.length,
    kmin,
    kmax,
    places,
    listed: pool.slice(0, places ?? 0).map(({ id }) => id),
  }

  function want(): number {
    if (rules.rule === 'top-k') return rules.count ?? rules.kmax
    if (rules.rule === 'top-share') return shareOf(rules.share ?? rules.shareMax ?? '100', ranked.length)
    if (rules.rule === 'level-only') return pool.filter(({ key }) => key.star === 5).length
    const inside = ends.filter((end) => end >= kmin && end <= kmax)
    const isBetter = rules.rule === 'largest-gap' ? isWider : isFirmer
    return inside.reduce((best, end) => (isBetter(end, best) ? end : best), inside[0] ?? 0)
  }

  function isFirmer(end: number, best: number): boolean {
    const [one, other] = [margin(end), margin(best)]
    return other === undefined ? one !== undefined : one !== undefined && cmp(one, other) > 0
  }

  /** Two for a step between stars, which is above any margin; undefined where nobody is out or no sum is weighed. */
  function margin(end: number): Q | undefined {
    const [last, first] = [pool[end - 1], pool[end]]
    if (!last || !first) return undefined
    if (last.key.star > first.key.star && !stars.bands) return int(2)
    if (aggregation !== 'arithmetic') return undefined
    const level = (to: Ranked) => pool.filter((one) => byKey(one.key, to.key) === 0)
    return level(last)
      .flatMap((a) => level(first).map((b) => between(a.brought, b.brought)))
      .reduce(min)
  }

  function isWider(end: number, best: number): boolean {
    const gap = (at: number) => {
      const [last, first] = [pool[at - 1], pool[at]]
      return last && first && { stars: last.key.star - first.key.star, points: sub(last.key.score, first.key.score) }
    }
    const [one, other] = [gap(end), gap(best)]
    if (!one || !other) return Boolean(one && !other)
    return one.stars !== other.stars ? one.stars > other.stars : one.stars === 0 && cmp(one.points, other.points) > 0
  }
}

function between(a: Q[], b: Q[]): Q {
  const all = a.map((one, j) => sub(one, b[j] ?? int(0)))
  const lead = total(all)
  return lead[0] > 0n ? div(lead, total(all.map(([n, d]) => [n < 0n ? -n : n, d] as const))) : int(0)
}

function capped(
  all: Ranked[],
  { perEnterprise = Infinity, perRegion = Infinity }: Scheme['shortlist'],
  byKey: ByKey,
): Ranked[] {
  const pool: Ranked[] = []
  const count = (of: 'enterprise' | 'region', name: string) => pool.filter((one) => one[of] === name).length
  for (const group of groupsOf(all, byKey)) {
    const open = new Set(group.map(({ region }) => region).filter((region) => count('region', region) < perRegion))
    for (const one of group)
      if (count('enterprise', one.enterprise) < perEnterprise && open.has(one.region)) pool.push(one)
  }
  return pool
}
