import type { ColumnType } from 'kysely'
import type { Measurement } from '#domain/area-measure.ts'
import type { SuggestionState } from '#domain/area-suggestion.ts'
import type { AreaChange } from '#domain/edition.ts'
import type { JointOpinionState } from '#domain/joint-opinion.ts'
import type { FactorId, KeyAreaState } from '#domain/key-area.ts'
import type { Day, Text } from '#policy/policy.ts'
import type { Official, Stored } from './official.ts'

/** Key areas: proposals, what departments said of them, the editions in which they stand, what the public suggests. */
export type AreaTables = {
  key_area: Official & {
    number: string | null
    group_id: string
    title: Stored<Text>
    factors: Stored<Record<FactorId, string>>
    state: KeyAreaState
    edition: number
    decided_on: Day | null
    proposed_by: ColumnType<string | null, string | null | undefined, string | null>
    proposed_on: ColumnType<Day | null, Day | null | undefined, Day | null>
    /** Where each factor's facts can be found. */
    sources: Stored<Partial<Record<FactorId, string>>> | null
    /** What the register said on the day of the proposal. */
    measured: Stored<Measurement> | null
    measured_on: ColumnType<Day | null, Day | null | undefined, Day | null>
    joined_to: ColumnType<string | null, string | null | undefined, string | null>
    /** Why it was set aside, joined or dropped. */
    reason: ColumnType<string | null, string | null | undefined, string | null>
  }
  area_decision: Official & { number: string; document: string | null; edition: number; decided_on: Day }
  area_edition: Official & {
    key_area: string
    edition: number
    decision: string
    change: AreaChange
    title: Stored<Text>
    group_id: string
    reason: string | null
  }
  joint_opinion: Official & {
    key_area: string
    department: string
    asked_on: Day
    due_on: Day
    working_days: number
    state: JointOpinionState
    text: string | null
    answered_on: Day | null
    reminded_on: Day | null
  }
  area_suggestion: Official & {
    receipt: string
    title: string
    group_id: string | null
    reasons: string
    name: string | null
    contact: string | null
    state: SuggestionState
    /** What the public reads of it once it is answered. */
    heading: string | null
    answer: string | null
    key_area: string | null
    lodged_at: Date
    answered_on: Day | null
  }
}
