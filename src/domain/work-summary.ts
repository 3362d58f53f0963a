import type { RankingState } from '#domain/evaluation.ts'
import { refuse } from '#domain/refusal.ts'
import type { Text } from '#policy/policy.ts'

/** What an assessor writes about after an evaluation (4.2). */
export const summaryParts = ['overview', 'level', 'effect', 'body', 'difficulties', 'scheme', 'other'] as const
export type SummaryPart = (typeof summaryParts)[number]
export type SummaryParts = Readonly<Record<SummaryPart, string>>

/** What the record says of one evaluation. */
export type SummaryFigures = {
  readonly taken: number
  readonly left: number
  readonly ranked: number
  readonly enterprises: number
  readonly stars: { readonly five: number; readonly four: number; readonly three: number }
  readonly rankings: number
  readonly published: number
  readonly frontRunners: number
  readonly withheld: number
  readonly reports: { readonly laboratory: number; readonly selfTest: number }
  readonly objections: number
}

/** One industry in one year, and the year before where there was an edition. */
export type YearFigures = {
  readonly areas: readonly {
    readonly number: string
    readonly title: Text
    readonly now: Yearly
    readonly before: Yearly | null
  }[]
}
export type Yearly = { readonly ranked: number; readonly fiveStars: number; readonly frontRunners: number }

/** Nothing of an evaluation is under way any more. */
const over: readonly RankingState[] = ['published', 'without-consent', 'stopped']
export const isOver = (states: readonly RankingState[]): boolean =>
  states.length > 0 && states.every((state) => over.includes(state))

/** Once, by the assessor whose evaluation it was, when every ranking of it has come to its end. */
export function handingIn(
  evaluation:
    | { readonly assessor: string; readonly states: readonly RankingState[]; readonly handedInOn: string | null }
    | undefined,
  assessor: string | undefined,
) {
  if (!evaluation || evaluation.assessor !== assessor) return refuse('evaluation-unknown', '4.2')
  if (evaluation.handedInOn) return refuse('summary-handed-in', '4.2', { day: evaluation.handedInOn })
  if (!isOver(evaluation.states)) return refuse('evaluation-not-over', '4.2')
}

/** What the working body brings together and reports: summaries that no report holds yet. */
export function reportingSummaries(summaries: readonly { readonly reported: boolean }[], asked: number) {
  if (asked === 0 || summaries.length !== asked) return refuse('no-summary-to-report', '4.2')
  if (summaries.some(({ reported }) => reported)) return refuse('summary-reported-already', '4.2')
}

/** The provincial regulator says that it has the report. */
export function receivingReport(report: { readonly receivedOn: string | null } | undefined) {
  if (!report) return refuse('summary-report-unknown', '4.2')
  if (report.receivedOn) return refuse('summary-report-received', '4.2', { day: report.receivedOn })
}
