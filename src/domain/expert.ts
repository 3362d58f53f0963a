import type { Day } from '#policy/policy.ts'
import { addDays, addMonths } from '#domain/calendar.ts'
import { refuse } from '#domain/refusal.ts'

/** An expert's record as rules see it. */
export type ExpertRecord = { readonly standing: 'admitted' | 'suspended' | 'exited'; readonly confirmedOn: Day | null }
export type ConfirmationTerm = { readonly value: number; readonly unit: string }

/** The last day on which a record counts as confirmed; the term begins anew with each confirmation. */
export function confirmedUntil(confirmedOn: Day, { value, unit }: ConfirmationTerm): Day {
  return addDays(addMonths(confirmedOn, unit === 'years' ? value * 12 : value), -1)
}

/** Whoever has not said for a year that the record is right is not invited. */
export function unconfirmed({ confirmedOn }: Pick<ExpertRecord, 'confirmedOn'>, term: ConfirmationTerm, today: Day) {
  if (confirmedOn === null || confirmedUntil(confirmedOn, term) < today) return refuse('expert-not-confirmed', '3.3.1')
}

/** Experts keep their own record, and say each year that it is right. */
export function confirming(expert: ExpertRecord | undefined) {
  if (!expert) return refuse('expert-unknown', '3.3.1')
  if (expert.standing !== 'admitted') return refuse('expert-not-in-pool', '3.3.1')
}

/** One reminder runs at a time. */
export function askingToConfirm(expert: ExpertRecord | undefined, asked: boolean) {
  const no = confirming(expert)
  if (no) return no
  if (asked) return refuse('confirmation-asked', '3.3.1')
}
