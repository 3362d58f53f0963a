import { z } from 'zod'
import type { ClauseId } from '#policy/clauses.ts'
import type { Day } from '#policy/policy.ts'
import { refuse } from '#domain/refusal.ts'
import { secondHand, type Hand } from '#domain/standing.ts'

/**
 * `lodged`: arrived, and its sender is still to confirm it. `lapsed`: nobody did. What staff enters from paper is confirmed;
 * `taken-back` where its sender showed that it was entered wrongly.
 */
export type SubmissionState =
  'lodged' | 'confirmed' | 'lapsed' | 'taken-back' | 'admitted' | 'inadmissible' | 'answered'

/** How far what a period showed has gone. `handled`: what was contested has been decided on. */
export type Progress = 'shown' | 'handled' | 'published' | 'ended'

export type Submission = {
  readonly kind: 'comment' | 'objection'
  readonly state: SubmissionState
  readonly examinedBy: string | null
  /** The last day on which its sender may confirm it. */
  readonly confirmBy?: Day | null
  /** The ground that the first of two persons proposed. */
  readonly ground?: string | null
}

/** Came, and counts for nothing. */
export const countsForNothing: readonly SubmissionState[] = ['lapsed', 'taken-back']

/** Is it still open whether this counts at all? */
export const awaitsSender = ({ state, confirmBy }: Submission) => state === 'lodged' && Boolean(confirmBy)

/** As if it had not been entered: until it is decided on, and while the period that it contests is not closed on it. */
export function takingBack(submission: Submission | undefined, isClosed: boolean, clause: ClauseId) {
  if (!submission) return refuse('submission-unknown', clause)
  const isOpen = submission.state === 'confirmed' || (submission.state === 'admitted' && !isClosed)
  if (!isOpen || submission.examinedBy !== null) return refuse('paper-went-too-far', clause)
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
  if (submission.state === 'taken-back') return refuse('submission-taken-back', clause)
  if (submission.state !== 'lodged') return refuse('submission-already-confirmed', clause)
}

export function lapsing(submission: Submission | undefined, { today, clause }: { today: Day; clause: ClauseId }) {
  if (!submission) return refuse('submission-unknown', clause)
  if (submission.state !== 'lodged') return refuse('submission-already-confirmed', clause)
  const day = submission.confirmBy ?? today
  if (today <= day) return refuse('submission-unconfirmed', clause, { day })
}

function unconfirmed(submission: Submission, clause: ClauseId) {
  if (submission.state === 'taken-back') return refuse('submission-taken-back', clause)
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

type Finding = {
  readonly ground: string
  readonly grounds: readonly string[]
  /** Who proposed it, and who decides now. */
  readonly first: Hand | undefined
  readonly by: Hand
  readonly clause: ClauseId
}

export function findingInadmissible(
  submission: Submission | undefined,
  { ground, grounds, first, by, clause }: Finding,
) {
  const no = examining(submission, clause)
  if (no) return no
  if (!grounds.includes(ground)) return refuse('ground-not-listed', clause)
  if (submission?.examinedBy && submission.examinedBy === by.person) return refuse('second-person-needed', clause)
  const same = submission?.examinedBy && first ? secondHand(first, by, clause) : undefined
  if (same) return same
  if (submission?.examinedBy && submission.ground !== ground) return refuse('ground-differs', clause)
  return submission?.examinedBy ? ('inadmissible' as const) : ('proposed' as const)
}

/** An objection once it is admitted; where what it contests is over there is nothing left to admit, and it is answered as it is. */
export function answering(submission: Submission | undefined, clause: ClauseId, progress: Progress = 'shown') {
  if (!submission) return refuse('submission-unknown', clause)
  const no = unconfirmed(submission, clause)
  if (no) return no
  if (submission.state === 'answered') return refuse('submission-answered', clause)
  if (submission.kind === 'comment' || submission.state === 'admitted') return
  if (submission.state === 'inadmissible' || progress !== 'ended') return refuse('objection-not-admitted', clause)
}

/** A copy without what is private may be shown once it is settled what becomes of the submission. */
export function showingCopy(submission: Submission | undefined, clause: ClauseId) {
  if (!submission) return refuse('submission-unknown', clause)
  if (!['admitted', 'inadmissible', 'answered'].includes(submission.state)) return refuse('submission-open', clause)
}

/** What the public sees of a name: its first character. Not even its length is told. */
export const shielded = (name: string | null): string => `${[...(name ?? '')][0] ?? ''}**`
