import type { By } from './act.ts'
import type { Paper } from './paper.ts'

/** On whose part an act is asked for, and by what. */
export type How = {
  readonly by: By
  /** Idempotence: a repeat under the same key gets the first answer. */
  readonly key?: string
  /** The preparation that is being issued. */
  readonly preparation?: string
  /** What came in on paper: `by` enters it for its sender. */
  readonly paper?: Paper
}
