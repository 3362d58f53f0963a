import type { ClauseId } from '#policy/clauses.ts'
import { refuse } from '#domain/refusal.ts'

export type PanelKind = 'scheme-review' | 'report-audit' | 're-review' | 'deliberation'

export const panelClause: Record<PanelKind, ClauseId> = {
  'scheme-review': '3.4.2',
  're-review': '3.4.3',
  'report-audit': '3.4.6',
  deliberation: '3.4.6',
}

export type Candidate = {
  readonly expert: string
  readonly standing: 'admitted' | 'suspended' | 'exited'
  readonly employer: string
  readonly employerUscc: string | null
}

/** Whom the case concerns: nobody they employ may sit. */
export type Concerned = { readonly usccs: readonly (string | null)[]; readonly names: readonly string[] }

export type Rule = { readonly seatsMin: number; readonly shareNumerator: number; readonly shareDenominator: number }

/** Five at the least, an odd number, nobody employed by a party, nobody who sat on the case before. */
export function convening(
  kind: PanelKind,
  candidates: readonly Candidate[],
  { concerned, rule, satBefore }: { concerned: Concerned; rule: Rule; satBefore: readonly string[] },
) {
  const clause = panelClause[kind]
  if (candidates.length < rule.seatsMin) return refuse('panel-too-small', clause, { seats: rule.seatsMin })
  if (candidates.length % 2 === 0) return refuse('panel-even', clause)
  if (candidates.some(({ standing }) => standing !== 'admitted')) return refuse('expert-not-in-pool', '3.3.1')
  if (candidates.some((one) => conflicted(one, concerned))) return refuse('expert-in-conflict', '6.2')
  if (candidates.some(({ expert }) => satBefore.includes(expert))) return refuse('expert-sat-before', clause)
}

export function conflicted(candidate: Candidate, concerned: Concerned): boolean {
  const byCode = candidate.employerUscc !== null && concerned.usccs.includes(candidate.employerUscc)
  return byCode || concerned.names.includes(candidate.employer.trim())
}

export type SeatState = 'invited' | 'accepted' | 'declined' | 'submitted'
export type Seat = { readonly state: SeatState; readonly verdict: 'pass' | 'fail' | null }

export function answering(seat: Seat | undefined, kind: PanelKind) {
  if (!seat) return refuse('seat-unknown', panelClause[kind])
  if (seat.state !== 'invited') return refuse('seat-already-answered', panelClause[kind])
}

export function submitting(seat: Seat | undefined, panel: { kind: PanelKind; state: string }) {
  const clause = panelClause[panel.kind]
  if (!seat) return refuse('seat-unknown', clause)
  if (panel.state === 'dissolved') return refuse('panel-dissolved', clause)
  if (panel.state !== 'sitting') return refuse('panel-has-opined', clause)
  if (seat.state === 'submitted') return refuse('sheet-already-submitted', clause)
  if (seat.state !== 'accepted') return refuse('seat-not-accepted', clause)
}

/** So many declined that no opinion can come of it: another panel takes its place. */
export const quorate = (seats: readonly Seat[], rule: Rule): boolean =>
  seats.filter(({ state }) => state !== 'declined').length >= rule.seatsMin

/** The opinion follows from the sheets: it passes with two thirds of those who sit. */
export function opining(panel: { kind: PanelKind; state: string }, seats: readonly Seat[], rule: Rule) {
  const clause = panelClause[panel.kind]
  if (panel.state === 'dissolved') return refuse('panel-dissolved', clause)
  if (panel.state !== 'sitting') return refuse('panel-has-opined', clause)
  const sitting = seats.filter(({ state }) => state !== 'declined')
  const missing = sitting.filter(({ state }) => state !== 'submitted').length
  if (missing > 0) return refuse('sheets-missing', clause, { count: missing })
  if (!quorate(seats, rule)) return refuse('panel-without-quorum', clause, { seats: rule.seatsMin })
  const passes = sitting.filter(({ verdict }) => verdict === 'pass').length
  return passes * rule.shareDenominator >= sitting.length * rule.shareNumerator ? ('pass' as const) : ('fail' as const)
}
