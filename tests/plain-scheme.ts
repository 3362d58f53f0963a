import type { Declaration } from '#domain/declared.ts'
import { evaluate } from '#domain/ranking/evaluate.ts'
import { explain } from '#domain/ranking/explain.ts'
import type { Indicator, Scheme } from '#domain/scheme.ts'
import { sayExplanation } from '#ui/explanation.ts'
import { smallIndicator, smallScheme } from './small-ranking.ts'

/** An indicator of which more is better, by a name of its own. */
export const core = (id: string, own: Partial<Indicator> = {}): Indicator => ({
  ...smallIndicator(id),
  name: { zh: id, en: id },
  unit: '%',
  ...own,
})

/** By level alone. */
export const schemeOf = (indicators: readonly Indicator[], own: Partial<Scheme> = {}): Scheme =>
  smallScheme({ shortlist: { rule: 'level-only', count: undefined }, ...own, indicators })

export type Values = readonly [name: string, ...values: string[]]

/** Standards by their name and what they declare, in the order of the indicators. */
export function evaluated(scheme: Scheme, all: readonly Values[], days: readonly string[] = []) {
  const declarations = all.map(([standard, ...values], i): Declaration => ({
    standard,
    enterprise: { name: standard, uscc: `9153010${i}MA6` },
    product: '产品',
    variety: 'only',
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
