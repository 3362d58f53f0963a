import type { Day } from '#policy/policy.ts'
import { refuse } from '#domain/refusal.ts'

/** Whose taking part the working body adjusts (3.3.1, 6.2). A scheme is superseded or withdrawn, never suspended. */
export type PartyStanding = 'admitted' | 'suspended' | 'exited' | 'in-force' | 'superseded' | 'withdrawn'
export type Suspendable = 'assessor' | 'expert'
export type Participation = {
  readonly standing: 'admitted' | 'suspended' | 'exited'
  readonly barredUntil: Day | null
}

export function suspending(party: Participation | undefined) {
  if (!party) return refuse('party-not-admitted', '6.2')
  if (party.standing === 'suspended') return refuse('party-already-suspended', '6.2')
  if (party.standing === 'exited') return refuse('party-already-exited', '6.2')
}

/** Back from a suspension at any time; back from an exit when the years of the bar are over. */
export function restoring(party: Participation | undefined, today: Day) {
  if (!party) return refuse('party-not-admitted', '6.2')
  if (party.standing === 'admitted') return refuse('party-takes-part', '6.2')
  if (party.barredUntil && today < party.barredUntil) return refuse('party-barred', '6.2', { day: party.barredUntil })
}

/** What runs with a suspended assessor waits: the working body takes no further step in it. */
export function proceeding(assessor: { readonly standing: string } | undefined) {
  if (assessor?.standing === 'suspended') return refuse('assessor-suspended', '6.2')
  if (assessor?.standing === 'exited') return refuse('assessor-exited', '6.2')
}

type Versioned = {
  readonly assessor: string
  readonly keyArea: string
  readonly category: { readonly name: { readonly zh: string }; readonly code?: string | undefined }
}

/** A new scheme takes the place of what the same assessor has in force for the same category; rounds that run on it stay with it. */
export const replaces = (newer: Versioned, older: Versioned): boolean =>
  newer.assessor === older.assessor && newer.keyArea === older.keyArea && sameCategory(newer.category, older.category)

const sameCategory = (one: Versioned['category'], other: Versioned['category']) =>
  one.code !== undefined && other.code !== undefined ? one.code === other.code : one.name.zh === other.name.zh
