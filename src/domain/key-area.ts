import type { ClauseId } from '#policy/clauses.ts'
import type { Day } from '#policy/policy.ts'
import { refuse } from '#domain/refusal.ts'

/** The four factors of 3.1, in the plan's order. */
export const factorIds = ['declaration', 'attention', 'effect', 'differentiation'] as const
export type FactorId = (typeof factorIds)[number]

/** A proposal is decided, set aside, or joined to another one; what was decided is retired when an edition drops it. */
export type KeyAreaState = 'proposed' | 'decided' | 'retired' | 'set-aside' | 'joined'
export type KeyArea = { readonly id: string; readonly state: KeyAreaState }

type Proposal = {
  readonly group: string
  readonly groups: readonly string[]
  readonly edition: number
  /** How an area of the same title stands that is proposed or decided already. */
  readonly same: KeyAreaState | undefined
}

/** An area is proposed once, in one of the plan's groups, for this year's edition or the next. */
export function proposing({ group, groups, edition, same }: Proposal, today: Day) {
  if (!groups.includes(group)) return refuse('area-group-unknown', '3.1')
  if (same === 'proposed') return refuse('key-area-already-proposed', '3.1')
  if (same === 'decided') return refuse('key-area-stands', '3.1')
  return reaching(edition, today)
}

/** An edition is made in its year, or in the year before. */
export function reaching(edition: number, today: Day) {
  const year = yearOf(today)
  if (edition < year || edition > year + 1) return refuse('edition-out-of-reach', '3.1', { from: year, to: year + 1 })
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** Two proposals that mean one area become one: the other keeps its name and is led on. */
export function joining(area: KeyArea | undefined, into: KeyArea | undefined) {
  if (!area || !into) return refuse('key-area-unknown', '3.1')
  if (area.id === into.id) return refuse('key-area-joins-itself', '3.1')
  if (area.state !== 'proposed') return refuse('key-area-not-proposed', '3.1')
  if (into.state !== 'proposed' && into.state !== 'decided') return refuse('key-area-not-open', '3.1')
}

/** Key areas are the province's to decide: its market regulator leads, prefectures propose (3.1, 7.1). */
export function provincial(place: string | undefined, province: string, clause: ClauseId = '3.1') {
  if (place !== province) return refuse('not-the-provincial-regulator', clause)
}

/** An area with a number is public, and its rounds run on even when a later edition drops it. */
export const isPublic = ({ state }: { state: KeyAreaState }) => state === 'decided' || state === 'retired'
