import type { ColumnType } from 'kysely'
import type { JudgementKind, JudgementState } from '#domain/judgement.ts'
import type { Question, ReferralState } from '#domain/referral.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Day } from '#policy/policy.ts'
import type { Official, Stored } from './official.ts'

/** A standard of the list as enterprises were told of it. */
export type ToldLine = {
  readonly number: string
  readonly standard: string
  readonly product: string
  readonly variety: string
  readonly enterprise: string
  readonly declaredOn: Day
  readonly reasons: readonly Refusal[]
}

/** What comes before and beside an evaluation. */
export type EvaluationTables = {
  intake: Official & {
    scheme: string
    announced_on: Day
    cut_off_day: Day
    lines: Stored<readonly ToldLine[]>
    lines_digest: string
    state: 'announced' | 'moved' | 'frozen'
  }
  judge: Official & {
    evaluation: string
    number: number
    /** Empty once it was erased. */
    name: string | null
    title: string
    employer: string
    employer_uscc: string | null
    ties: Stored<readonly string[]>
  }
  judgement: Official & {
    evaluation: string
    number: number
    kind: JudgementKind
    declaration: string | null
    indicator: string | null
    from_value: string
    to_value: Stored<unknown> | null
    grades: Stored<readonly Given[]>
    page: string | null
    reason: string
    evidence: string
    made_on: Day
    made_by: string
    settled_on: ColumnType<Day | null, Day | null | undefined, Day>
    settled_by: ColumnType<string | null, string | null | undefined, string | null>
    settled_reason: ColumnType<string | null, string | null | undefined, string>
    state: JudgementState
    /** The panel of the pool that found it; null where it was recorded from elsewhere. */
    referral: ColumnType<string | null, string | null | undefined, never>
  }
  /** Open questions that are put to experts of the pool. */
  referral: Official & {
    evaluation: string
    number: number
    questions: Stored<readonly Question[]>
    note: string
    made_on: Day
    made_by: string
    settled_on: ColumnType<Day | null, Day | null | undefined, Day>
    settled_reason: ColumnType<string | null, string | null | undefined, string>
    state: ReferralState
  }
}

/** What one seat gave; on the platform with its reason. */
type Given = { readonly seat: string; readonly grade: string; readonly reason?: string }
