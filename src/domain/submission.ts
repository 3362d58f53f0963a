import { z } from 'zod'
import type { ClauseId } from '#policy/clauses.ts'
import type { Day } from '#policy/policy.ts'
import { beijingMoment, endOfDay, shanghaiDay } from '#domain/calendar.ts'
import { awaitsSender, publicityTerm, type Publicity } from '#domain/publicity.ts'
import { isRefusal, refuse } from '#domain/refusal.ts'

/** `lodged`: arrived, and its sender is still to confirm it. `lapsed`: nobody did. What staff enters from paper is confirmed. */
export type SubmissionState = 'lodged' | 'confirmed' | 'lapsed' | 'admitted' | 'inadmissible' | 'answered'

export type Submission = {
  readonly kind: 'comment' | 'objection'
  readonly state: SubmissionState
  readonly examinedBy: string | null
  /** The last day on which its sender may confirm it. */
  readonly confirmBy?: Day | null
  /** The ground that the first of two persons proposed. */
  readonly ground?: string | null
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

/** What staff enters from paper came in on its day, whenever it is entered; the last moment of that day at the latest. */
export function arrival(receivedOn: Day | undefined, at: Date): Date {
  return receivedOn === undefined ? at : new Date(Math.min(at.getTime(), endOfDay(receivedOn).getTime() - 1))
}

/** Entered for its sender with the scan; nothing comes in tomorrow. */
export function entering({ receivedOn, scans }: { receivedOn: Day | undefined; scans: number }, today: Day) {
  if (receivedOn !== undefined && receivedOn > today)
    return refuse('paper-not-received-yet', '6.1', { day: receivedOn })
  if (scans === 0) return refuse('paper-without-scan', '6.1')
}

/** Who writes by the form confirms it by mail. */
export function reachable(contact: string, clause: ClauseId) {
  if (!z.email().safeParse(contact).success) return refuse('mail-needed', clause)
}

/** It counts from the moment it was lodged, if its sender confirms it in time. */
export function confirming(submission: Submission | undefined, { today, clause }: { today: Day; clause: ClauseId }) {
  if (!submission) return refuse('submission-unknown', clause)
  const day = submission.confirmBy ?? today
  if (submission.state === 'lapsed' || (submission.state === 'lodged' && today > day))
    return refuse('confirmation-too-late', clause, { day })
  if (submission.state !== 'lodged') return refuse('submission-already-confirmed', clause)
}

export function lapsing(submission: Submission | undefined, { today, clause }: { today: Day; clause: ClauseId }) {
  if (!submission) return refuse('submission-unknown', clause)
  if (submission.state !== 'lodged') return refuse('submission-already-confirmed', clause)
  const day = submission.confirmBy ?? today
  if (today <= day) return refuse('submission-unconfirmed', clause, { day })
}

function unconfirmed(submission: Submission, clause: ClauseId) {
  if (submission.state === 'lapsed') return refuse('submission-lapsed', clause, { day: submission.confirmBy ?? '' })
  if (awaitsSender(submission)) return refuse('submission-unconfirmed', clause, { day: submission.confirmBy ?? '' })
}

/** Only admitted objections make a period contested. Inadmissible only on a listed ground, with a public reason, by two persons. */
export function examining(submission: Submission | undefined, clause: ClauseId) {
  if (!submission) return refuse('submission-unknown', clause)
  if (submission.kind !== 'objection') return refuse('not-an-objection', clause)
  const no = unconfirmed(submission, clause)
  if (no) return no
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
  const no = unconfirmed(submission, clause)
  if (no) return no
  if (submission.state === 'answered') return refuse('submission-answered', clause)
  if (submission.kind === 'objection' && submission.state !== 'admitted')
    return refuse('objection-not-admitted', clause)
}

/** A copy without what is private may be shown once it is settled what becomes of the submission. */
export function showingCopy(submission: Submission | undefined, clause: ClauseId) {
  if (!submission) return refuse('submission-unknown', clause)
  if (!['admitted', 'inadmissible', 'answered'].includes(submission.state)) return refuse('submission-open', clause)
}

/** What the public sees of a name: its first character. Not even its length is told. */
export const shielded = (name: string | null): string => `${[...(name ?? '')][0] ?? ''}**`
