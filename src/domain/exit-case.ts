import type { Day } from '#policy/policy.ts'
import { refuse } from '#domain/refusal.ts'
import type { Hand } from '#domain/standing.ts'
import type { Office } from '#domain/concern.ts'

/** Who may be made to leave (6.2): bodies, schemes, experts, and officials. */
export const exitParties = ['assessor', 'scheme', 'expert', 'official'] as const
export type ExitParty = (typeof exitParties)[number]
export const exitSources = ['concern', 'finding', 'own-knowledge'] as const
export type ExitSource = (typeof exitSources)[number]
export type ExitCaseState = 'opened' | 'noticed' | 'decided'

export type ConsequenceKind =
  | 'pool-left'
  | 'applications-ended'
  | 'panels-dissolved'
  | 'periods-withdrawn'
  | 'rounds-stopped'
  | 'enterprises-told'
  | 'schemes-withdrawn'
  | 'seats-vacated'
  | 'capacities-ended'
/** What an exit brought, as it was carried out: how many, and their numbers where they have any. */
export type Consequence = { readonly what: ConsequenceKind; readonly count: number; readonly of: readonly string[] }

export type ExitCase = {
  readonly state: ExitCaseState
  readonly handler: string
  readonly statement: string | null
  /** The last day to be heard; none before the notice was served (decision 28). */
  readonly statementDue: Day | null
  readonly outcome: 'exit' | 'no-exit' | null
  /** Those who opened, prepared and issued, and the capacities in whose place they did. */
  readonly involved: readonly string[]
  readonly reviewDue: Day | null
  readonly reviewLapsedOn: Day | null
  readonly reviewAskedOn: Day | null
  readonly reviewOutcome: 'upheld' | 'lifted' | null
}

type Opened = {
  readonly party: ExitParty
  readonly takesPart: boolean
  readonly runs: boolean
  readonly ground: string
  readonly grounds: readonly string[]
  readonly by: Office
  readonly isOwnOfficial: boolean
}

/** On a listed ground, once at a time; officials are the regulator's to deal with, but not its own. */
export function opening({ party, takesPart, runs, ground, grounds, by, isOwnOfficial }: Opened) {
  if (party === 'official' && by !== 'regulator') return refuse('official-for-regulator', '6.2')
  if (isOwnOfficial) return refuse('official-of-own-office', '6.2')
  if (!takesPart) return refuse('exit-party-unknown', '6.2')
  if (!grounds.includes(ground)) return refuse('exit-ground-not-listed', '6.2')
  if (runs) return refuse('exit-case-runs', '6.2')
}

/** The party is told on its desk and by mail; its term runs from the working day after (decision 28). */
export function noticing(one: ExitCase | undefined, office: string | undefined) {
  if (!one || one.handler !== office) return refuse('exit-case-unknown', '6.2')
  if (one.state === 'decided') return refuse('exit-case-decided', '6.2')
  if (one.state !== 'opened') return refuse('exit-case-noticed', '6.2')
}

export function stating(one: ExitCase | undefined, today: Day) {
  if (!one || one.state === 'opened') return refuse('exit-case-unknown', '6.2')
  if (one.state === 'decided') return refuse('exit-case-decided', '6.2')
  if (one.statement !== null) return refuse('already-stated', '6.2')
  if (one.statementDue && today > one.statementDue)
    return refuse('statement-term-over', '6.2', { day: one.statementDue })
}

type Decided = {
  readonly office: string | undefined
  readonly outcome: 'exit' | 'no-exit'
  readonly today: Day
  readonly provisional: boolean
}

/** Nobody leaves unheard. A case that is dropped needs no hearing. */
export function deciding(one: ExitCase | undefined, { office, outcome, today, provisional }: Decided) {
  if (!one || one.handler !== office) return refuse('exit-case-unknown', '6.2')
  if (one.state === 'decided') return refuse('exit-case-decided', '6.2')
  if (outcome === 'no-exit') return
  if (one.state === 'opened') return refuse('party-not-told', '6.2')
  if (one.statement !== null) return
  if (!one.statementDue) return refuse('notice-not-served', '6.2')
  if (provisional) return refuse('calendar-provisional', '6.2', { day: one.statementDue })
  if (today <= one.statementDue) return refuse('hearing-term-running', '6.2', { day: one.statementDue })
}

export function askingReview(one: ExitCase | undefined, today: Day) {
  if (!one || one.state === 'opened') return refuse('exit-case-unknown', '6.2')
  if (one.outcome !== 'exit') return refuse('no-exit-to-review', '6.2')
  if (one.reviewAskedOn) return refuse('review-asked-already', '6.2')
  // A request that came in on paper in time counts, though the term had lapsed when it was entered.
  const last = one.reviewDue ?? one.reviewLapsedOn
  const isOver = one.reviewLapsedOn !== null && one.reviewDue === null
  if (isOver || (last && today > last)) return refuse('review-term-over', '6.2', { day: last ?? today })
}

/** By people other than those first involved: who opened, prepared or issued looks away, and so does who stands in for them. */
export function reviewing(one: ExitCase | undefined, by: { office: string | undefined; hand: Hand }) {
  if (!one || one.handler !== by.office) return refuse('exit-case-unknown', '6.2')
  if (!one.reviewAskedOn) return refuse('no-review-asked', '6.2')
  if (one.reviewOutcome) return refuse('review-done', '6.2')
  const { person, place } = by.hand
  if (!person || one.involved.includes(person) || (place && one.involved.includes(place)))
    return refuse('reviewer-was-involved', '6.2')
}

/** The term to ask for a review is over: the decision leaves the party's desk. */
export function lapsing(one: ExitCase | undefined, { today, provisional }: { today: Day; provisional: boolean }) {
  if (!one || one.outcome !== 'exit' || one.reviewAskedOn || one.reviewLapsedOn || !one.reviewDue)
    return refuse('no-exit-to-review', '6.2')
  if (provisional) return refuse('calendar-provisional', '6.2', { day: one.reviewDue })
  if (today <= one.reviewDue) return refuse('review-term-running', '6.2', { day: one.reviewDue })
}
