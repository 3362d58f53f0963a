import type { ColumnType } from 'kysely'
import type { Day, Text } from '#policy/policy.ts'
import type { ApplicationState } from '#domain/application.ts'
import type { QuestionState } from '#domain/call.ts'
import type { Declared } from '#domain/eligibility.ts'
import type { Answer, Remark } from '#domain/formal-review.ts'
import type { SupportState } from '#domain/support.ts'
import type { Official, Stored } from './official.ts'

/** Calls, and the applications that they bring. */
export type CallTables = {
  call: Official & {
    number: string
    title: Stored<Text>
    opens_on: Day
    closes_on: Day
    rules: Stored<Text>
    policy_digest: string
    questions_until: ColumnType<Day | null, Day | null | undefined, Day | null>
  }
  call_area: Official & { call: string; key_area: string }
  call_file: Official & { call: string; file: string; name: string; size: number; type: string }
  call_extension: Official & {
    call: string
    from_day: Day
    to_day: Day
    questions_until: Day | null
    reason: Stored<Text>
    extended_on: Day
  }
  call_question: Official & {
    call: string
    receipt: string
    asked_by: 'assessor' | 'public'
    organisation: string | null
    name: string | null
    contact: string | null
    text: string
    state: QuestionState
    /** The question as the public reads it: without what tells who asked. */
    question: string | null
    answer: string | null
    /** Why it was set aside: said to who asked. */
    reason: string | null
    asked_at: Date
    answered_on: Day | null
  }
  application: Official & {
    call: string
    key_area: string
    assessor: string
    receipt: string
    state: ApplicationState
    statement: string
    checklist: Stored<readonly { item: string; met: boolean; remark: string }[]> | null
    remarks: string | null
    lodged_at: Date
    declared: ColumnType<Declared | null, string | null | undefined, string | null>
    ended_on: ColumnType<Day | null, Day | null | undefined, Day | null>
    /** Why its assessor withdrew it, where it said so. */
    end_reason: ColumnType<string | null, string | null | undefined, string | null>
  }
  support: Official & {
    draft: string
    call: string
    key_area: string
    lead: string
    supporter: string
    task: string
    state: SupportState
    declared: Stored<Declared> | null
    application: string | null
    asked_at: Date
  }
  form_review: Official & {
    application: string
    version: number
    outcome: 'passed' | 'returned'
    items: Stored<readonly Answer[]>
    remarks: Stored<readonly Remark[]>
    note: string
    examined_on: Day
    /** What the assessor said to the remarks when it handed in again. */
    reply: ColumnType<string | null, string | null | undefined, string | null>
  }
}
