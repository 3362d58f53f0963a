import type { ClauseId } from '#policy/clauses.ts'
import type { Day } from '#policy/policy.ts'
import { refuse } from '#domain/refusal.ts'
import { secondHand, type Actor, type Hand } from '#domain/standing.ts'

/** Who sent it: an organisation, an expert, or anybody. */
export type Party = { readonly actor: Actor; readonly organisation?: string; readonly person?: string }

export type Sheet = {
  /** Who may do this for themselves, and whether it may come on paper at all. */
  readonly act: { readonly by: readonly Actor[]; readonly onPaper: boolean; readonly clause: ClauseId }
  /** The party as it is on record on the day of receipt; nothing where it is not. */
  readonly party: Party | undefined
  readonly receivedOn: Day
  readonly scans: number
}

/** What came in on paper is entered for its sender, with the scan. What counts for a term is the day on which it came in. */
export function entering({ act, party, receivedOn, scans }: Sheet, today: Day) {
  if (!act.onPaper) return refuse('not-on-paper', act.clause)
  if (!party) return refuse('paper-party-unknown', '6.1')
  if (!act.by.includes(party.actor)) return refuse('paper-party-may-not', act.clause)
  if (receivedOn > today) return refuse('paper-not-received-yet', '6.1', { day: receivedOn })
  if (scans === 0) return refuse('paper-without-scan', '6.1')
}

export type PaperState = 'standing' | 'accepted' | 'contested' | 'upheld' | 'undone'
export type PaperEntry = {
  readonly state: PaperState
  readonly role: Actor
  readonly organisation: string | null
  readonly person: string | null
  readonly enteredBy: string
  /** The last day on which it may be contested; nothing while the party was not served. */
  readonly contestBy: Day | null
}

/** Is it this party that it was entered for? Whoever wrote without an account shows the receipt's key instead. */
export const isFor = (entry: Pick<PaperEntry, 'role' | 'organisation' | 'person'>, party: Party) =>
  entry.role === party.actor &&
  (entry.role === 'expert' ? entry.person === party.person : entry.organisation === (party.organisation ?? null))

/** The party says that it is not what it wrote, within the term; the last day counts to its end. */
export function contesting(entry: PaperEntry | undefined, party: Party, today: Day) {
  const no = answering(entry, party)
  if (no) return no
  if (entry?.contestBy && today > entry.contestBy) return refuse('contest-term-over', '6.1', { day: entry.contestBy })
}

/** Before the term is over the party may also say that it is right. */
export function answering(entry: PaperEntry | undefined, party: Party) {
  if (!entry || !isFor(entry, party)) return refuse('paper-entry-unknown', '6.1')
  if (entry.state === 'contested') return refuse('paper-contested-already', '6.1')
  if (entry.state === 'accepted') return refuse('paper-accepted', '6.1')
  if (entry.state !== 'standing') return refuse('paper-settled', '6.1')
}

/** Nobody says anything: it stands. */
export function standing(entry: PaperEntry | undefined, today: Day) {
  if (!entry) return refuse('paper-entry-unknown', '6.1')
  if (!entry.contestBy || today <= entry.contestBy)
    return refuse('contest-term-running', '6.1', { day: entry.contestBy ?? '' })
}

/** What was contested is compared with the scan by another person than the one who entered it: upheld, or undone. */
export function settling(entry: PaperEntry | undefined, { first, by }: { first: Hand | undefined; by: Hand }) {
  if (!entry) return refuse('paper-entry-unknown', '6.1')
  if (entry.state !== 'contested') return refuse('paper-not-contested', '6.1')
  if (entry.enteredBy === by.person) return refuse('entered-it-yourself', '6.1')
  return first && secondHand(first, by, '6.1')
}
