import type { Day } from '#policy/policy.ts'
import { refuse } from '#domain/refusal.ts'

/** What ties somebody to an organisation or a person, as the one who has it declares it. */
export const interestKinds = ['employed', 'paid-work', 'shareholder', 'family'] as const
export type InterestKind = (typeof interestKinds)[number]

export type Interest = {
  readonly kind: InterestKind
  readonly name: string
  readonly uscc: string | null
  readonly fromDay: Day | null
  readonly untilDay: Day | null
}

/** What has begun, and has not ended before it began: what is to come is declared when it comes. */
export function declaring({ fromDay, untilDay }: Pick<Interest, 'fromDay' | 'untilDay'>, today: Day) {
  if (fromDay && fromDay > today) return refuse('interest-not-begun', '6.2', { day: fromDay })
  if (fromDay && untilDay && untilDay < fromDay) return refuse('interest-dates', '6.2', { day: fromDay })
}

/** An interest is never taken back: it ends, and the checks look back for some years. */
export function ending(interest: Interest | undefined, untilDay: Day, today: Day) {
  if (!interest) return refuse('interest-unknown', '6.2')
  if (interest.untilDay && interest.untilDay <= today)
    return refuse('interest-has-ended', '6.2', { day: interest.untilDay })
  if (interest.fromDay && untilDay < interest.fromDay) return refuse('interest-dates', '6.2', { day: interest.fromDay })
  if (untilDay > today) return refuse('interest-not-ended', '6.2', { day: untilDay })
}
