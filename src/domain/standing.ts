import type { Day } from '#policy/policy.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'

/** Who acts. `system` is a due date that came; `public` is anybody, without an account. */
export const roles = [
  'working-body',
  'regulator',
  'department',
  'assessor',
  'expert',
  'enterprise',
  'administrator',
] as const
export type Role = (typeof roles)[number]
export type Actor = Role | 'system' | 'public'

/** Roles whose holders must show a second factor. Experts work by one-time link and need no authenticator. */
export const needsSecondFactor: ReadonlySet<Role> = new Set([
  'working-body',
  'regulator',
  'department',
  'assessor',
  'administrator',
])

export type Capacity = {
  readonly id: string
  readonly person: string
  readonly organisation: string
  readonly role: Role
  readonly fromDay: Day
  readonly untilDay: Day | null
}

/** May this capacity be used today? A deputy's or an ended capacity has a last day, which still counts. */
export function holding(capacity: Capacity | undefined, today: Day): Refusal | undefined {
  if (!capacity) return refuse('capacity-unknown', '6.1')
  if (today < capacity.fromDay) return refuse('capacity-not-begun', '6.1', { day: capacity.fromDay })
  if (capacity.untilDay && today > capacity.untilDay) return refuse('capacity-ended', '6.1', { day: capacity.untilDay })
}

/** Whoever hands a capacity on gives dates that begin before they end, and lie within the giver's own. */
export function granting(own: Pick<Capacity, 'untilDay'>, given: Pick<Capacity, 'fromDay' | 'untilDay'>) {
  if (given.untilDay && given.untilDay < given.fromDay)
    return refuse('capacity-ends-before-it-begins', '6.1', { from: given.fromDay })
  if (own.untilDay && (!given.untilDay || given.untilDay > own.untilDay))
    return refuse('capacity-beyond-own', '6.1', { day: own.untilDay })
}

/** Publication, exit and programme state: prepared by one person, issued (签发) by another. */
export function issuing(preparation: { preparedBy: string; state: string } | undefined, person: string | undefined) {
  if (!preparation) return refuse('not-prepared', '6.1')
  if (preparation.state !== 'prepared') return refuse('preparation-settled', '6.1')
  if (preparation.preparedBy === person) return refuse('same-person-issues', '6.1')
}
