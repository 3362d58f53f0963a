import type { ColumnType, Generated } from 'kysely'
import type { Day, ParameterName, Text } from '#policy/policy.ts'
import type { RankingState } from '#domain/evaluation.ts'
import type { Corrected } from '#domain/deliberation.ts'
import type { SizeFactors } from '#domain/weighing.ts'
import type { DeclaredValue } from '#domain/declared.ts'
import type { Robustness } from '#domain/robustness/report.ts'
import type { Role } from '#domain/standing.ts'
import type { ClauseId } from '#policy/clauses.ts'
import type { AreaTables } from './area-tables.ts'
import type { CallTables } from './call-tables.ts'
import type { EvaluationTables } from './evaluation-tables.ts'
import type { Official, Stored } from './official.ts'
import type { PanelTables } from './panel-tables.ts'
import type { PaperTables } from './paper-tables.ts'
import type { PublicityTables } from './publicity-tables.ts'
import type { StandingTables } from './standing-tables.ts'
import type { SummaryTables } from './summary-tables.ts'

export const json = (value: unknown): string => JSON.stringify(value)

export type Database = PanelTables &
  PaperTables &
  PublicityTables &
  StandingTables &
  SummaryTables &
  AreaTables &
  EvaluationTables &
  CallTables & {
    // the ledger
    ledger_head: { id: number; epoch: number; seq: number; at: Date }
    act: {
      seq: number
      epoch: number
      at: Date
      type: string
      clauses: string[]
      sealed: boolean
      person: string | null
      organisation: string | null
      capacity: string
      leaf: Buffer
      key: string | null
      result: Stored<unknown>
      touches: string[]
    }
    commitment: {
      seq: number
      subject: string
      salt: Buffer | null
      digests: Stored<Record<string, string>>
      values: Stored<unknown> | null
    }
    ledger_node: { level: number; index: number; hash: Buffer }
    checkpoint: { size: number; epoch: number; at: Date; root: Buffer; note: string }

    // people and organisations
    programme: Official & { state: 'active' | 'suspended' | 'ended'; reason: string | null; since: Day }
    organisation: Official & {
      uscc: string | null
      name: Stored<Text>
      kind: 'working-body' | 'subordinate' | 'regulator' | 'department' | 'assessor' | 'enterprise' | 'expert-pool'
      assessor_kind: string | null
      place: string
      parent: string | null
      standing: 'registered' | 'verified' | 'refused' | 'suspended' | 'exited'
      reason: string | null
      barred_until: Day | null
    }
    person: Official & { name: string | null; email: string | null }
    capacity: Official & {
      person: string
      organisation: string
      role: Role
      from_day: Day
      until_day: Day | null
      deputy_for: string | null
    }
    preparation: Official & {
      type: string
      input: Stored<unknown>
      title: Stored<Text>
      prepared_by: string
      /** The preparer's capacity: a deputy's leads to the one deputised for. */
      prepared_in: ColumnType<string | null, string | null | undefined, never>
      role: Role
      organisation: string
      state: 'prepared' | 'issued' | 'withdrawn'
      issued_act: number | null
    }
    obligation: Official & {
      what: string
      subject: string
      role: Role | 'system'
      organisation: string | null
      person: string | null
      title: Stored<Text>
      path: string
      due_on: Day | null
      /** The term that begins with service; `due_on` is its last day from then on. */
      term: ColumnType<ParameterName | null, ParameterName | null | undefined, never>
      served_on: ColumnType<Day | null, Day | null | undefined, Day>
      clause: ClauseId
      opened_act: number
      closed_act: number | null
    }
    /** The id of a public file is its SHA-256; that of another stands in `sha256`. */
    file: Official & {
      size: number
      type: string
      name: string
      class: 'public' | 'parties'
      sha256: ColumnType<string | null, string | null | undefined, never>
    }
    attachment: Official & {
      subject: string
      kind:
        | 'licence'
        | 'letter'
        | 'scan'
        | 'evidence'
        | 'evidence-copy'
        | 'statement'
        | 'concern-evidence'
        | 'application'
        | 'report'
        | 'document'
      file: string
    }

    // the round, first half
    scheme: Official & {
      application: string
      number: string | null
      version: number
      title: Stored<Text>
      content: Stored<unknown>
      digest: string
      standing: 'submitted' | 'amended' | 'in-publicity' | 'in-force' | 'superseded' | 'rejected' | 'withdrawn'
      published_on: Day | null
    }

    // the round, second half
    declaration: Official & {
      number: string
      enterprise: string
      standard_number: string
      standard_norm: string
      standard_title: Stored<Text>
      version: number
      key_area: string
      variety: string
      product_model: string
      values: Stored<Record<string, DeclaredValue>>
      mode: 'declared-here' | 'mirrored'
      source: string | null
      declared_on: Day
      state: 'in-force' | 'superseded' | 'withdrawn'
      replaces: string | null
    }
    evaluation: Official & {
      number: string
      scheme: string
      cut_off_day: Day
      data: Stored<unknown>
      data_digest: string
      result: Stored<unknown> | null
      result_digest: string | null
      state: 'frozen' | 'evaluated' | 'stopped'
    }
    ranking: Official & {
      number: string
      evaluation: string
      variety: string
      title: Stored<Text>
      state: RankingState
      size_reason: string | null
      /** What the size was weighed by (3.4.5). */
      size_factors: ColumnType<SizeFactors | null, string | null | undefined, string | null>
      /** What the assessor proposes where the first tied group exceeds the maximum; the auditing panel decides. */
      tied: 'none' | 'first-group' | null
      result: Stored<unknown>
      result_digest: string
      /** How firm it is, computed with the result (`lingpao-robustness@1`); null in rankings from before. */
      robustness: Stored<Robustness> | null
      /** Why the lead is sound although weights a little different would change it. */
      lead_reason: string | null
      withheld: number
      /** Values that were put right since the data were frozen, in order. */
      corrections: ColumnType<readonly Corrected[], string | undefined, string>
      /** How many standards a deliberation struck. */
      struck: Generated<number>
      publication: Generated<string | null>
      /** The number of the document that published it (发文字号). */
      document: Generated<string | null>
      /** What the assessor did about a report that was sent back. */
      rework: Generated<string | null>
      edition: number
      published_on: Day | null
    }
    entry: Official & {
      ranking: string
      declaration: string
      enterprise: string
      rank: number | null
      star: number
      score: string
      shortlisted: boolean
      consent: 'not-asked' | 'asked' | 'given' | 'refused' | 'lapsed'
      /** Of consents that were asked for by a day; later ones run from service. */
      consent_due_on: Day | null
      struck: Generated<boolean>
    }
    compliance_report: Official & {
      declaration: string
      enterprise: string
      report_number: string
      issuer: string
      kind: 'laboratory' | 'self-test'
      issued_on: Day
      product_model: string
      results: Stored<
        readonly { indicator: string; measured: string; promised: string; verdict: 'meets' | 'worse' | 'undecided' }[]
      >
      verdict: 'meets' | 'worse' | 'undecided'
      /** Of the laboratory: a CMA or CNAS number. */
      accreditation: ColumnType<string | null, string | null | undefined, never>
      /** Of reports that came with one file at the most; later ones have attachments. */
      file: string | null
    }
    front_runner: Official & {
      number: string
      ranking: string
      entry: string
      enterprise: string
      declaration: string
      product_model: string
      valid_from: Day
      last_valid_day: Day
      state: 'valid' | 'expired' | 'revoked' | 'benefits-stopped' | 'struck'
    }

    // what is not official: drafts and counters
    draft: { id: string; owner: string; kind: string; subject: string; body: Stored<unknown>; saved_at: Date }
    number_series: { series: string; last: Generated<number> }
  }
