import type { ClauseId } from '#policy/clauses.ts'
import type { Day, ParameterName } from '#policy/policy.ts'
import { refuse } from '#domain/refusal.ts'

export type PublicityKind = 'scheme' | 'ranking'

export const publicityTerm: Record<PublicityKind, { parameter: ParameterName; clause: ClauseId }> = {
  scheme: { parameter: 'schemePublicity', clause: '3.4.3' },
  ranking: { parameter: 'rankingPublicity', clause: '3.4.6' },
}

export type Publicity = {
  readonly id: string
  readonly kind: PublicityKind
  readonly openedOn: Day
  readonly lastDay: Day
  readonly provisional: boolean
  readonly outcome: 'uncontested' | 'contested' | 'withdrawn' | null
}

export type Submission = {
  readonly kind: 'comment' | 'objection'
  readonly state: 'lodged' | 'confirmed' | 'admitted' | 'inadmissible' | 'answered'
  readonly examinedBy: string | null
  /** The ground that the first of two persons proposed. */
  readonly ground?: string | null
}

/** Anyone may comment or object, until the close: the last day counts to its end, Beijing time. */
export function submitting(publicity: Publicity | undefined, today: Day) {
  if (!publicity) return refuse('publicity-unknown', '3.4.3')
  const { clause } = publicityTerm[publicity.kind]
  if (publicity.outcome) return refuse('publicity-closed', clause)
  if (today > publicity.lastDay) return refuse('period-over', clause, { day: publicity.lastDay })
}

/** What the day brings: nothing yet, or the outcome. Comments are answered before publication, so they don't hold it up here. */
export function closing(publicity: Publicity | undefined, submissions: readonly Submission[], today: Day) {
  if (!publicity) return refuse('publicity-unknown', '3.4.3')
  const { clause } = publicityTerm[publicity.kind]
  if (publicity.outcome) return refuse('publicity-closed', clause)
  if (publicity.provisional) return refuse('calendar-provisional', clause, { day: publicity.lastDay })
  if (today <= publicity.lastDay) return refuse('period-running', clause, { day: publicity.lastDay })
  const objections = submissions.filter(({ kind }) => kind === 'objection')
  const open = objections.filter(({ state }) => state === 'lodged' || state === 'confirmed').length
  if (open > 0) return refuse('objections-unexamined', clause, { count: open })
  // An answer given before the close does not undo the admission: experts look again all the same.
  const admitted = objections.some(({ state }) => state === 'admitted' || state === 'answered')
  return admitted ? ('contested' as const) : ('uncontested' as const)
}

/** Only admitted objections make a period contested. Inadmissible only on a listed ground, with a public reason, by two persons. */
export function examining(submission: Submission | undefined, clause: ClauseId) {
  if (!submission) return refuse('submission-unknown', clause)
  if (submission.kind !== 'objection') return refuse('not-an-objection', clause)
  if (submission.state !== 'lodged' && submission.state !== 'confirmed')
    return refuse('objection-already-examined', clause)
}

export function findingInadmissible(
  submission: Submission | undefined,
  { ground, grounds, person, clause }: { ground: string; grounds: readonly string[]; person: string; clause: ClauseId },
) {
  const no = examining(submission, clause)
  if (no) return no
  if (!grounds.includes(ground)) return refuse('ground-not-listed', clause)
  if (submission?.examinedBy === person) return refuse('second-person-needed', clause)
  if (submission?.examinedBy && submission.ground !== ground) return refuse('ground-differs', clause)
  return submission?.examinedBy ? ('inadmissible' as const) : ('proposed' as const)
}

export function answering(submission: Submission | undefined, clause: ClauseId) {
  if (!submission) return refuse('submission-unknown', clause)
  if (submission.state === 'answered') return refuse('submission-answered', clause)
  if (submission.kind === 'objection' && submission.state !== 'admitted')
    return refuse('objection-not-admitted', clause)
}

/**
 * Publication only through this path: the period over, every submission answered, and where it was contested, experts who
 * looked at it again and upheld it (3.4.3 re-review, 3.4.6 deliberation).
 */
export function publishing(
  kind: PublicityKind,
  publicity: Publicity | undefined,
  submissions: readonly Submission[],
  upheld: boolean,
) {
  const { clause } = publicityTerm[kind]
  if (!publicity) return refuse('never-publicised', clause)
  if (!publicity.outcome) return refuse('publicity-running', clause, { day: publicity.lastDay })
  if (publicity.outcome === 'withdrawn') return refuse('publicity-withdrawn', clause)
  if (publicity.outcome === 'contested' && !upheld) return refuse('publicity-contested', clause)
  const unanswered = submissions.filter(({ state }) => state !== 'answered' && state !== 'inadmissible').length
  if (unanswered > 0) return refuse('submissions-unanswered', clause, { count: unanswered })
}
