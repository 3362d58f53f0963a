import type { ClauseId } from '#policy/clauses.ts'
import type { Day } from '#policy/policy.ts'
import { conflict, type Concerned, type Tied } from '#domain/conflict.ts'
import { unconfirmed, type ConfirmationTerm, type ExpertRecord } from '#domain/expert.ts'
import { isRefusal, refuse } from '#domain/refusal.ts'

/** A judgement settles what no program can; all others come to an opinion. */
export type PanelKind = 'scheme-review' | 'report-audit' | 're-review' | 'deliberation' | 'judgement'

/** Of those that come to an opinion, which is public. */
export type OpiningKind = Exclude<PanelKind, 'judgement'>

export const panelClause: Record<PanelKind, ClauseId> = {
  'scheme-review': '3.4.2',
  're-review': '3.4.3',
  'report-audit': '3.4.6',
  deliberation: '3.4.6',
  judgement: '3.4.4',
}

export type Candidate = Tied & ExpertRecord & { readonly expert: string }

export type Rule = { readonly seatsMin: number; readonly shareNumerator: number; readonly shareDenominator: number }

/** A case as experts are chosen for it. */
export type Case = {
  readonly kind: PanelKind
  readonly concerned: Concerned
  readonly rule: Rule
  readonly confirmation: ConfirmationTerm
  readonly recentYears: number
  readonly today: Day
  /** Who sat on it before, where others are to look again. */
  readonly satBefore: readonly string[]
  /** Who was recused from it: they are not told of it a second time. */
  readonly recused: readonly string[]
}

/** Why this expert cannot be invited to this case. Only the working body is told. */
export function obstacle(candidate: Candidate, of: Case) {
  if (candidate.standing !== 'admitted') return refuse('expert-not-in-pool', '3.3.1')
  const no = conflict(candidate, of.concerned, of) ?? unconfirmed(candidate, of.confirmation, of.today)
  if (no) return no
  if (of.recused.includes(candidate.expert)) return refuse('expert-was-recused', '6.2')
  if (of.satBefore.includes(candidate.expert)) return refuse('expert-sat-before', panelClause[of.kind])
}

/** Five at the least, an odd number, nobody with an obstacle. */
export function convening(candidates: readonly Candidate[], of: Case) {
  const clause = panelClause[of.kind]
  if (candidates.length < of.rule.seatsMin) return refuse('panel-too-small', clause, { seats: of.rule.seatsMin })
  if (candidates.length % 2 === 0) return refuse('panel-even', clause)
  return candidates.map((one) => obstacle(one, of)).find((no) => no !== undefined)
}

export type SeatState = 'invited' | 'accepted' | 'submitted' | 'declined' | 'recused' | 'replaced'
export type Seat = { readonly state: SeatState; readonly verdict: 'pass' | 'fail' | null }
type Panel = { readonly kind: PanelKind; readonly state: 'sitting' | 'opined' | 'dissolved' }

/** Whoever has left a seat knows nothing further of the case, and does not count. */
export const left = ({ state }: { state: SeatState }) =>
  state === 'declined' || state === 'recused' || state === 'replaced'

const sitting = ({ kind, state }: Panel) => {
  if (state === 'dissolved') return refuse('panel-dissolved', panelClause[kind])
  if (state === 'opined') return refuse('panel-has-opined', panelClause[kind])
}

export function answering(seat: Seat | undefined, kind: PanelKind) {
  if (!seat || seat.state === 'recused' || seat.state === 'replaced') return refuse('seat-unknown', panelClause[kind])
  if (seat.state !== 'invited') return refuse('seat-already-answered', panelClause[kind])
}

export function submitting(seat: Seat | undefined, panel: Panel) {
  const clause = panelClause[panel.kind]
  if (!seat || seat.state === 'recused' || seat.state === 'replaced') return refuse('seat-unknown', clause)
  const no = sitting(panel)
  if (no) return no
  if (seat.state === 'submitted') return refuse('sheet-already-submitted', clause)
  if (seat.state !== 'accepted') return refuse('seat-not-accepted', clause)
}

/** Few points are explained, criterion by criterion. */
export function scoring(
  scores: Readonly<Record<string, number>>,
  grounds: Readonly<Record<string, string>>,
  { kind, lowScore }: { kind: PanelKind; lowScore: number },
) {
  if (kind === 'judgement') return refuse('sheet-of-another-panel', panelClause[kind])
  const bare = Object.entries(scores).filter(([name, score]) => score <= lowScore && !grounds[name]?.trim())
  if (bare.length > 0)
    return refuse('low-score-without-ground', panelClause[kind], { count: bare.length, score: lowScore })
}

