import type { Evaluation, StandardResult } from '#domain/ranking/evaluation.ts'
import type { Difference } from '#domain/ranking/judged.ts'
import type { Judgements } from '#domain/ranking/judgement.ts'
import type { Robustness } from '#domain/robustness/report.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { publicRankingContent } from '../../facts/ranking.ts'

/** What was frozen when the period opened: the only thing the public is ever shown of a ranking (decision 5). */
export type RankingContent = Omit<
  Awaited<ReturnType<typeof publicRankingContent>>,
  'result' | 'robustness' | 'leadReason'
> & {
  /** With what experts judged of it, where they did. */
  readonly result: Evaluation & { readonly judgements?: Judgements; readonly differences?: readonly Difference[] }
  /** Absent in what was frozen before this was computed. */
  readonly robustness?: Robustness | null
  readonly leadReason?: string | null
}
export type RankingEntry = RankingContent['entries'][number]

/** An indicator by its id, as pages call it. */
export const namedIn = (scheme: Scheme, id: string) => {
  const indicator = scheme.indicators.find((one) => one.id === id)
  return { indicator: id, name: indicator?.name ?? { zh: id }, unit: indicator?.unit }
}

/** Of each line's declaration, what the result says of it. */
export function standardsIn({ result, entries }: RankingContent): ReadonlyMap<string, StandardResult> {
  const said = (...names: string[]) => names.join('\n')
  const found = new Map(
    result.standards.map((one) => [said(one.enterprise.name, one.standard, one.product), one] as const),
  )
  return new Map(
    entries.flatMap(({ enterprise, standard, product, declaration }) => {
      const one = found.get(said(enterprise.zh, standard, product))
      return one ? [[declaration, one] as const] : []
    }),
  )
}

export function standardOf(result: Evaluation, entry: RankingEntry): StandardResult | undefined {
  return result.standards.find(
    ({ standard, product, enterprise }) =>
      standard === entry.standard && product === entry.product && enterprise.name === entry.enterprise.zh,
  )
}
