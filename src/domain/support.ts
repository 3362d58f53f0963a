import { eligible, type Applicant } from '#domain/eligibility.ts'
import { refuse } from '#domain/refusal.ts'

export type SupportState = 'asked' | 'agreed' | 'declined' | 'cancelled'
export type Support = {
  readonly id: string
  readonly lead: string
  readonly supporter: string
  readonly state: SupportState
  /** Once it is handed in, who applies jointly stands. */
  readonly application: string | null
}

type Asked = {
  readonly lead: string | undefined
  readonly supporter: Applicant | undefined
  readonly already: readonly Pick<Support, 'supporter' | 'state'>[]
  readonly rule: Parameters<typeof eligible>[1]
}

/** One lead, and supporting bodies that are eligible as it is. Why another is not is said at that body's own desk. */
export function askingSupport({ lead, supporter, already, rule }: Asked) {
  if (!supporter) return refuse('supporter-not-registered', '3.3.2')
  if (supporter.id === lead) return refuse('supporter-is-lead', '3.4.1')
  if (supporter.standing === 'registered') return refuse('supporter-not-verified', '3.3.2')
  const no = eligible(supporter, rule)
  if (no) return refuse('supporter-not-eligible', no.clause)
  if (already.some((one) => one.supporter === supporter.id && isOpen(one)))
    return refuse('supporter-asked-already', '3.4.1')
}

export const isOpen = ({ state }: Pick<Support, 'state'>) => state === 'asked' || state === 'agreed'

/** It answers for itself, and may still step back until the lead hands in. */
export function answeringSupport(support: Support | undefined, organisation: string | undefined, agrees: boolean) {
  if (!support || support.supporter !== organisation) return refuse('support-unknown', '3.4.1')
  if (support.application) return refuse('support-handed-in', '3.4.1')
  const stepsBack = support.state === 'agreed' && !agrees
  if (support.state !== 'asked' && !stepsBack) return refuse('support-answered', '3.4.1')
}

export function cancellingSupport(support: Support | undefined, lead: string | undefined) {
  if (!support || support.lead !== lead) return refuse('support-unknown', '3.4.1')
  if (support.application) return refuse('support-handed-in', '3.4.1')
  if (!isOpen(support)) return refuse('support-answered', '3.4.1')
}

/** Nothing is handed in while somebody who was asked has not answered; who declined is left out. */
export function joining(supports: readonly Pick<Support, 'state'>[]) {
  const waiting = supports.filter(({ state }) => state === 'asked').length
  if (waiting > 0) return refuse('supports-unanswered', '3.4.1', { count: waiting })
}

/** A draft is thrown away only when nobody is left waiting for it. */
export function discarding(supports: readonly Pick<Support, 'state'>[]) {
  const open = supports.filter(isOpen).length
  if (open > 0) return refuse('supports-open', '3.4.1', { count: open })
}
