import type { ColumnType } from 'kysely'
import type { Day, Text } from '#policy/policy.ts'
import type { InterestKind } from '#domain/interest.ts'
import type { Remedy } from '#domain/deliberation.ts'
import type { Checks, Recomputed } from '#domain/audit.ts'
import type { PanelKind, SeatState } from '#domain/panel.ts'
import type { Finding } from '#domain/referral.ts'
import type { Official, Stored } from './official.ts'

/** The expert pool, interests of both sides, panels and their seats. */
export type PanelTables = {
  expert: Official & {
    person: string
    /** The first of `fields`. */
    field: string
    /** Ids of the policy's list, or words of their own. */
    fields: Stored<readonly string[]> | null
    title: string | null
    employer: string
    employer_uscc: string | null
    standing: 'admitted' | 'suspended' | 'exited'
    confirmed_on: Day | null
  }
  /** What ties an expert to an organisation, or an organisation to an expert or employer; declared by the one it belongs to. */
  interest: Official & {
    expert: string | null
    organisation: string | null
    kind: InterestKind
    name: string
    uscc: string | null
    from_day: Day | null
    until_day: Day | null
  }
  panel: Official & {
    kind: PanelKind
    subject: string
    title: Stored<Text>
    state: 'sitting' | 'opined' | 'dissolved'
    outcome: 'pass' | 'fail' | null
    opinion: string | null
    minority: string | null
  }
  seat: Official & {
    panel: string
    number: number
    expert: string
    state: SeatState
    verdict: 'pass' | 'fail' | null
    scores: Stored<Record<string, number>> | null
    /** Why a criterion has few points. */
    grounds: Stored<Record<string, string>> | null
    reasons: string | null
    /** Of an audit: each item of its checklist, and the standards that were drawn and recomputed. */
    checks: ColumnType<Checks | null, string | null | undefined, string | null>
    recomputed: ColumnType<readonly Recomputed[] | null, string | null | undefined, string | null>
    /** Of a deliberation: what is to be done with a ranking that is not kept. */
    remedy: ColumnType<Remedy | null, string | null | undefined, string | null>
    /** Of a judgement: what the expert found, question by question. */
    findings: ColumnType<readonly Finding[] | null, string | null | undefined, string | null>
    /** Why the expert may not sit any longer, where the working body says so. */
    ground: string | null
    /** The seat whose expert left. */
    replaces: string | null
  }
  /** What an auditing expert asks the assessor, who is not told which expert asks. */
  audit_question: Official & {
    panel: string
    seat: string
    ranking: string
    text: string
    asked_at: Date
    answer: string | null
    answered_on: Day | null
  }
  /** Whom an obligation was recalled to before its term ended; no official row. */
  reminder: { obligation: string; at: Date }
}
