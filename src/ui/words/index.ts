import { accountWords } from '#ui/words/account.ts'
import { capsuleWords } from '#ui/words/capsule.ts'
import { certificateWords } from '#ui/words/certificate.ts'
import { declarationWords } from '#ui/words/declaration.ts'
import { rankingWords } from '#ui/words/ranking.ts'
import { commonWords } from '#ui/words/common.ts'
import { areaWords } from '#ui/words/area.ts'
import { deliberationWords } from '#ui/words/deliberation.ts'
import { summaryWords } from '#ui/words/summary.ts'
import { auditWords } from '#ui/words/audit.ts'
import { areaMeasuredWords } from '#ui/words/area-measured.ts'
import { areaSuggestionWords } from '#ui/words/area-suggestion.ts'
import { areaWorkWords } from '#ui/words/area-work.ts'
import { callWords } from '#ui/words/call.ts'
import { departmentWords } from '#ui/words/department.ts'
import { editionWords } from '#ui/words/edition.ts'
import { evaluationReportWords } from '#ui/words/evaluation-report.ts'
import { evaluationWords } from '#ui/words/evaluation.ts'
import { explanationWords } from '#ui/words/explanation.ts'
import { expertWords } from '#ui/words/expert.ts'
import { workbenchWords } from '#ui/words/workbench.ts'
import { referralWords } from '#ui/words/referral.ts'
import { intakeWords } from '#ui/words/intake.ts'
import { homeWords } from '#ui/words/home.ts'
import { ledgerWords } from '#ui/words/ledger.ts'
import { periodWorkWords } from '#ui/words/period-work.ts'
import { policyWords } from '#ui/words/policy.ts'
import { publicityWords } from '#ui/words/publicity.ts'
import { submissionWords } from '#ui/words/submission.ts'
import { submissionWorkWords } from '#ui/words/submission-work.ts'
import { reportWords } from '#ui/words/report.ts'
import { schemeComparisonWords } from '#ui/words/scheme-comparison.ts'
import { schemeEditorWords } from '#ui/words/scheme-editor.ts'
import { schemeFieldWords } from '#ui/words/scheme-fields.ts'
import { schemeWorkbookWords } from '#ui/words/scheme-workbook.ts'
import { schemeWords } from '#ui/words/scheme.ts'
import { deskWords } from '#ui/words/desk.ts'
import { registrationWords } from '#ui/words/registration.ts'
import { recordsWords } from '#ui/words/records.ts'
import { programmeWords } from '#ui/words/programme.ts'
import { workWords } from '#ui/words/work.ts'
import { applicationWorkWords } from '#ui/words/application-work.ts'
import { concernWords } from '#ui/words/concern.ts'
import { exitCaseWords } from '#ui/words/exit-case.ts'
import { firmnessWords } from '#ui/words/firmness.ts'
import { rankFirmnessWords } from '#ui/words/rank-firmness.ts'
import { formReviewWords } from '#ui/words/form-review.ts'
import { laboratoryWords } from '#ui/words/laboratory.ts'
import { methodWords } from '#ui/words/method.ts'
import { packWords } from '#ui/words/pack.ts'
import { participationWords } from '#ui/words/participation.ts'
import { panelWords } from '#ui/words/panel.ts'
import { supportWords } from '#ui/words/support.ts'
import { paperWords } from '#ui/words/paper.ts'
import { whatIfWords } from '#ui/words/what-if.ts'
import type { Lang, Placeholders, Words } from '#ui/words/words.ts'
import { fill, type Values } from '#ui/words/fill.ts'

/** Every noun once; a new noun is one import and one line. */
export const words = {
  ...commonWords,
  ...accountWords,
  ...areaWords,
  ...auditWords,
  ...deliberationWords,
  ...summaryWords,
  ...areaMeasuredWords,
  ...areaSuggestionWords,
  ...areaWorkWords,
  ...departmentWords,
  ...editionWords,
  ...rankingWords,
  ...declarationWords,
  ...capsuleWords,
  ...certificateWords,
  ...callWords,
  ...evaluationWords,
  ...evaluationReportWords,
  ...intakeWords,
  ...workbenchWords,
  ...referralWords,
  ...explanationWords,
  ...expertWords,
  ...homeWords,
  ...ledgerWords,
  ...policyWords,
  ...publicityWords,
  ...periodWorkWords,
  ...submissionWords,
  ...submissionWorkWords,
  ...reportWords,
  ...schemeWords,
  ...schemeFieldWords,
  ...schemeWorkbookWords,
  ...schemeEditorWords,
  ...schemeComparisonWords,
  ...deskWords,
  ...registrationWords,
  ...programmeWords,
  ...recordsWords,
  ...workWords,
  ...applicationWorkWords,
  ...firmnessWords,
  ...rankFirmnessWords,
  ...laboratoryWords,
  ...methodWords,
  ...whatIfWords,
  ...formReviewWords,
  ...supportWords,
  ...packWords,
  ...panelWords,
  ...participationWords,
  ...concernWords,
  ...exitCaseWords,
  ...paperWords,
} as const satisfies Words

export type WordId = keyof typeof words

type NamesIn<Id extends WordId> = Placeholders<(typeof words)[Id]['zh']>

/** One literal id must bring exactly the values its sentence asks for; an id known only as `WordId` may bring any. */
type ValuesFor<Id extends WordId> = WordId extends Id
  ? [values?: Values]
  : [NamesIn<Id>] extends [never]
    ? [values?: Values]
    : [values: Readonly<Record<NamesIn<Id>, string | number>>]

export type Say = <Id extends WordId>(id: Id, ...values: ValuesFor<Id>) => string

export function say(lang: Lang): Say {
  return (id, ...[values]) => fill(lang, words[id][lang], values)
}

export type { Values } from '#ui/words/fill.ts'
export type { Lang, Text, Words } from '#ui/words/words.ts'
