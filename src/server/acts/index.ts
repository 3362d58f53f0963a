import type { Act } from './act.ts'
import { callExtended, callOpened } from './call.ts'
import { schemeCorrected, titleCorrected } from './correction.ts'
import { keyAreaDecided } from './edition.ts'
import { exitCaseDecided, exitCaseReviewed } from './exit-decision.ts'
import { handlingOpinionIssued } from './handling.ts'
import { programmeStateSet } from './ledger.ts'
import { outageRecorded } from './period.ts'
import { personErased } from './person.ts'
import { prepared } from './preparation.ts'
import { publicityOpened, publicityWithdrawn } from './publicity.ts'
import { rankingPublished } from './ranking.ts'
import { schemePublished } from './scheme.ts'
import { standingRestored, standingSuspended } from './standing.ts'

type AnyAct = Act<never, unknown>

/** What one person prepares and another issues. */
export const issuable: readonly AnyAct[] = [
  programmeStateSet,
  keyAreaDecided,
  callOpened,
  callExtended,
  publicityOpened,
  publicityWithdrawn,
  handlingOpinionIssued,
  schemeCorrected,
  outageRecorded,
  schemePublished,
  rankingPublished,
  standingSuspended,
  standingRestored,
  exitCaseDecided,
  exitCaseReviewed,
  titleCorrected,
  personErased,
] as readonly unknown[] as readonly AnyAct[] // each parses its own input: to the list they are alike

export const decisionPrepared = prepared(issuable)
