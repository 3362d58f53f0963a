import type { Day, Named, OpenList } from '#policy/policy.ts'
import { acting, type Organisation, type OrganisationKind } from '#domain/organisation.ts'
import { isRefusal, refuse } from '#domain/refusal.ts'
import { readUscc } from '#domain/uscc.ts'

/** What an assessor declares of itself: no fee, and in which enterprises to be evaluated it has a stake or paid work. */
export type Declared = { readonly noFee: boolean; readonly interests: readonly string[] }

/** An organisation that would assess, with what decides whether it may. */
export type Applicant = Organisation & {
  readonly assessorKind: string | null
  readonly parentKind: OrganisationKind | null
  /** How many of its people also act for the working body or one of its subordinate units today. */
  readonly insiders: number
}

type Rule = { readonly kinds: OpenList<Named>; readonly today: Day }

const ofWorkingBody = (kind: OrganisationKind | null) => kind === 'working-body' || kind === 'subordinate'

/** Who may assess (3.3.2), and who may not: the working body, its subordinate units, and whoever their people act for (3.3.1). */
export function eligible(applicant: Applicant | undefined, { kinds, today }: Rule) {
  const no = acting(applicant)
  if (no) return no
  if (!applicant) return refuse('organisation-unknown', '3.3.1')
  if (isOfWorkingBody(applicant)) return refuse('working-body-may-not-assess', '3.3.1')
  if (applicant.kind !== 'assessor') return refuse('not-an-assessor', '3.3.2')
  if (!isListed(applicant, kinds)) return refuse('assessor-kind-not-listed', '3.3.2')
  if (!isRegistered(applicant)) return refuse('assessor-without-registration', '3.3.2')
  if (applicant.insiders > 0) return refuse('assessor-people-of-working-body', '3.3.1', { count: applicant.insiders })
  if (isBarred(applicant, today)) return refuse('assessor-barred', '6.2', { day: applicant.barredUntil ?? today })
}

export const isOfWorkingBody = ({ kind, parentKind }: Applicant) => ofWorkingBody(kind) || ofWorkingBody(parentKind)

/** A code whose check digit is right is given by authorities of the mainland alone; who holds it was verified. */
export const isRegistered = ({ uscc }: Pick<Applicant, 'uscc'>) => uscc !== null && !isRefusal(readUscc(uscc))

export const isBarred = ({ barredUntil }: Pick<Applicant, 'barredUntil'>, today: Day) =>
  barredUntil !== null && today < barredUntil

/** An open list names examples: any kind will do, so long as one is given. */
const isListed = ({ assessorKind }: Pick<Applicant, 'assessorKind'>, kinds: OpenList<Named>) =>
  assessorKind !== null && assessorKind !== '' && (kinds.open || kinds.entries.some(({ id }) => id === assessorKind))
