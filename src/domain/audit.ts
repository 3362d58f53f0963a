import { submitting } from '#domain/panel.ts'
import { refuse } from '#domain/refusal.ts'
import type { Day } from '#policy/policy.ts'

/** What an audit goes through, item by item, against the published scheme (3.4.6). */
export const auditItems = [
  'scheme',
  'intake',
  'values',
  'exclusions',
  'recomputation',
  'shortlist',
  'firmness',
  'reports',
  'consents',
] as const
export type AuditItem = (typeof auditItems)[number]
export type Check = { readonly met: boolean; readonly remark: string }
export type Checks = Readonly<Partial<Record<AuditItem, Check>>>

/** A standard that was drawn: its result as reported and as computed again, by their digests. */
export type Recomputed = {
  readonly standard: string
  readonly product: string
  readonly enterprise: string
  readonly reported: string
  readonly computed: string
}

export const isEqual = ({ reported, computed }: Recomputed) => reported === computed

type Sheet = {
  readonly verdict: 'pass' | 'fail'
  readonly checks: Checks
  /** Null: the seat has not had its sample computed. */
  readonly recomputed: readonly Recomputed[] | null
}

/**
 * Every item is answered, what is not met with a remark, and nobody passes a report with an item not met. A list that small
 * changes of the weights would turn takes a remark either way, and so does a first place shared by more than the maximum, which
 * the panel decides on (decision 10). Whoever writes on paper has no sample on screen.
 */
export function auditing(
  { verdict, checks, recomputed }: Sheet,
  { flips, isTied, isOnPaper }: { flips: boolean; isTied: boolean; isOnPaper: boolean },
) {
  const open = auditItems.filter((item) => !checks[item])
  if (open.length > 0) return refuse('audit-items-open', '3.4.6', { count: open.length })
  const bare = auditItems.filter((item) => !checks[item]?.met && !checks[item]?.remark.trim())
  if (bare.length > 0) return refuse('audit-item-without-remark', '3.4.6', { count: bare.length })
  if (flips && !checks.firmness?.remark.trim()) return refuse('audit-firmness-unanswered', '3.4.5')
  if (isTied && !checks.shortlist?.remark.trim()) return refuse('audit-tied-unanswered', '3.4.5')
  if (!isOnPaper && !recomputed) return refuse('sample-not-recomputed', '3.4.6')
  const unmet = auditItems.filter((item) => !checks[item]?.met)
  if (verdict === 'pass' && unmet.length > 0) return refuse('audit-passes-unmet', '3.4.6', { count: unmet.length })
  if (verdict === 'pass' && recomputed?.some((one) => !isEqual(one))) return refuse('audit-passes-difference', '3.4.6')
}

type Seat = Parameters<typeof submitting>[0]
type Panel = Parameters<typeof submitting>[1]

/** The sample is the seat’s own, drawn and computed again while its sheet is open. */
export function recomputing(seat: Seat, panel: Panel) {
  return panel.kind === 'report-audit' ? submitting(seat, panel) : refuse('sample-of-no-audit', '3.4.6')
}

/** Whoever sits may ask the assessor, until the own sheet is in. */
export function asking(seat: Seat, panel: Panel) {
  const asks = panel.kind === 'report-audit' || panel.kind === 'deliberation'
  return asks ? submitting(seat, panel) : refuse('question-of-no-audit', '3.4.6')
}

type Question = { readonly answer: string | null; readonly panelState: string; readonly dueOn: Day | null }

export function answeringQuestion(question: Question | undefined) {
  if (!question) return refuse('audit-question-unknown', '3.4.6')
  if (question.answer !== null) return refuse('audit-question-answered', '3.4.6')
  if (question.panelState !== 'sitting') return refuse('audit-question-late', '3.4.6')
}

/** The opinion waits for answers whose term still runs; silence beyond it holds nothing up. */
export function awaitingAnswers(questions: readonly Question[], today: Day) {
  const open = questions.filter(({ answer, dueOn }) => answer === null && (dueOn === null || today <= dueOn))
  if (open.length > 0) return refuse('audit-questions-open', '3.4.6', { count: open.length })
}

/** As many as are asked for, or all: in the order that the seat’s own hashes give, so that nobody picks. */
export function drawn<T>(all: readonly T[], size: number, hash: (one: T) => string): T[] {
  return all
    .map((one) => ({ one, at: hash(one) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .slice(0, size)
    .map(({ one }) => one)
}
