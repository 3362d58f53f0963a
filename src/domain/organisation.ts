import { within } from '#policy/places/tree.ts'
import { refuse } from '#domain/refusal.ts'

export type OrganisationKind =
  'working-body' | 'subordinate' | 'regulator' | 'department' | 'assessor' | 'enterprise' | 'expert-pool'

export type Organisation = {
  readonly id: string
  readonly kind: OrganisationKind
  readonly uscc: string | null
  readonly place: string
  readonly standing: 'registered' | 'verified' | 'refused' | 'suspended' | 'exited'
  readonly barredUntil: string | null
}

/** Only enterprises registered in the province take part (2.0); assessors may come from anywhere in the country (3.3.2). */
export function registering(kind: OrganisationKind, place: string, province: string) {
  if (kind === 'enterprise' && !within(province, place)) return refuse('enterprise-outside-province', '2.0')
}

export function verifying(organisation: Organisation | undefined, verifier: Organisation | undefined) {
  if (!organisation || !verifier) return refuse('organisation-unknown', '3.3.1')
  if (organisation.standing !== 'registered') return refuse('organisation-already-examined', '3.3.1')
  const inScope =
    organisation.kind === 'enterprise'
      ? verifier.kind === 'regulator' && within(verifier.place, organisation.place)
      : verifier.kind === 'working-body'
  if (!inScope) return refuse('organisation-of-another-place', '7.1')
}

/** An organisation acts for itself only once it has been verified. */
export function acting(organisation: Organisation | undefined) {
  if (!organisation) return refuse('organisation-unknown', '3.3.1')
  if (organisation.standing === 'registered') return refuse('organisation-not-verified', '3.3.1')
  if (organisation.standing === 'refused') return refuse('organisation-refused', '3.3.1')
  if (organisation.standing === 'suspended') return refuse('organisation-suspended', '6.2')
  if (organisation.standing === 'exited') return refuse('organisation-exited', '6.2')
}

export function barred(organisation: Pick<Organisation, 'barredUntil'>, today: string) {
  if (organisation.barredUntil && today < organisation.barredUntil)
    return refuse('enterprise-barred', '3.6', { day: organisation.barredUntil })
}

/** The working body and its subordinate units take no part in evaluation: nor do their people. */
export function admittingExpert(employer: Organisation | undefined, inPool: boolean) {
  if (inPool) return refuse('expert-already-admitted', '3.3.1')
  if (employer && (employer.kind === 'working-body' || employer.kind === 'subordinate'))
    return refuse('employee-of-working-body', '3.3.1')
}
