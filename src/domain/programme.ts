import type { ClauseId } from '#policy/clauses.ts'
import { refuse } from '#domain/refusal.ts'

export type ProgrammeState = 'active' | 'suspended' | 'ended'

/** Nothing new begins and nothing is published while the programme rests; what runs (periods, terms, answers) runs on. */
export function beginning(state: ProgrammeState, clause: ClauseId) {
  if (state !== 'active') return refuse(state === 'suspended' ? 'programme-suspended' : 'programme-ended', clause)
}

export function changing(from: ProgrammeState, to: ProgrammeState) {
  if (from === to) return refuse('programme-already-so', '1', { state: to })
  if (from === 'ended') return refuse('programme-ended-for-good', '1')
}
