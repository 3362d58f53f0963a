import type { Declaration } from '#domain/declared.ts'
import type { Corrected } from '#domain/deliberation.ts'
import type { Consent, RankingState } from '#domain/evaluation.ts'
import { explain } from '#domain/ranking/explain.ts'
import type { Explanation } from '#domain/ranking/explanation.ts'
import type { Evaluation, Shortlist, StandardResult, VarietyRanking } from '#domain/ranking/evaluation.ts'
import type { Judgement, Judgements } from '#domain/ranking/judgement.ts'
import { applyJudgements } from '#domain/ranking/judging.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Robustness } from '#domain/robustness/report.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { SizeFactors } from '#domain/weighing.ts'
import type { Day, Text } from '#policy/policy.ts'

/** What an assessor writes after it has evaluated (3.4.4), drawn from the record: one variety, `lingpao-evaluation-report@1`. */
export type EvaluationReport = {
  readonly format: 'lingpao-evaluation-report@1'
  /** What only the house reads, or what anybody may. */
  readonly version: ReportVersion
  readonly head: ReportHead
  readonly data: ReportData
  readonly basis: Evaluation['basis']
  readonly policyNumbers: Evaluation['policyNumbers']
  readonly judged: readonly { readonly kind: Judgement['kind']; readonly count: number }[]
  readonly corrections: readonly Corrected[]
  readonly exclusions: Exclusions
  readonly singles: readonly ReportSingle[]
  readonly ranking: readonly ReportLine[]
  readonly size: ReportSize
  /** Of whoever is shortlisted first, then down the ranking, as far as a report carries. */
  readonly explained: readonly Explained[]
  readonly robustness: Robustness | null
  readonly leadReason: string | null
  /** By which id the explanations and the draws know each standard. */
  readonly named: Readonly<Record<string, Named>>
}

export type ReportVersion = 'public' | 'internal'

export type ReportHead = {
  readonly number: string
  readonly title: Text
  readonly edition: number
  readonly area: Text
  readonly assessor: Text
  readonly scheme: { readonly number: string; readonly title: Text }
  readonly state: RankingState
}

export type ReportData = {
  readonly evaluation: string
  readonly cutOffDay: Day
  readonly digest: string
  /** Of all varieties of the scheme. */
  readonly taken: number
  readonly left: number
  readonly resultDigest: string
}

export type Exclusions = {
  /** Not taken in: how many for which reason, where a reason is nobody's secret. */
  readonly reasons: readonly { readonly code: string; readonly count: number }[]
  /** And which: in the internal version alone. */
  readonly left: readonly (Named & { readonly reasons: readonly Refusal[] })[]
  /** Taken in and not ranked, each with the indicators that decided. */
  readonly notRanked: readonly (Named & Pick<StandardResult, 'outcome' | 'because'>)[]
  readonly withheld: number
  readonly struck: number
}

export type Named = { readonly enterprise: string; readonly standard: string; readonly product: string }

export type ReportLine = Omit<Named, 'enterprise'> & {
  readonly enterprise: Text
  readonly declaration: string
  readonly rank: number | null
  readonly star: number
  readonly score: string
  readonly shortlisted: boolean
  readonly report?: { readonly kind: 'laboratory' | 'self-test'; readonly verdict: string } | null
  /** Between the enterprise, its assessor and the working body. */
  readonly consent?: Consent
}

export type ReportSingle = {
  readonly indicator: string
  readonly list: boolean
  readonly tiers: readonly {
    readonly tier: string
    readonly standards: readonly (Named & { readonly worst: string })[]
  }[]
}

export type ReportSize = Omit<Shortlist, 'listed' | 'skipped'> & {
  readonly skipped: readonly (Named & { readonly reason: string })[]
  readonly reason: string | null
  readonly factors: SizeFactors | null
  readonly tied: 'none' | 'first-group' | null
}

export type Explained = Named & { readonly explanation: Explanation; readonly indicators: StandardResult['indicators'] }

