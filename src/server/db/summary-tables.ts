import type { Day } from '#policy/policy.ts'
import type { Corrected } from '#domain/deliberation.ts'
import type { SummaryFigures, SummaryParts, YearFigures } from '#domain/work-summary.ts'
import type { Official, Stored } from './official.ts'

/** What comes after a ranking: what it read before it was corrected, the assessor's work summary, the report on them. */
export type SummaryTables = {
  ranking_version: Official & {
    ranking: string
    version: number
    content: Stored<unknown>
    content_digest: string
    next_digest: string
    change: Stored<Corrected>
    reason: string
    replaced_on: Day
  }
  work_summary: Official & {
    number: string
    evaluation: string
    assessor: string
    parts: Stored<SummaryParts>
    figures: Stored<SummaryFigures>
    handed_in_on: Day
  }
  summary_report: Official & {
    number: string
    year: number
    summaries: Stored<readonly string[]>
    figures: Stored<YearFigures>
    text: string
    document: string | null
    reported_on: Day
    received_on: Day | null
  }
}
