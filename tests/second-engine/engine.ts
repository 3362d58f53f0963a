import type { Capsule, Declaration, Scheme } from './format.ts'
import { cmp, div, int, mul, roundedTo, sub, total, write, type Q } from './fraction.ts'
import { judgedBy } from './judged.ts'
import { hasLaw, measured, type Measured } from './measure.ts'
import { describe } from './promise.ts'
import { shortlist, type Ranked } from './shortlist.ts'
import { admissionOf, rules, scoreOf, starByBand, starsOf } from './standing.ts'

/** Of a result what docs/capsule.md counts as the ranking. */
export function evaluate(capsule: Capsule) {
  const { scheme, settings } = capsule
  const { declarations, rulings, scheme: judged } = judgedBy(capsule)
  const named = declarations.map((one) => ({ ...one, variety: one.variety ?? only(scheme) }))
  const ids = [...new Set(named.map(idOf))].sort(byCodePoint)
  const all = ids.map((id) =>
    standing(
      judged,
      named.filter((one) => idOf(one) === id),
      rulings.get(id) ?? new Map(),
      basisOf(scheme),
    ),
  )
  const rankings = scheme.varieties
    .filter(({ id }) => settings.variety === null || settings.variety === id)
    .map(({ id }) => ranking(id, all, scheme, settings.keptOut))
  const ranks = new Map(rankings.flatMap(({ ranked }) => ranked.map((one) => [one.id, one.rank])))
  return {
    basis: basisOf(scheme),
    rankings,
    standards: all
      .filter(({ variety }) => settings.variety === null || settings.variety === variety)
      .map(({ key: _, region: __, enterprise: ___, variety: ____, brought: _____, beyond: ______, ...one }) => ({
        ...one,
        rank: ranks.get(one.id) ?? null,
      })),
  }
}

const only = ({ varieties }: Scheme) => (varieties.length === 1 ? (varieties[0]?.id ?? '') : '')
const idOf = (one: Declaration) => [one.standard, one.product, one.variety ?? '', one.enterprise.uscc].join(' | ')
const basisOf = ({ indicators }: Scheme) =>
  indicators.some((one) => one.class === 'core' && hasLaw(one)) ? 'national-and-industry' : 'named-baseline'

export function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]]
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0)
    if (order !== 0) return order
  }
  return left.length - right.length
}

function standing(
  scheme: Scheme,
  twins: (Declaration & { variety: string })[],
  rulings: Map<string, { tier: string; verdict: string }>,
  basis: string,
) {
  const of = twins[0]!
  const breakers = scheme.ranking.tieBreakers ?? []
  const isKnown = scheme.varieties.some(({ id }) => id === of.variety)
  const all = isKnown ? measured(scheme, of, rulings) : []
  const score = scoreOf(all, scheme)
  const ranking = scheme.ranking.on === 'exact' && score.exact ? score.exact : score.rounded
  const stars = starsOf(all, ranking, scheme)
  const beyond = beyondBenefit(all, scheme)
  const admission = (side: 'law' | 'named') =>
    isKnown ? rules.map((rule) => ({ rule, outcome: admissionOf(all, rule, side, scheme.admission.share) })) : []
  const [law, named] = [admission('law'), admission('named')]
  const official = (basis === 'named-baseline' ? named : law).find(
    ({ rule }) => rule === scheme.admission.rule,
  )?.outcome
  const outcome =
    !isKnown || twins.length > 1
      ? 'undecided'
      : official === 'not-admitted'
        ? official
        : stars.star === 0 && !stars.open
          ? 'below-benchmark'
          : official === 'undecided' || stars.open
            ? 'undecided'
            : 'ranked'
  return {
    id: idOf(of),
    variety: of.variety,
    outcome,
    admission: { law, named },
    star: isKnown ? stars.star : 0,
    innovativeAtAdvanced: stars.innovative,
    score: isKnown ? roundedTo(score.exact ?? score.rounded, scheme.ranking.step) : '0',
    exact: isKnown && score.exact ? write(score.exact) : null,
    indicators: isKnown
      ? scheme.indicators.map(({ id }) =>
          shown(
            all.find(({ indicator }) => indicator.id === id),
            id,
          ),
        )
      : [],
    ...(breakers.includes('declared-earlier') ? { declaredOn: of.declaredOn ?? null } : {}),
    key: {
      star: stars.star,
      score: ranking,
      innovative: breakers.includes('innovative-at-advanced') ? stars.innovative : 0,
      day: breakers.includes('declared-earlier') ? (of.declaredOn ?? 'unknown') : '',
    },
    brought: all.flatMap(({ points, weight }) => (weight ? [mul(points, weight)] : [])),
    beyond,
    enterprise: of.enterprise.uscc,
    region: (of.enterprise.place ?? of.enterprise.uscc.slice(2, 8)).slice(0, 4),
  }
}