/** What a report is drawn from. */
export type ReportSource = Pick<
  EvaluationReport,
  'version' | 'head' | 'data' | 'corrections' | 'robustness' | 'leadReason'
> & {
  readonly scheme: Scheme
  /** Of the one variety. */
  readonly result: Evaluation
  readonly declarations: readonly Declaration[]
  readonly judgements: Judgements | undefined
  readonly ranking: readonly ReportLine[]
  readonly exclusions: Exclusions
  readonly size: Pick<ReportSize, 'reason' | 'factors' | 'tied'>
}

/** The same record gives the same report. Explaining takes time by the square of a ranking: `explained` says how many. */
export function evaluationReport(of: ReportSource, explained: number): EvaluationReport {
  const { version, head, data, corrections, robustness, leadReason, result, ranking, exclusions, size } = of
  const own = result.rankings[0]
  const standards = new Map(result.standards.map((one) => [one.id, one]))
  return {
    format: 'lingpao-evaluation-report@1',
    version,
    head,
    data,
    basis: result.basis,
    policyNumbers: result.policyNumbers,
    judged: judgedIn(of.judgements),
    corrections,
    exclusions,
    singles: singlesIn(own, standards),
    ranking,
    size: { ...sizeOf(own, standards), ...size },
    explained: explainedIn(of, own, explained),
    robustness,
    leadReason,
    named: Object.fromEntries(result.standards.map(({ id }) => [id, named(standards, id)])),
  }
}

function judgedIn(judgements: Judgements | undefined): EvaluationReport['judged'] {
  const kinds = Map.groupBy(judgements?.judgements ?? [], ({ kind }) => kind)
  return [...kinds].map(([kind, all]) => ({ kind, count: all.length }))
}

type Standards = ReadonlyMap<string, StandardResult>

const named = (standards: Standards, id: string): Named => {
  const found = standards.get(id)
  return { enterprise: found?.enterprise.name ?? '', standard: found?.standard ?? '', product: found?.product ?? '' }
}

const singlesIn = (own: VarietyRanking | undefined, standards: Standards): ReportSingle[] =>
  (own?.singles ?? []).map(({ indicator, list, tiers }) => ({
    indicator,
    list,
    tiers: tiers.map(({ tier, standards: within }) => ({
      tier,
      standards: within.map(({ id, worst }) => ({ ...named(standards, id), worst })),
    })),
  }))

const none: Shortlist = {
  rule: 'top-k',
  ranked: 0,
  pool: 0,
  kmin: 0,
  kmax: 0,
  places: null,
  listed: [],
  skipped: [],
  gap: null,
  margin: null,
  others: [],
  basis: [],
}

function sizeOf(own: VarietyRanking | undefined, standards: Standards) {
  const { listed: _, skipped, ...rest } = own?.shortlist ?? none
  return { ...rest, skipped: skipped.map(({ id, reason }) => ({ ...named(standards, id), reason })) }
}

function explainedIn(of: ReportSource, own: VarietyRanking | undefined, most: number): Explained[] {
  const { scheme, declarations, judgements, result } = of
  const judged = judgements ? applyJudgements(scheme, declarations, judgements) : { scheme, declarations }
  const listed = new Set(
    of.ranking.filter(({ shortlisted }) => shortlisted).map(({ standard, product }) => `${standard} ${product}`),
  )
  const isListed = (one: Named) => listed.has(`${one.standard} ${one.product}`)
  const standards = new Map(result.standards.map((one) => [one.id, one]))
  const order = (own?.ranked ?? []).map(({ id }) => ({ id, ...named(standards, id) }))
  return [...order.filter(isListed), ...order.filter((one) => !isListed(one))]
    .slice(0, most)
    .flatMap(({ id, ...name }) => {
      const explanation = explain({ ...judged, evaluation: result }, id)
      return explanation ? [{ ...name, explanation, indicators: standards.get(id)?.indicators ?? [] }] : []
    })
}
