import type { ClauseId } from '#policy/clauses.ts'
import type { Day } from '#policy/policy.ts'
import { refuse } from '#domain/refusal.ts'

/** What a ranking passes through. `held`: contested, experts deliberate. `sent-back`: the report did not stand up. `recalled`: published, and found wrong in a rank or the list. `without-consent`: nobody agreed to be shown. `stopped`: its assessor or scheme left in mid-round. */
export type RankingState =
  | 'evaluated'
  | 'shortlisted'
  | 'consent'
  | 'settled'
  | 'in-audit'
  | 'audited'
  | 'in-publicity'
  | 'held'
  | 'cleared'
  | 'published'
  | 'recalled'
  | 'sent-back'
  | 'without-consent'
  | 'stopped'

export type Scheme = { readonly id: string; readonly standing: string; readonly assessor: string }

/** Only the assessor whose scheme was published evaluates, and only by that scheme (3.4.4). */
export function freezing(scheme: Scheme | undefined, assessor: string | undefined) {
  if (!scheme || scheme.assessor !== assessor) return refuse('scheme-unknown', '3.4.4')
  if (scheme.standing !== 'in-force') return refuse('scheme-not-in-force', '3.4.4')
}

/** Each step of a ranking has one state it starts from. */
export function stepping(
  ranking: { readonly state: RankingState; readonly assessor: string } | undefined,
  from: RankingState,
  { assessor, clause }: { assessor: string | undefined; clause: ClauseId },
) {
  if (!ranking || (assessor !== undefined && ranking.assessor !== assessor)) return refuse('ranking-unknown', clause)
  if (ranking.state !== from) return refuse('ranking-not-at-this-step', clause, { state: ranking.state, needed: from })
}

export type Consent = 'not-asked' | 'asked' | 'given' | 'refused' | 'lapsed'

/**
 * Silence until the end of the last day counts as a refusal (decision 5); but not of whoever answered on paper in time, until
 * the ranking is settled without them.
 */
export function consenting(
  entry: { consent: Consent; dueOn: Day | null; ranking: RankingState } | undefined,
  { today, isOnPaper }: { today: Day; isOnPaper: boolean },
) {
  if (!entry) return refuse('entry-unknown', '3.4.6')
  if (entry.ranking === 'stopped') return refuse('round-stopped', '6.2')
  const isLapsed = entry.consent === 'lapsed' && !(isOnPaper && entry.ranking === 'consent')
  if (isLapsed || (entry.dueOn && today > entry.dueOn))
    return refuse('consent-term-over', '3.4.6', { day: entry.dueOn ?? '' })
  if (entry.consent !== 'asked' && entry.consent !== 'lapsed') return refuse('consent-already-answered', '3.4.6')
}

/** A notice still to come may move the last day: silence is held against nobody until the day is sure. */
export function lapsing(
  entry: { consent: Consent; dueOn: Day | null } | undefined,
  { today, provisional }: { today: Day; provisional: boolean },
) {
  if (!entry || entry.consent !== 'asked') return refuse('entry-unknown', '3.4.6')
  if (provisional) return refuse('calendar-provisional', '3.4.6', { day: entry.dueOn ?? '' })
  if (!entry.dueOn || today <= entry.dueOn) return refuse('consent-term-running', '3.4.6', { day: entry.dueOn ?? '' })
}

export function settling(entries: readonly { consent: Consent }[]) {
  const open = entries.filter(({ consent }) => consent === 'asked' || consent === 'not-asked').length
  if (open > 0) return refuse('consents-open', '3.4.6', { count: open })
  if (!entries.some(({ consent }) => consent === 'given')) return refuse('nobody-consents', '3.4.6')
}
