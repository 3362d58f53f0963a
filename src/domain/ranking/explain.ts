import type { Declaration } from '#domain/declared.ts'
import { exact, minus, most, same, sum, written, type Rational } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { roundedText } from '#domain/requirement/rounding.ts'
import { strictness } from '#domain/requirement/strictness.ts'
import { levelNames, type LevelName, type Scheme } from '#domain/scheme.ts'
import { stepOf } from './aggregate.ts'
import { keyOf } from './assess.ts'
import type { Evaluation, IndicatorResult, StandardResult, VarietyRanking } from './evaluation.ts'
import type { Cut, ExplainedIndicator, Explanation, Next, RankCost, StarBinding } from './explanation.ts'
import { fullPoints, standingsOf, type Standings } from './instead.ts'
import type { Rulings } from './judging.ts'
import { levelling } from './levelling.ts'
import { marginOf } from './margin.ts'
import type { Measured, Ruled } from './measure.ts'
import { changesTo } from './next-rank.ts'
import { byKey, type Key } from './order.ts'
import { furtherOf } from './tie-breaking.ts'
import { pairMargin } from '#domain/robustness/pair.ts'

type Of = {
  readonly scheme: Scheme
  /** All that were evaluated; a standard without its declaration here cannot be explained. */
  readonly declarations: readonly Declaration[]
  readonly evaluation: Evaluation
  readonly rulings?: Rulings | undefined
}

/** Why the standard of this id stands where it stands. Undefined: no such standard, or it was not evaluated by itself. */
export function explain({ scheme, declarations, evaluation, rulings }: Of, id: string): Explanation | undefined {
  const result = evaluation.standards.find((one) => one.id === id)
  const ranking = evaluation.rankings.find(({ variety }) => variety === result?.variety)
  const own = declarations
    .map((one) => ({ ...one, variety: one.variety ?? scheme.varieties[0]?.id ?? '' }))
    .filter((one) => keyOf(one) === id)
  const [declaration] = own
  if (!result || !ranking || !declaration || own.length > 1) return undefined
  const standings = standingsOf({ scheme, declaration, basis: evaluation.basis, rulings: rulings?.get(id) })
  const rivals = rivalsOf(evaluation, ranking, scheme)
  const at = { scheme, result, standings, ranking, evaluation, rivals, rulings: rulings?.get(id) }
  return {
    id,
    rank: result.rank,
    star: result.star,
    score: result.score,
    aggregation: scheme.aggregation,
    indicators: standings.measured.map((one) => indicatorOf(one, at)),
    sums: {
      contribution: added(result.indicators, 'contribution'),
      loss: added(result.indicators, 'loss'),
    },
    starBinding: bindingOf(result, scheme),
    next: result.rank === null || result.rank === 1 ? null : nextOf(at),
    cut: result.rank === null ? null : cutOf(at),
  }
}

type Rival = { readonly id: string; readonly key: Key; readonly result: StandardResult }
type At = {
  readonly scheme: Scheme
  readonly result: StandardResult
  readonly standings: Standings
  readonly ranking: VarietyRanking
  readonly evaluation: Evaluation
  /** Everybody ranked, the best first. */
  readonly rivals: readonly Rival[]
  readonly rulings: Ruled | undefined
}

function rivalsOf({ standards }: Evaluation, { ranked }: VarietyRanking, scheme: Scheme): Rival[] {
  const { on } = scheme.ranking
  const byId = new Map(standards.map((one) => [one.id, one]))
  return ranked.flatMap(({ id }) => {
    const result = byId.get(id)
    if (!result) return []
    const score = on === 'exact' && result.exact !== null ? rational(result.exact) : exact(result.score)
    return [{ id, result, key: { star: result.star, score, further: furtherOf(scheme, result) } }]
  })
}

/** One more than the others strictly ahead. */
const rankWith = (key: Key, { rivals, result }: At): number =>
  1 + rivals.filter((one) => one.id !== result.id && byKey(one.key, key) < 0).length

function added(indicators: readonly IndicatorResult[], key: 'contribution' | 'loss'): string {
  return written(sum(indicators.flatMap((one) => (one[key] === null ? [] : [rational(one[key])]))))
}

function indicatorOf(measured: Measured, at: At): ExplainedIndicator {
  const { indicator, law, named } = measured.yardstick
  const { points, weight, contribution, loss } = measured.shown
  const verdict = (reference: typeof law, of: 'law' | 'named') => ({
    ...strictness(measured.acceptance, reference, indicator.unit),
    ...measured[of],
    margin: marginOf(measured.acceptance, reference, measured.yardstick),
  })
  return {
    indicator: indicator.id,
    tier: measured.tier,
    points,
    weight,
    contribution,
    loss,
    gain: measured.weight && at.scheme.aggregation !== 'arithmetic' ? gainOf(measured, at) : null,
    law: verdict(law, 'law'),
    named: verdict(named, 'named'),
    cost: measured.weight && at.result.rank !== null ? costOf(measured, at) : null,
  }
}

/** Between the two scores as they are published. */
function gainOf({ yardstick, points }: Measured, at: At): string {
  const full = at.standings.scored(yardstick.indicator.id, most(fullPoints(at.scheme), points))
  return published(minus(full, exact(at.result.score)), at)
}

