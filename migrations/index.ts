import type { Migration } from 'kysely/migration'
import * as foundation from './0001-foundation.ts'
import * as accounts from './0002-accounts.ts'
import * as jobs from './0003-jobs.ts'
import * as erasure from './0004-erasure.ts'
import * as notices from './0005-notices.ts'
import * as attachments from './0006-attachments.ts'
import * as appendOnly from './0007-append-only.ts'
import * as keyAreas from './0010-key-areas.ts'
import * as calls from './0011-calls.ts'
import * as experts from './0013-experts.ts'
import * as standing from './0015-standing.ts'
import * as paper from './0016-paper.ts'
import * as publicity from './0017-publicity.ts'
import * as enteredHands from './0021-entered-hands.ts'
import * as intake from './0022-intake.ts'
import * as judgements from './0023-judgements.ts'
import * as weighingAndAudit from './0024-weighing-and-audit.ts'
import * as deliberationAndSummaries from './0025-deliberation-and-summaries.ts'
import * as filesOfTheirOwn from './0027-files-of-their-own.ts'
import * as robustness from './0031-robustness.ts'
import * as referrals from './0035-referrals.ts'

/** Forward only, named here so that a bundle carries them. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-accounts': accounts,
  '0003-jobs': jobs,
  '0004-erasure': erasure,
  '0005-notices': notices,
  '0006-attachments': attachments,
  '0007-append-only': appendOnly,
  '0010-key-areas': keyAreas,
  '0011-calls': calls,
  '0013-experts': experts,
  '0015-standing': standing,
  '0016-paper': paper,
  '0017-publicity': publicity,
  '0021-entered-hands': enteredHands,
  '0022-intake': intake,
  '0023-judgements': judgements,
  '0024-weighing-and-audit': weighingAndAudit,
  '0025-deliberation-and-summaries': deliberationAndSummaries,
  '0027-files-of-their-own': filesOfTheirOwn,
  '0031-robustness': robustness,
  '0035-referrals': referrals,
}
