import type { Day } from '#policy/policy.ts'
import { addYears } from '#domain/calendar.ts'
import type { Interest } from '#domain/interest.ts'
import { refuse } from '#domain/refusal.ts'

/** An organisation or a person, as known to whoever names it. */
export type Party = { readonly name: string; readonly uscc: string | null }

/** Whom a case concerns, and what they have declared themselves. */
export type Concerned = {
  readonly parties: readonly Party[]
  /** The working body and its subordinates: their people sit on no panel. */
  readonly house: readonly Party[]
  readonly declared: readonly Interest[]
}

/** An expert as the check sees one. */
export type Tied = {
  readonly name: string
  readonly employer: string
  readonly employerUscc: string | null
  readonly interests: readonly Interest[]
}

/**
 * What keeps an expert from a case, before anybody is asked: the employer of today, employers and paid work of the last
 * years, shares and family, on either side's word. Companies that own one another are to be looked through here as well.
 */
export function conflict(
  expert: Tied,
  concerned: Concerned,
  { today, recentYears }: { today: Day; recentYears: number },
) {
  const employer = { name: expert.employer, uscc: expert.employerUscc }
  const since = addYears(today, -recentYears)
  const isParty = (one: Party) => concerned.parties.some((party) => same(party, one))
  const ended = ({ untilDay }: Interest, day: Day) => untilDay !== null && untilDay < day
  const own = expert.interests.filter(isParty)
  const recent = (kind: Interest['kind']) => own.some((one) => one.kind === kind && !ended(one, since))
  const present = (kind: Interest['kind']) => own.some((one) => one.kind === kind && !ended(one, today))
  const employs = (one: Interest) => one.kind === 'employed' && !ended(one, today)

  if (
    concerned.house.some((one) => same(one, employer) || expert.interests.some((tie) => employs(tie) && same(one, tie)))
  )
    return refuse('employee-of-working-body', '3.3.1')
  if (isParty(employer)) return refuse('expert-in-conflict', '6.2')
  if (recent('employed')) return refuse('expert-worked-for-party', '6.2', { years: recentYears })
  if (recent('paid-work')) return refuse('expert-paid-by-party', '6.2', { years: recentYears })
  if (present('shareholder')) return refuse('expert-holds-party', '6.2')
  if (present('family')) return refuse('expert-kin-of-party', '6.2')
  const named = concerned.declared.some(
    (one) =>
      !ended(one, one.kind === 'employed' || one.kind === 'paid-work' ? since : today) &&
      (same(one, employer) || alike(one.name, expert.name)),
  )
  if (named) return refuse('party-declared-tie', '6.2')
}

/** The same code, or the same name: a name is spelled in full or half width, with or without spaces. */
const same = (one: Party, other: Party) => (one.uscc !== null && one.uscc === other.uscc) || alike(one.name, other.name)

const alike = (one: string, other: string) => spelled(one) !== '' && spelled(one) === spelled(other)

const spelled = (name: string) => name.normalize('NFKC').replace(/\s/g, '').toLowerCase()
