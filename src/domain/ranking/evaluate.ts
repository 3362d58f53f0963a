import type { Declaration } from '#domain/declared.ts'
import { zero } from '#domain/requirement/decimal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { basisOf } from './admission.ts'
import { assess, inVariety, keyOf, type Assessed } from './assess.ts'
import { rankedBeyond } from './benefit.ts'
import { regionOf } from './caps.ts'
import type { Evaluation, Finding, PolicyNumbers, StandardResult, VarietyRanking } from './evaluation.ts'
import type { Rulings } from './judging.ts'
import { findings } from './lint.ts'
import { benchOf } from './measure.ts'
import { byCodePoint, byKey, ranksOf } from './order.ts'
import { keyOn, roundingPairs } from './readings.ts'
import { shortlisting, type Kept } from './shortlist.ts'
import { singleList } from './singles.ts'

export { inVariety, keyOf }

export type Circumstances = {
  readonly policyNumbers: PolicyNumbers
  /** Standards in the ranking that can have no place on the shortlist, by id (`keyOf`), and why. */
  readonly keptOut?: readonly Kept[]
  /** Where experts settled what no program can. */
  readonly rulings?: Rulings
}

/** Pure and independent of the order of its input: the same scheme and declarations give the same bytes. */
export function evaluate(
  scheme: Scheme,
  declarations: readonly Declaration[],
  { policyNumbers, keptOut = [], rulings }: Circumstances,
): Evaluation {
  const basis = basisOf(scheme)
  const taken = declarations.map((one) => inVariety(one, scheme))
  const benches = new Map(scheme.varieties.map(({ id }) => [id, benchOf(scheme, id)]))
  const groups = Map.groupBy(taken, keyOf)
  const assessed = [...groups.keys()].toSorted(byCodePoint).flatMap((key) => {
    const all = groups.get(key) ?? []
    const first = all.toSorted((a, b) => byCodePoint(JSON.stringify(a), JSON.stringify(b)))[0]
    const bench = first && benches.get(first.variety)
    if (!first || !bench) return first ? [strange(first, scheme)] : []
    const one = assess(first, scheme, { basis, bench, rulings: rulings?.get(key) })
    if (bench.isTooFine) return [held(one, 'weights-too-fine', { standard: one.result.standard })]
    return [all.length > 1 ? twice(one, all.length) : one]
  })
  const rankings = scheme.varieties.map((variety) => ranking(variety, assessed, scheme, keptOut))
  const ranks = new Map(rankings.flatMap(({ ranked }) => ranked.map(({ id, rank }) => [id, rank])))
  return {
    format: 'lingpao-evaluation@1',
    scheme: scheme.id,
    policyNumbers,
    basis,
    findings: findings(scheme, policyNumbers),
    rankings,
    standards: assessed.map(({ result }) => ({ ...result, rank: ranks.get(result.id) ?? null })),
  }
}

function ranking(
  { id, name }: Scheme['varieties'][number],
  assessed: readonly Assessed[],
  scheme: Scheme,
  keptOut: readonly Kept[],
): VarietyRanking {
  const own = assessed.filter(({ result }) => result.variety === id)
  const inside = own
    .filter(({ result }) => result.outcome === 'ranked')
    .map((one) => ({
      ...one,
      rounded: keyOn('rounded', { ...one, ...one.result }, scheme),
      exact: keyOn('exact', { ...one, ...one.result }, scheme),
    }))
  const ranks = ranksOf(inside.map((one) => one[scheme.ranking.on]))
  const ranksExact = ranksOf(inside.map(({ exact }) => exact))
  const rows = inside
    .map(({ result, composite, contributions, ...keys }, i) => ({
      key: keys[scheme.ranking.on],
      contributions,
      enterprise: result.enterprise.uscc,
      region: regionOf(result.enterprise),
      row: {
        id: result.id,
        rank: ranks[i] ?? 0,
        rankExact: composite.exact ? (ranksExact[i] ?? null) : null,
        standard: result.standard,
        product: result.product,
        star: result.star,
        score: result.score,
      },
    }))
    .toSorted((a, b) => byKey(a.key, b.key) || byCodePoint(a.row.id, b.row.id))
  const withoutBenefit = rankedBeyond(inside, scheme)
  return {
    variety: id,
    name,
    ranked: rows.map(({ row }) => row),
    rounding: roundingPairs(inside.map(({ result: { id }, rounded, exact }) => ({ id, rounded, exact }))),
    ...(withoutBenefit && { withoutBenefit }),
    notRanked: own
      .filter(({ result }) => result.outcome !== 'ranked')
      .map(({ result: { id, standard, product, outcome } }) => ({ id, standard, product, outcome })),
    singles: singlesOf(own, scheme),
    shortlist: shortlisting(
      rows.map(({ key, row, ...holder }) => ({ ...key, ...holder, id: row.id })),
      scheme.shortlist,
      { out: keptOut, sums: scheme.aggregation === 'arithmetic', starsByScore: scheme.stars.bands !== undefined },
    ),
  }
}

/** Single lists take in whoever is stricter in the whole; a form that can't be read keeps a standard out of any list. */
function singlesOf(own: readonly Assessed[], scheme: Scheme) {
  const entrants = own.filter(({ result }) => result.outcome === 'ranked')
  return scheme.indicators
    .filter((indicator) => indicator.class !== 'basic')
    .map((indicator) =>
      singleList(
        indicator,
        entrants.flatMap(({ result: { id, standard, product }, promises }) => {
          const promise = promises.get(indicator.id)
          return promise ? [{ id, standard, product, tier: promise.tier, worst: promise.worst }] : []
        }),
      ),
    )
    .filter(({ tiers }) => tiers.length > 0)
}

function twice(one: Assessed, count: number): Assessed {
  return held(one, 'declared-twice', { standard: one.result.standard, count })
}

/** A variety the scheme doesn't know: nothing can be compared. */
function strange(declaration: Declaration & { variety: string }, scheme: Scheme): Assessed {
  const result: StandardResult = {
    id: keyOf(declaration),
    standard: declaration.standard,
    enterprise: declaration.enterprise,
    product: declaration.product,
    variety: declaration.variety,
    outcome: 'undecided',
    because: [],
    admission: { law: [], named: [] },
    star: 0,
    binding: [],
    band: null,
    innovativeAtAdvanced: 0,
    score: '0',
    exact: null,
    rank: null,
    reweighted: false,
    indicators: [],
    findings: [],
  }
  const known = scheme.varieties.map(({ id }) => id).join(', ')
  return held(
    { result, composite: { exact: zero, rounded: zero }, beyond: undefined, contributions: [], promises: new Map() },
    'variety-unknown',
    {
      standard: declaration.standard,
      variety: declaration.variety || '—',
      known,
    },
  )
}

function held(one: Assessed, rule: string, values: Finding['with']): Assessed {
  const finding: Finding = { place: one.result.standard, rule, clause: '3.4.4', severity: 'error', with: values }
  return {
    ...one,
    result: {
      ...one.result,
      outcome: 'undecided',
      because: [{ indicator: '', code: rule }],
      findings: [...one.result.findings, finding],
    },
  }
}
