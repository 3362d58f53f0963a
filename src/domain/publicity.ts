import type { ClauseId } from '#policy/clauses.ts'
import type { Day, ParameterName } from '#policy/policy.ts'
import { beijingMoment, shanghaiDay } from '#domain/calendar.ts'
import { isRefusal, refuse } from '#domain/refusal.ts'
import { awaitsSender, countsForNothing, type Progress, type Submission } from '#domain/submission.ts'

export type PublicityKind = 'scheme' | 'ranking'

export const publicityTerm: Record<PublicityKind, { parameter: ParameterName; clause: ClauseId }> = {
  scheme: { parameter: 'schemePublicity', clause: '3.4.3' },
  ranking: { parameter: 'rankingPublicity', clause: '3.4.6' },
}

export type PublicityOutcome = 'uncontested' | 'contested' | 'withdrawn'

export type Publicity = {
  readonly id: string
  readonly kind: PublicityKind
  readonly openedOn: Day
  readonly lastDay: Day
  readonly provisional: boolean
  readonly outcome: PublicityOutcome | null
}

/** Anyone may comment or object until the close: the last day counts to its end, Beijing time; a provisional one does not end it. */
export function submitting(publicity: Publicity | undefined, today: Day) {
  if (!publicity) return refuse('publicity-unknown', '3.4.3')
  const { clause } = publicityTerm[publicity.kind]
  if (publicity.outcome) return refuse('publicity-closed', clause)
  if (today > publicity.lastDay && !publicity.provisional)
    return refuse('period-over', clause, { day: publicity.lastDay })
}

/** The same at an instant: whoever comes too late is told when that was. */
export function lodging(publicity: Publicity | undefined, at: Date) {
  const no = submitting(publicity, shanghaiDay(at))
  if (!isRefusal(no) || no.refused !== 'period-over') return no
  return refuse('lodged-too-late', no.clause, { ...no.with, moment: beijingMoment(at) })
}

/**
 * What came in on paper within the period counts, though it is entered after the close: the period is closed anew, or what was
 * contested goes with the rest. Not any more when that has been decided, or is published.
 */
export function lodgingPaper(publicity: Publicity | undefined, arrived: Date, progress: Progress) {
  const no = lodging(publicity, arrived)
  if (!publicity || !isRefusal(no) || no.refused !== 'publicity-closed') return no
  const { clause } = publicityTerm[publicity.kind]
  const late = lodging({ ...publicity, outcome: null, provisional: false }, arrived)
  if (late) return late
  if (publicity.outcome === 'withdrawn' || progress === 'ended') return no
  if (progress === 'published') return refuse('paper-after-publication', clause)
  if (progress === 'handled') return refuse('paper-after-handling', clause)
}

/** What the day brings: nothing yet, or the outcome. Comments are answered before publication, so they don't hold it up here. */
export function closing(publicity: Publicity | undefined, submissions: readonly Submission[], today: Day) {
  if (!publicity) return refuse('publicity-unknown', '3.4.3')
  const { clause } = publicityTerm[publicity.kind]
  if (publicity.outcome) return refuse('publicity-closed', clause)
  if (publicity.provisional) return refuse('calendar-provisional', clause, { day: publicity.lastDay })
  if (today <= publicity.lastDay) return refuse('period-running', clause, { day: publicity.lastDay })
  const objections = submissions.filter(({ kind }) => kind === 'objection')
  const unsure = objections.filter(awaitsSender).length
  const open = objections.filter(({ state }) => state === 'lodged' || state === 'confirmed').length - unsure
  if (open > 0) return refuse('objections-unexamined', clause, { count: open })
  if (unsure > 0) return refuse('objections-unconfirmed', clause, { count: unsure })
  // An answer given before the close does not undo the admission: experts look again all the same.
  const admitted = objections.some(({ state }) => state === 'admitted' || state === 'answered')
  return admitted ? ('contested' as const) : ('uncontested' as const)
}

/**
 * A period that was closed on what had been entered by then opens again for an objection that came in on paper in time: it
 * closes anew once that is examined.
 */
export function reopening(publicity: Publicity | undefined, submissions: readonly Submission[], wentOn: boolean) {
  if (!publicity) return refuse('publicity-unknown', '3.4.3')
  const { clause } = publicityTerm[publicity.kind]
  if (publicity.outcome !== 'uncontested' || wentOn) return refuse('publicity-not-to-reopen', clause)
  const open = submissions.some(
    ({ kind, state }) => kind === 'objection' && (state === 'confirmed' || state === 'admitted'),
  )
  if (!open) return refuse('publicity-not-to-reopen', clause)
}

/** A period that was opened wrongly is withdrawn, with a public reason, until what it showed has gone further. */
export function withdrawing(publicity: Publicity | undefined, { wentOn }: { wentOn: boolean }) {
  if (!publicity) return refuse('publicity-unknown', '3.4.3')
  const { clause } = publicityTerm[publicity.kind]
  if (publicity.outcome === 'withdrawn') return refuse('publicity-already-withdrawn', clause)
  if (publicity.outcome === 'contested' || wentOn) return refuse('publicity-went-on', clause)
}

/** What becomes of a contested scheme: upheld as it is, to be amended and shown anew, or rejected. */
export const handlings = ['upheld', 'amended', 'rejected'] as const
export type Handling = (typeof handlings)[number]

export type Contested = {
  /** Its application was taken back, lapsed, or lost its assessor. */
  readonly isOver: boolean
  readonly publicity: Publicity | undefined
  /** The newest panel that looked again, once it has given its opinion. */
  readonly panel: { readonly id: string; readonly outcome: 'pass' | 'fail' } | undefined
  readonly last: { readonly panel: string; readonly outcome: Handling; readonly amendBy: Day | null } | undefined
  readonly amendedSince: boolean
}

/** The handling opinion follows the panel; nobody upholds what the experts did not. An assessor that does not amend in time loses the case. */
export function handling({ isOver, publicity, panel, last, amendedSince }: Contested, to: Handling, today: Day) {
  if (isOver) return refuse('nothing-left-to-handle', '3.4.3')
  if (publicity?.kind !== 'scheme' || publicity.outcome !== 'contested') return refuse('nothing-to-handle', '3.4.3')
  if (last?.outcome === 'amended' && !amendedSince) {
    const day = last.amendBy
    if (!day) return refuse('amendment-unserved', '3.4.3')
    return to === 'rejected' && today > day ? undefined : refuse('amendment-awaited', '3.4.3', { day })
  }
  if (!panel) return refuse('panel-opinion-awaited', '3.4.3')
  if (last?.panel === panel.id)
    return refuse(last.outcome === 'amended' ? 'panel-opinion-awaited' : 'handled-already', '3.4.3')
  if (amendedSince && panel.outcome === 'pass') return refuse('amended-goes-on', '3.4.3')
  if ((panel.outcome === 'pass') !== (to === 'upheld')) return refuse('handling-against-panel', '3.4.3')
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
  const settled = ['answered', 'inadmissible', ...countsForNothing]
  const unanswered = submissions.filter(({ state }) => !settled.includes(state)).length
  if (unanswered > 0) return refuse('submissions-unanswered', clause, { count: unanswered })
}
