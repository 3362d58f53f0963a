import type { Refusal } from '#domain/refusal.ts'
import type { Day } from '#policy/policy.ts'
import type { Official, Stored } from './schema.ts'

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
}
