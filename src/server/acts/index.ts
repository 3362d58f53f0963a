import type { Act } from './act.ts'
import { areaSuggestionLodged } from './area-suggestion.ts'
import { callExtended, callOpened } from './call.ts'
import { callQuestionAsked } from './call-question.ts'
import { applicationLodged, applicationResubmitted } from './application.ts'
import { applicationWithdrawn } from './application-ending.ts'
import { declarationsMade, declarationWithdrawn } from './declaration.ts'
import { reviewSubmitted, seatAnswered } from './panel.ts'
import { consentAnswered } from './consent.ts'
import { schemeCorrected, titleCorrected } from './correction.ts'
import { keyAreaDecided } from './edition.ts'
import { findingsSubmitted } from './findings.ts'
import { exitCaseStated, exitReviewAsked } from './exit-case.ts'
import { exitCaseDecided, exitCaseReviewed } from './exit-decision.ts'
import { handlingOpinionIssued, schemeAmended } from './handling.ts'
import { jointOpinionGiven } from './joint-opinion.ts'
import { keyAreaProposed } from './key-area.ts'
import { programmeStateSet } from './ledger.ts'
import { outageRecorded } from './period.ts'
import { personErased } from './person.ts'
import { prepared } from './preparation.ts'
import { publicityOpened, publicityWithdrawn } from './publicity.ts'
import { deliberationConcluded } from './deliberation.ts'
import { rankingCorrected } from './ranking-correction.ts'
import { rankingPublished } from './ranking-publication.ts'
import { summariesReported } from './work-summary.ts'
import { schemePublished } from './scheme.ts'
import { submissionLodged } from './submission.ts'
import { supportAnswered, supportAsked } from './support.ts'
import { standingRestored, standingSuspended } from './standing.ts'

type AnyAct = Act<never, unknown>

/** What an outside party may send on paper, for the working body to enter. */
export const paperActs: readonly AnyAct[] = [
  applicationLodged,
  applicationResubmitted,
  applicationWithdrawn,
  schemeAmended,
  supportAsked,
  supportAnswered,
  callQuestionAsked,
  keyAreaProposed,
  jointOpinionGiven,
  areaSuggestionLodged,
  submissionLodged,
  consentAnswered,
  exitCaseStated,
  exitReviewAsked,
  seatAnswered,
  reviewSubmitted,
  findingsSubmitted,
  declarationsMade,
  declarationWithdrawn,
] as readonly unknown[] as readonly AnyAct[] // likewise

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
  deliberationConcluded,
  rankingPublished,
  rankingCorrected,
  summariesReported,
  standingSuspended,
  standingRestored,
  exitCaseDecided,
  exitCaseReviewed,
  titleCorrected,
  personErased,
] as readonly unknown[] as readonly AnyAct[] // each parses its own input: to the list they are alike

export const decisionPrepared = prepared(issuable)