/** At any time before the opinion, by the expert, who says nothing, or by the working body, which names the ground. */
export function recusing(seat: Seat | undefined, panel: Panel, ordered: { ground: string | null } | undefined) {
  const clause = panelClause[panel.kind]
  if (!seat) return refuse('seat-unknown', clause)
  const no = sitting(panel)
  if (no) return no
  if (left(seat)) return ordered ? refuse('seat-left-already', clause) : refuse('seat-unknown', clause)
  if (ordered && !ordered.ground) return refuse('recusal-without-ground', '6.2')
}

/** Another takes the seat of one who left it, or who let the term pass without a word. */
export function substituting(
  seat: (Seat & { readonly dueOn: Day | null; readonly replaced: boolean }) | undefined,
  panel: Panel,
  candidate: Candidate | undefined,
  of: Case & { readonly seated: readonly string[] },
) {
  const clause = panelClause[panel.kind]
  const no = vacancy(seat, panel, of.today)
  if (no) return no
  if (!candidate) return refuse('expert-not-in-pool', '3.3.1')
  if (of.seated.includes(candidate.expert)) return refuse('expert-sits-already', clause)
  return obstacle(candidate, of)
}

/** Is there a seat to fill? */
export function vacancy(
  seat: (Seat & { readonly dueOn: Day | null; readonly replaced: boolean }) | undefined,
  panel: Panel,
  today: Day,
) {
  const clause = panelClause[panel.kind]
  if (!seat) return refuse('seat-unknown', clause)
  const no = sitting(panel)
  if (no) return no
  if (seat.replaced) return refuse('seat-already-filled', clause)
  if (left(seat) || overdue(seat, today)) return
  if (seat.state === 'submitted') return refuse('seat-is-taken', clause)
  return seat.dueOn
    ? refuse('seat-still-in-term', clause, { day: seat.dueOn })
    : refuse('invitation-not-served', clause)
}

/** The last day counts to its end. */
export const overdue = (seat: Seat & { readonly dueOn: Day | null }, today: Day) =>
  (seat.state === 'invited' || seat.state === 'accepted') && seat.dueOn !== null && seat.dueOn < today

/** So many have left that no opinion can come of it: they are replaced, or another panel takes its place. */
export const quorate = (seats: readonly Seat[], rule: Rule): boolean =>
  seats.filter((seat) => !left(seat)).length >= rule.seatsMin

/** All sheets are in, and enough of them. */
export function complete<S extends Seat>(panel: Panel, seats: readonly S[], rule: Rule) {
  const clause = panelClause[panel.kind]
  const no = sitting(panel)
  if (no) return no
  const sheets = seats.filter((seat) => !left(seat))
  const missing = sheets.filter(({ state }) => state !== 'submitted').length
  if (missing > 0) return refuse('sheets-missing', clause, { count: missing })
  if (!quorate(seats, rule)) return refuse('panel-without-quorum', clause, { seats: rule.seatsMin })
  return sheets
}

/** Two thirds of those who sit. */
export const agreed = (those: number, all: number, { shareNumerator, shareDenominator }: Rule): boolean =>
  those * shareDenominator >= all * shareNumerator

/** The opinion follows from the sheets. What experts judge is taken over by the assessor, and comes to no opinion. */
export function opining(panel: Panel, seats: readonly Seat[], rule: Rule) {
  const no = sitting(panel)
  if (no) return no
  if (panel.kind === 'judgement') return refuse('opinion-of-judgement', panelClause[panel.kind])
  const sheets = complete(panel, seats, rule)
  if (isRefusal(sheets)) return sheets
  const passes = sheets.filter(({ verdict }) => verdict === 'pass').length
  return agreed(passes, sheets.length, rule) ? ('pass' as const) : ('fail' as const)
}

/** Whoever came to another conclusion is not left out of what is published. */
export const dissenting = (seats: readonly Seat[], outcome: 'pass' | 'fail') =>
  seats.filter(({ state, verdict }) => state === 'submitted' && verdict !== outcome).length

export function recording(kind: PanelKind, dissent: number, minority: string | null | undefined) {
  if (dissent > 0 && !minority) return refuse('minority-missing', panelClause[kind], { count: dissent })
}
