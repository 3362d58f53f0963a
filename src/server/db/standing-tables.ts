import type { NoticeKind } from '#domain/notice.ts'
import type { AboutWhom, ConcernState, Office } from '#domain/concern.ts'
import type { Consequence, ExitCaseState, ExitParty, ExitSource } from '#domain/exit-case.ts'
import type { PartyStanding } from '#domain/participation.ts'
import type { Role } from '#domain/standing.ts'
import type { Day, Text } from '#policy/policy.ts'
import type { Official, Stored } from './official.ts'

/** Who takes part and since when, concerns, and how taking part ends. */
export type StandingTables = {
  /** Schemes and assessors that were published together. */
  publication: Official & { number: string; published_on: Day }
  /** One row for each change: `cause` is the publication or the exit case it came of. */
  standing: Official & {
    party: 'assessor' | 'scheme' | 'expert'
    subject: string
    standing: PartyStanding
    from_day: Day
    barred_until: Day | null
    ground: string | null
    reason: string | null
    cause: string | null
    successor: string | null
  }
  exit_case: Official & {
    number: string | null
    party: ExitParty
    subject: string
    title: Stored<Text>
    handler: string
    handler_role: Office
    source: ExitSource
    ground: string
    facts: string
    opened_by: string
    opened_on: Day
    state: ExitCaseState
    noticed_on: Day | null
    statement: string | null
    stated_on: Day | null
    outcome: 'exit' | 'no-exit' | null
    reasons: string | null
    decided_on: Day | null
    involved: Stored<readonly string[]>
    consequences: Stored<readonly Consequence[]> | null
    review_lapsed_on: Day | null
    review_request: string | null
    review_asked_on: Day | null
    review_outcome: 'upheld' | 'lifted' | null
    review_reasons: string | null
    reviewed_on: Day | null
  }
  /** Lodged by anybody. `receipt` is the digest of the key that the reporter alone holds. */
  concern: Official & {
    receipt: string
    number: string
    about: AboutWhom
    whom: string
    ground: string
    text: string
    name: string | null
    contact: string | null
    handler: string
    handler_role: Office
    /** Those whom it names: it is not there for them. */
    closed_to: Stored<readonly string[]>
    state: ConcernState
    answer: string | null
    exit_case: string | null
    lodged_at: Date
  }
  concern_message: Official & { concern: string; author: 'handler' | 'reporter'; text: string; at: Date }
  /** What somebody is told without owing anything but to have read it. */
  notice: Official & {
    role: Role
    organisation: string
    kind: NoticeKind
    subject: string
    title: Stored<Text>
    served_on: Day
    read_on: Day | null
  }
}
