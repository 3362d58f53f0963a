import type { ClauseId } from '#policy/clauses.ts'
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

/** In whose place a capacity acts: a deputy in that of the holder. */
export const place = ({ id, deputyFor }: { readonly id: string; readonly deputyFor: string | null }) => deputyFor ?? id

type Holder = Capacity & { readonly deputyFor: string | null }
type Deputy = Pick<Capacity, 'person' | 'organisation' | 'role' | 'untilDay'> & {
  /** The capacity of who appoints; nothing for the system. */
  readonly by: string | undefined
  /** What the deputy does besides, in other organisations. */
  readonly elsewhere: readonly Role[]
}

/** On which side of a matter a role stands: nobody acts for two of them. */
const sides: Partial<Record<Role, readonly Role[]>> = {
  'working-body': ['assessor', 'enterprise', 'expert'],
  regulator: ['assessor', 'enterprise', 'expert'],
  department: ['assessor', 'enterprise', 'expert'],
  assessor: ['working-body', 'regulator', 'department', 'enterprise'],
  enterprise: ['working-body', 'regulator', 'department', 'assessor'],
}

/** A holder appoints who acts in their place: in the same office, with a last day, and not through a deputy. Experts sit themselves. */
export function deputising(holder: Holder | undefined, deputy: Deputy) {
  if (!holder || holder.organisation !== deputy.organisation || holder.role !== deputy.role)
    return refuse('capacity-unknown', '6.1')
  if (holder.role === 'expert') return refuse('expert-has-no-deputy', '3.4.2')
  if (holder.deputyFor) return refuse('deputy-of-a-deputy', '6.1')
  if (deputy.by !== undefined && deputy.by !== holder.id) return refuse('deputy-of-another', '6.1')
  if (!deputy.untilDay) return refuse('deputy-without-end', '6.1')
  if (holder.person === deputy.person) return refuse('deputy-for-oneself', '6.1')
  if (deputy.elsewhere.some((role) => sides[deputy.role]?.includes(role))) return refuse('deputy-of-two-sides', '6.2')
  return granting(holder, { fromDay: '', untilDay: deputy.untilDay })
}

/** A deputy acts while the holder could: when that capacity is over, so is the deputy's. */
export function standingIn(holder: Capacity | undefined, today: Day): Refusal | undefined {
  if (holding(holder, today)) return refuse('deputised-for-nobody', '6.1')
}

/** Nobody ends the capacity that they stand in for. */
export function ending(capacity: { readonly id: string }, own: { readonly deputyFor: string | null } | undefined) {
  if (own?.deputyFor === capacity.id) return refuse('deputy-ends-holder', '6.1')
}

/** Whoever prepares or issues: a person, in their own place or in that of the one they stand in for. */
export type Hand = { readonly person: string | undefined; readonly place: string | null }

/** A rule for two persons asks for two hands: a deputy's is that of the holder. */
export function secondHand(first: Hand, by: Hand, clause: ClauseId): Refusal | undefined {
  if (first.place !== null && first.place === by.place && first.person !== by.person)
    return refuse('same-place-decides', clause)
}

/**
 * Publication, exit and programme state: prepared by one person, issued (签发) by another. A deputy's hand is that of the
 * holder: neither issues what the other prepared, nor one deputy what another of the same holder did.
 */
export function issuing(preparation: { readonly preparedBy: Hand; readonly state: string } | undefined, by: Hand) {
  if (!preparation) return refuse('not-prepared', '6.1')
  const { preparedBy, state } = preparation
  if (state !== 'prepared') return refuse('preparation-settled', '6.1')
  if (preparedBy.person === by.person) return refuse('same-person-issues', '6.1')
  if (preparedBy.place !== null && preparedBy.place === by.place) return refuse('same-place-issues', '6.1')
}
