import type { Declaration } from '#domain/declared.ts'
import { evaluate } from '#domain/ranking/evaluate.ts'
import { explain } from '#domain/ranking/explain.ts'
import { schemeShape, type Indicator, type Scheme } from '#domain/scheme.ts'
import { sayExplanation } from '#ui/explanation.ts'

/** As much, and as simple, as a case needs: three levels at 100, 80 and 60, more being better, a national limit at 50. */
export const core = (id: string, own: Partial<Indicator> = {}): Indicator => ({
  id,
  name: { zh: id, en: id },
  part: 'performance',
  class: 'core',
  valueKind: 'number',
  unit: '%',
  direction: 'higher',
  levels: { advanced: '≥100', average: '≥80', benchmark: '≥60' },
  baselines: [{ kind: 'national', standard: 'GB/T 1', requirement: '≥50' }],
  weight: '50',
  ...own,
})

/** One variety, and parts of which one weighs all. */
export function schemeOf(indicators: readonly Indicator[], own: Partial<Scheme> = {}): Scheme {
  return schemeShape.parse({
    format: 'lingpao-scheme@1',
    id: 'plain',
    title: { zh: '甲' },
    category: { name: { zh: '甲' } },
    varieties: [{ id: 'one', name: { zh: '一' } }],
    parts: { performance: '100', process: '0', function: '0', benefit: '0' },
    indicators,
    admission: { rule: 'core-not-laxer-and-any-stricter' },
    stars: { innovativeForFive: 0, innovativeForFour: 0 },
    scoring: { kind: 'linear', points: { advanced: '100', average: '80', benchmark: '60' } },
    aggregation: 'arithmetic',
    ranking: { on: 'rounded', step: '0.01', ties: 'shared' },
    shortlist: { rule: 'level-only', starMin: 3, kmin: 1, kmax: 5 },
    reevaluation: [],
    sources: [],
    ...own,
  })
}

export type Values = readonly [name: string, ...values: string[]]

/** Standards by their name and what they declare, in the order of the indicators. */
export function evaluated(scheme: Scheme, all: readonly Values[], days: readonly string[] = []) {
  const declarations = all.map(([standard, ...values], i): Declaration => ({
    standard,
    enterprise: { name: standard, uscc: `9153010${i}MA6` },
    product: '产品',
    variety: 'one',
    ...(days[i] ? { declaredOn: days[i] } : {}),
    values: Object.fromEntries(scheme.indicators.map(({ id }, j) => [id, { value: values[j] ?? '' }])),
  }))
  const run = (all: readonly Declaration[]) => evaluate(scheme, all, { policyNumbers: { coreIndicatorsMin: 2 } })
  const evaluation = run(declarations)
  const resultOf = (standard: string, within = evaluation) => within.standards.find((one) => one.standard === standard)
  const explained = (standard: string) => explain({ scheme, declarations, evaluation }, resultOf(standard)?.id ?? '')
  return {
    evaluation,
    declarations,
    result: (standard: string) => resultOf(standard),
    explained,
    next: (standard: string) => explained(standard)?.next,
    said: (standard: string, lang: 'zh' | 'en') => {
      const found = explained(standard)
      return found
        ? sayExplanation(lang, found, { indicator: (id) => id, standard: (id) => id.split(' | ')[0] ?? id })
        : []
    },
    /** The rank with another value, everything evaluated anew; null where it is no longer ranked. */
    rankWith: (standard: string, indicator: string, value: string) => {
      const changed = declarations.map((one) =>
        one.standard === standard ? { ...one, values: { ...one.values, [indicator]: { value } } } : one,
      )
      return resultOf(standard, run(changed))?.rank
    },
  }
}
