import type { Day, Text } from '#policy/policy.ts'
import type { Role } from '#domain/standing.ts'
import type { Official, Stored } from './official.ts'

/** Who was told, and what came in on paper. */
export type PaperTables = {
  /** What was tried to tell somebody of an obligation whose term begins with service. */
  service: Official & { obligation: string; person: string | null; mail: 'sent' | 'failed' | 'none'; tried_at: Date }
  /** An act that the working body entered for an outside party, who sent it on paper. */
  paper_entry: Official & {
    entered_act: number
    type: string
    subject: string
    /** What waits while it is contested. */
    holds: string[]
    title: Stored<Text>
    role: Role | 'public'
    organisation: string | null
    person: string | null
    received_on: Day
    entered_by: string
    entered_in: string | null
    state: 'standing' | 'accepted' | 'contested' | 'upheld' | 'undone'
    /** What stood before, where the act overwrote it. */
    before: Stored<unknown> | null
    contest: string | null
    resolution: string | null
  }
}
