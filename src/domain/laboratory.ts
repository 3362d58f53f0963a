import type { Evaluation, Shortlist } from '#domain/ranking/evaluation.ts'
import type { CutRule, IndicatorClass, Scheme } from '#domain/scheme.ts'
import { fieldOf } from '#domain/robustness/field.ts'
import { correlation, influences, type Influence } from '#domain/robustness/influence.ts'
import type { Robustness } from '#domain/robustness/report.ts'
import { exact, written } from '#domain/requirement/decimal.ts'

/** What a scheme would do to the declared standards of one variety, before anybody adopts it. Nobody is named: schemes are judged, not standards. */
export type Trial = {
  readonly variety: Scheme['varieties'][number]
  readonly declared: number
  readonly ranked: number
  /** Why the others are not ranked, the commonest reason first. */
  readonly reasons: readonly Reason[]
  readonly indicators: readonly IndicatorTrial[]
  /** Pairs of indicators that say nearly the same, the strongest first. */
  readonly correlated: readonly Correlated[]
  /** What each rule for the number of places would give, the scheme's own first; null: the first tied group exceeds the maximum. */
  readonly rules: readonly { readonly rule: CutRule; readonly places: number | null; readonly own: boolean }[]
  readonly limits: Pick<Shortlist, 'kmin' | 'kmax' | 'pool'>
  readonly robustness: Robustness | null
}

type Reason = { readonly outcome: string; readonly indicator: string; readonly code: string; readonly count: number }
type Correlated = { readonly one: string; readonly other: string; readonly coefficient: string }

export type IndicatorTrial = {
  readonly indicator: string
  readonly class: IndicatorClass
  /** How many of those ranked have each tier. */
  readonly tiers: Readonly<Record<string, number>>
  /** Null for indicators without weight. */
  readonly weight: string | null
  readonly influence: string | null
  /** `dead`: all ranked are alike, so it divides nobody; `saturated`: all are at the top, so it no longer asks anything of anybody. */
  readonly state: 'live' | 'dead' | 'saturated'
}

/** From this correlation on two indicators say nearly the same. */
const correlatedFrom = 0.8

export function trialsOf(
  evaluation: Evaluation,
  scheme: Scheme,
  robustness: Readonly<Record<string, Robustness>>,
): Trial[] {
  return scheme.varieties.flatMap((variety) => {
    const ranking = evaluation.rankings.find((one) => one.variety === variety.id)
    const field = fieldOf(evaluation, scheme, { variety: variety.id })
    if (!ranking || !field) return []
    const own = evaluation.standards.filter((one) => one.variety === variety.id)
    const ranked = own.filter(({ rank }) => rank !== null)
    const weighed = new Map(influences(field, exact(scheme.scoring.points.advanced)).map((one) => [one.indicator, one]))
    const { shortlist } = ranking
    return [
      {
        variety,
        declared: own.length,
        ranked: ranked.length,
        reasons: reasonsOf(own),
        indicators: scheme.indicators
          .filter(({ appliesTo }) => !appliesTo || appliesTo.includes(variety.id))
          .map((indicator) => indicatorTrial(indicator, ranked, weighed.get(indicator.id))),
        correlated: field.indicators
          .flatMap((one, i) =>
            field.indicators.slice(i + 1).flatMap((other, j): Correlated[] => {
              const coefficient = correlation(field, i, i + 1 + j)
              return coefficient !== null && Math.abs(Number(coefficient)) >= correlatedFrom
                ? [{ one, other, coefficient }]
                : []
            }),
          )
          .toSorted((a, b) => Math.abs(Number(b.coefficient)) - Math.abs(Number(a.coefficient))),
        rules: [
          { rule: shortlist.rule, places: shortlist.places, own: true },
          ...shortlist.others.map((one) => ({ ...one, own: false })),
        ],
        limits: { kmin: shortlist.kmin, kmax: shortlist.kmax, pool: shortlist.pool },
        robustness: ranked.length > 0 ? (robustness[variety.id] ?? null) : null,
      },
    ]
  })
}

type Results = Evaluation['standards']

function indicatorTrial(
  { id, class: kind }: Scheme['indicators'][number],
  ranked: Results,
  influence: Influence | undefined,
): IndicatorTrial {
  const tiers: Record<string, number> = {}
  for (const { indicators } of ranked) {
    const tier = indicators.find(({ indicator }) => indicator === id)?.tier ?? 'none'
    tiers[tier] = (tiers[tier] ?? 0) + 1
  }
  const all = (tier: string) => ranked.length > 0 && tiers[tier] === ranked.length
  return {
    indicator: id,
    class: kind,
    tiers,
    weight: influence ? written(influence.weight) : null,
    influence: influence?.influence ? written(influence.influence) : null,
    state: all('advanced')
      ? 'saturated'
      : influence && ranked.length > 0 && influence.state !== 'live'
        ? 'dead'
        : 'live',
  }
}

function reasonsOf(own: Results): Reason[] {
  const counted = new Map<string, Reason>()
  for (const { rank, outcome, because } of own) {
    if (rank !== null) continue
    for (const { indicator, code } of because.length > 0 ? because : [{ indicator: '', code: '' }]) {
      const key = JSON.stringify([outcome, indicator, code])
      counted.set(key, { outcome, indicator, code, count: (counted.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...counted.values()].toSorted((a, b) => b.count - a.count || (a.indicator < b.indicator ? -1 : 1))
}
