import type { ColumnType, Generated } from 'kysely'
import type { Day, Text } from '#policy/policy.ts'
import type { Conclusion } from '#domain/deliberation.ts'
import type { Correction } from '#domain/correction.ts'
import type { Move } from '#domain/period.ts'
import type { Handling } from '#domain/publicity.ts'
import type { SubmissionState } from '#domain/submission.ts'
import type { Official, Stored } from './official.ts'

/** Periods, what comes in during them, and what becomes of it. */
export type PublicityTables = {
  publicity: Official & {
    number: string
    kind: 'scheme' | 'ranking'
    subject: string
    title: Stored<Text>
    opened_on: Day
    last_day: Day
    working_days: number
    days: Stored<readonly { day: Day; kind: string }[]>
    provisional: boolean
    content: Stored<unknown>
    content_digest: string
    outcome: 'uncontested' | 'contested' | 'withdrawn' | null
    closed_on: Day | null
    /** Every change of the last day after it was first told, in order. */
    moves: ColumnType<readonly Move[], string | undefined, string>
    /** Working days that outages added. */
    extra_days: Generated<number>
    withdrawn_reason: Generated<string | null>
    corrections: ColumnType<readonly Correction[], string | undefined, string>
  }
  handling_opinion: Official & {
    publicity: string
    panel: string
    outcome: Handling | Conclusion
    opinion: string
    issued_on: Day
  }
  outage: Official & { day: Day; from_time: string; until_time: string; reason: string }
  submission: Official & {
    publicity: string
    receipt: string
    kind: 'comment' | 'objection'
    name: string | null
    contact: string | null
    text: string
    evidence: string | null
    state: SubmissionState
    ground: string | null
    answer: string | null
    examined_by: string | null
    /** The capacity of who examined it first. */
    examined_in: Generated<string | null>
    lodged_at: Date
    confirm_by: Generated<Day | null>
    confirmed_at: Generated<Date | null>
    carried_from: Generated<string | null>
  }
}