function shown(one: Measured | undefined, id: string) {
  if (!one) {
    const apart = { verdict: 'not-applicable', reason: 'variety' }
    return {
      indicator: id,
      accepted: '—',
      againstLaw: apart,
      againstNamed: apart,
      tier: 'none',
      points: null,
      weight: null,
      contribution: null,
      loss: null,
    }
  }
  const { weight, points } = one
  const only = (value: Q) => (weight ? write(value) : null)
  return {
    indicator: id,
    accepted: describe(one.promise, one.indicator.unit),
    againstLaw: one.law,
    againstNamed: one.named,
    tier: one.tier,
    points: only(points),
    weight: weight ? write(weight) : null,
    contribution: only(mul(points, weight ?? int(0))),
    loss: only(mul(sub(int(100), points), weight ?? int(0))),
  }
}

/** The score of the other parts alone, their weights scaled to the whole. */
function beyondBenefit(all: Measured[], scheme: Scheme) {
  const others = all.filter(({ indicator }) => indicator.part !== 'benefit')
  const rest = total(others.map(({ weight }) => weight ?? int(0)))
  const share = total(all.map(({ weight }) => weight ?? int(0)))
  if (!scheme.benefit || rest[0] === 0n || cmp(share, rest) === 0) return undefined
  const scaled = others.map((one) => ({ ...one, weight: one.weight && div(one.weight, rest) }))
  return { score: scoreOf(scaled, scheme), share: sub(share, rest) }
}

type Standing = ReturnType<typeof standing>

export const byKey = (a: Ranked['key'], b: Ranked['key']) =>
  b.star - a.star ||
  cmp(b.score, a.score) ||
  b.innovative - a.innovative ||
  (a.day === b.day ? 0 : a.day < b.day ? -1 : 1)

function ranking(variety: string, all: Standing[], scheme: Scheme, keptOut: { id: string }[]) {
  const inside = all.filter((one) => one.outcome === 'ranked' && one.variety === variety)
  const sorted = inside.toSorted((a, b) => byKey(a.key, b.key) || byCodePoint(a.id, b.id))
  return {
    variety,
    ranked: sorted.map(({ id, key, star, score }) => ({
      id,
      rank: 1 + sorted.filter((other) => byKey(other.key, key) < 0).length,
      star,
      score,
    })),
    ...withoutBenefit(sorted, scheme),
    shortlist: shortlist(sorted, scheme, new Set(keptOut.map(({ id }) => id)), byKey),
  }
}

function withoutBenefit(sorted: Standing[], { ranking, stars }: Scheme) {
  const all = sorted.flatMap(({ id, key, beyond }) => {
    if (!beyond) return []
    const score = ranking.on === 'exact' && beyond.score.exact ? beyond.score.exact : beyond.score.rounded
    const star = stars.bands ? starByBand(score, stars.bands) : key.star
    return [{ id, key: { ...key, star, score }, rounded: roundedTo(beyond.score.rounded, ranking.step) }]
  })
  const share = sorted.find(({ beyond }) => beyond)?.beyond?.share
  if (!share) return {}
  const ranked = all.map(({ id, key, rounded }) => ({
    id,
    rank: 1 + all.filter((other) => byKey(other.key, key) < 0).length,
    score: rounded,
  }))
  return {
    withoutBenefit: {
      weight: write(share),
      ranked: ranked.toSorted((a, b) => a.rank - b.rank || byCodePoint(a.id, b.id)),
    },
  }
}
