import type { Judgement } from '#domain/ranking/judgement.ts'

/**
 * Judgements as anybody may see them: who judged is a seat, numbered by first appearance, the same person always the same seat; what
 * was declared of interests and what lay before the experts is only that there was something.
 */
export function withSeats(judgements: readonly Judgement[]): Judgement[] {
  const seats = new Map<string, string>()
  const seatOf = (who: string) => {
    const known = seats.get(who) ?? `seat ${seats.size + 1}`
    seats.set(who, known)
    return known
  }
  return judgements.map((one) => ({
    ...one,
    who: seatOf(one.who),
    conflict: one.conflict === null ? null : 'declared',
    evidence: one.evidence.length > 0 ? ['accepted'] : [],
    ...(one.kind === 'grade-qualitative' && {
      grades: one.grades.map((grade) => ({ ...grade, seat: seatOf(grade.seat) })),
    }),
  }))
}
