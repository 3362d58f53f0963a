import type { Declaration } from '#domain/declared.ts'
import type { Circumstances } from '#domain/ranking/evaluate.ts'
import type { Finding, IndicatorResult, StandardResult } from '#domain/ranking/evaluation.ts'
import { evaluateJudged, type Difference, type JudgedEvaluation } from '#domain/ranking/judged.ts'
import type { Judgements } from '#domain/ranking/judgement.ts'
import type { Scheme } from '#domain/scheme.ts'

/** What of a standard people have to settle: an indicator and why, or the standard as a whole. */
export type OpenItem = { readonly indicator: string; readonly code: string }

/** Sets that cross, or are of different kinds, are compared and settled. */
const settledReasons: ReadonlySet<string | null> = new Set(['overlap', 'kind'])

/** What is settled against a standard comes first: whatever else of it is open then no longer matters. */
export function openIn({ outcome, because, indicators }: StandardResult): readonly OpenItem[] {
  if (outcome !== 'ranked' && outcome !== 'undecided') return []
  const whole = because.filter(({ indicator }) => indicator === '')
  return [
    ...whole,
    ...indicators.flatMap((one) => (isOpen(one) ? [{ indicator: one.indicator, code: codeOf(one) }] : [])),
  ]
}

export const isOpen = ({ tier, againstLaw, againstNamed }: IndicatorResult): boolean =>
  tier === 'open' ||
  [againstLaw, againstNamed].some(({ verdict, reason }) => verdict === 'incomparable' && !settledReasons.has(reason))

const codeOf = ({ accepted, againstLaw, againstNamed }: IndicatorResult) =>
  /^\? \((.+)\)$/.exec(accepted)?.[1] ?? againstNamed.reason ?? againstLaw.reason ?? 'text'

export const openCount = (standards: readonly StandardResult[]): number =>
  standards.reduce((sum, one) => sum + openIn(one).length, 0)

/** What experts judge on. */
export type Rest = {
  readonly scheme: Scheme
  readonly declarations: readonly Declaration[]
  readonly judgements: Judgements
  readonly circumstances: Circumstances
}
export const judgedOf = ({ scheme, declarations, judgements, circumstances }: Rest): JudgedEvaluation =>
  evaluateJudged(scheme, declarations, judgements, circumstances)

/** What a page of the workbench shows of the computed evaluation: never the whole of it. */
export type View =
  | { readonly name: 'bench' }
  | { readonly name: 'standard'; readonly standard: string }
  | { readonly name: 'indicator'; readonly indicator: string }

export type Item = OpenItem & {
  readonly standard: string
  readonly declared: string
  readonly state: 'open' | 'settled'
}
export type Bench = {
  readonly items: readonly Item[]
  readonly outcomes: readonly { readonly outcome: StandardResult['outcome']; readonly count: number }[]
  readonly differences: readonly Difference[]
  readonly findings: readonly Finding[]
}
export type OneStandard = {
  readonly before: StandardResult | null
  readonly now: StandardResult | null
  readonly difference: Difference | null
}
export type OnIndicator = IndicatorResult & {
  readonly standard: string
  readonly variety: string
  readonly isOpen: boolean
}
export type Viewed = {
  readonly bench: Bench
  readonly standard: OneStandard
  readonly indicator: readonly OnIndicator[]
}

export function viewed<V extends View>(judged: JudgedEvaluation, view: V): Viewed[V['name']] {
  return viewOf(judged, view) as Viewed[V['name']] // each view by its own name
}

function viewOf(judged: JudgedEvaluation, view: View): Viewed[View['name']] {
  switch (view.name) {
    case 'bench':
      return benchOf(judged)
    case 'standard':
      return {
        before: judged.without.standards.find(({ id }) => id === view.standard) ?? null,
        now: judged.result.standards.find(({ id }) => id === view.standard) ?? null,
        difference: judged.differences.find(({ id }) => id === view.standard) ?? null,
      }
    case 'indicator':
      return judged.result.standards.flatMap((one) => {
        const found = one.indicators.find(({ indicator }) => indicator === view.indicator)
        const open = found !== undefined && isOpen(found) && openIn(one).length > 0
        return found ? [{ ...found, standard: one.id, variety: one.variety, isOpen: open }] : []
      })
  }
}

/** Everything that the program left open, and what has become of it: settled by a judgement, or still open. */
function benchOf({ without, result, differences, findings }: JudgedEvaluation): Bench {
  const now = new Map(result.standards.map((one) => [one.id, one]))
  const items = without.standards.flatMap((before) => {
    const after = now.get(before.id)
    const left = new Set(after ? openIn(after).map(({ indicator }) => indicator) : [])
    return openIn(before).map((item): Item => ({
      ...item,
      standard: before.id,
      declared: before.indicators.find(({ indicator }) => indicator === item.indicator)?.declared ?? '',
      state: left.has(item.indicator) ? 'open' : 'settled',
    }))
  })
  const outcomes = [...Map.groupBy(result.standards, ({ outcome }) => outcome)]
  return { items, outcomes: outcomes.map(([outcome, all]) => ({ outcome, count: all.length })), differences, findings }
}
