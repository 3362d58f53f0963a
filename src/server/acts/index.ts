import type { Act } from './act.ts'
import * as applications from './application.ts'
import { callOpened } from './call.ts'
import { expertAdmitted } from './expert.ts'
import { keyAreaDecided, keyAreaProposed } from './key-area.ts'
import { ledgerOpened, programmeStateSet } from './ledger.ts'
import * as organisations from './organisation.ts'
import * as panels from './panel.ts'
import { prepared, preparationWithdrawn } from './preparation.ts'
import * as publicities from './publicity.ts'
import { schemePublished } from './scheme.ts'
import * as submissions from './submission.ts'

type AnyAct = Act<never, unknown>

/** What one person prepares and another issues. */
export const issuable: readonly AnyAct[] = [
  programmeStateSet,
  keyAreaDecided,
  callOpened,
  publicities.publicityOpened,
  schemePublished,
] as readonly unknown[] as readonly AnyAct[] // each parses its own input: to the list they are alike

export const decisionPrepared = prepared(issuable)