/** The best that was declared is the best points of anybody ranked, with the level that came with them. */
function costOf(measured: Measured, at: At): { full: RankCost; best: RankCost } {
  const { id, levels } = measured.yardstick.indicator
  const top = levelNames.find((level) => levels?.[level] !== undefined) ?? measured.tier
  const all = at.rivals.flatMap(({ result }) =>
    result.indicators.filter((one) => one.indicator === id && one.points !== null),
  )
  const best = all.reduce<IndicatorResult | undefined>(
    (found, one) => (!found || minus(rational(one.points ?? '0'), rational(found.points ?? '0')).n > 0n ? one : found),
    undefined,
  )
  const withPoints = (points: typeof measured.points, tier: typeof measured.tier): RankCost => {
    const key = at.standings.placed(id, { points, tier })
    const rank = rankWith(key, at)
    return { points: written(points), rank, ranks: Math.max(0, (at.result.rank ?? rank) - rank), star: key.star }
  }
  return {
    full: withPoints(most(fullPoints(at.scheme), measured.points), top),
    best: withPoints(most(rational(best?.points ?? '0'), measured.points), best?.tier ?? measured.tier),
  }
}

/** As the scheme lists them, which is how its readers know them. */
export const inOrder = ({ indicators }: Scheme, ids: readonly string[]): string[] =>
  indicators.flatMap(({ id }) => (ids.includes(id) ? [id] : []))

function bindingOf({ star, binding, band, indicators }: StandardResult, scheme: Scheme): StarBinding {
  return {
    star,
    by: inOrder(scheme, binding).map((id) => {
      const tier = indicators.find(({ indicator }) => indicator === id)?.tier ?? 'none'
      return { indicator: id, tier, needed: nextLevel(tier, scheme, id) }
    }),
    band,
  }
}

function nextLevel(tier: string, { indicators }: Scheme, id: string): LevelName | 'pass' | null {
  const indicator = indicators.find((one) => one.id === id)
  if (indicator?.class === 'basic') return 'pass'
  const levels = levelNames.filter((level) => indicator?.levels?.[level] !== undefined)
  const at = (levels as readonly string[]).indexOf(tier) // widened only to ask
  return at === 0 ? null : (levels[at < 0 ? levels.length - 1 : at - 1] ?? null)
}

/** With the digits of published scores. */
const published = (value: Rational, { scheme }: At) => roundedText(value, exact(stepOf(scheme)), stepOf(scheme))

/** The nearest who are strictly ahead. Reaching them is sharing their rank. */
function nextOf(at: At): Next | null {
  const own = at.standings.key
  const target = at.rivals.findLast(({ key }) => byKey(key, own) < 0)
  if (!target) return null
  const ahead = at.rivals.filter(({ key }) => byKey(key, target.key) === 0)
  const { changes, isSure } = changesTo({ ...at, target: target.key, variety: at.result.variety })
  return {
    rank: target.result.rank ?? 0,
    ahead: ahead.map(({ id }) => id),
    stars: target.key.star - own.star,
    points: published(minus(exact(target.result.score), exact(at.result.score)), at),
    apart: apartBy(target.key, own, at.scheme),
    changes: changes.map(({ key, ...change }) => ({ ...change, rank: rankWith(key, at) })),
    isSure,
  }
}

function apartBy(one: Key, other: Key, { ranking }: Scheme) {
  if (one.star !== other.star || !same(one.score, other.score)) return null
  return ranking.tieBreakers?.[one.further.findIndex((value, i) => value !== other.further[i])] ?? null
}

/** Against the last in for whoever is out, the first out for whoever is in; those kept out stand on no side. */
function cutOf(at: At): Cut | null {
  const { shortlist } = at.ranking
  const listed = new Set(shortlist.listed)
  const skipped = new Set(shortlist.skipped.map(({ id }) => id))
  if (listed.size === 0 || skipped.has(at.result.id)) return null
  const isIn = listed.has(at.result.id)
  const other = isIn
    ? at.rivals.find(({ id }) => !listed.has(id) && !skipped.has(id))
    : at.rivals.findLast(({ id }) => listed.has(id))
  if (!other) return null
  const own = { key: at.standings.key, result: at.result }
  const [ahead, behind] = isIn ? [own, other] : [other, own]
  const gap = minus(exact(ahead.result.score), exact(behind.result.score))
  const stars = ahead.key.star - behind.key.star
  const sums = at.scheme.aggregation === 'arithmetic' && (stars === 0 || at.scheme.stars.bands !== undefined)
  const contributions = ({ indicators }: StandardResult) =>
    indicators.flatMap(({ contribution }) => (contribution === null ? [] : [rational(contribution)]))
  return {
    side: isIn ? 'in' : 'out',
    against: other.id,
    stars,
    gap: published(most(gap, exact('0')), at),
    apart: apartBy(ahead.key, behind.key, at.scheme),
    isByStars: stars !== 0 && at.scheme.stars.bands === undefined,
    margin: sums ? written(pairMargin(contributions(ahead.result), contributions(behind.result))) : null,
    transfer: sums ? levelling(ahead.result, behind.result) : null,
  }
}
