import type { Day } from '#policy/policy.ts'
import { refuse } from '#domain/refusal.ts'

/** In the order of the round. */
export const applicationStates = [
  'lodged',
  'returned',
  'in-review',
  'passed',
  'in-publicity',
  'held',
  'amending',
  'published',
  'failed',
  'withdrawn',
  'lapsed',
  /** Its assessor left. */
  'ended',
] as const
export type ApplicationState = (typeof applicationStates)[number]
export type Application = { readonly id: string; readonly assessor: string; readonly state: ApplicationState }

/** Nobody decided it: its assessor took it back, let a term pass, or left. */
type Closed = 'withdrawn' | 'lapsed' | 'ended'
export const isClosed = (state: ApplicationState | undefined): state is Closed =>
  state === 'withdrawn' || state === 'lapsed' || state === 'ended'

/** Nothing more comes of it: its assessor may apply again while a call runs. */
export const ended: readonly ApplicationState[] = ['failed', 'withdrawn', 'lapsed', 'ended']

/** After a handling opinion that asks for it, the assessor amends its scheme; what comes must differ. */
export function amending(
  application: Application | undefined,
  { assessor, changes }: { assessor: string | undefined; changes: boolean },
) {
  if (!application || application.assessor !== assessor) return refuse('application-unknown', '3.4.3')
  if (application.state !== 'amending') return refuse('application-not-to-amend', '3.4.3')
  if (!changes) return refuse('amendment-changes-nothing', '3.4.3')
}

/** By what a list of applications is sorted. */
export const applicationOrders = ['lodged', 'receipt', 'assessor', 'state'] as const
export type ApplicationOrder = (typeof applicationOrders)[number]

/** Its way is over, well or not: a published scheme is followed by a new version. */
export const settled: readonly ApplicationState[] = [...ended, 'published']

/** An assessor has one application on its way for an area of a call: what is wrong with it is corrected, not handed in twice. */
export function lodging(earlier: Pick<Application, 'state'> | undefined) {
  if (earlier && !settled.includes(earlier.state)) return refuse('already-applied', '3.4.1')
}

export function resubmitting(application: Application | undefined, assessor: string | undefined) {
  if (!application || application.assessor !== assessor) return refuse('application-unknown', '3.4.2')
  if (application.state !== 'returned') return refuse('application-not-returned', '3.4.2')
}

/** The lead may withdraw until the scheme is published: from then on others build on it. */
export function withdrawing(application: Application | undefined, assessor: string | undefined) {
  if (!application || application.assessor !== assessor) return refuse('application-unknown', '3.4.1')
  if (application.state === 'published') return refuse('withdrawal-too-late', '3.4.3')
  if (ended.includes(application.state)) return refuse('application-ended', '3.4.1')
}

type Term = { readonly correctBy: Day | null; readonly today: Day; readonly provisional: boolean }

/** What is not corrected in its term lapses, and nobody has to decide it; the last day counts to its end. */
export function lapsing(application: Application | undefined, { correctBy, today, provisional }: Term) {
  if (!application) return refuse('application-unknown', '3.4.2')
  if (application.state !== 'returned' || !correctBy) return refuse('application-not-returned', '3.4.2')
  if (provisional) return refuse('calendar-provisional', '3.4.2', { day: correctBy })
  if (today <= correctBy) return refuse('correction-term-running', '3.4.2', { day: correctBy })
}
