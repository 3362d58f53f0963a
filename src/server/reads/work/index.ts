import type { Disclosed, Who } from '#domain/disclosure.ts'
import { application, applicationVersions } from './application.ts'
import { applications, applicationTable } from './applications.ts'
import { areaDecision } from './area-decision.ts'
import { areaSuggestion, areaSuggestions } from './area-suggestions.ts'
import { auditQuestion } from './audit-questions.ts'
import { call, callForm, calls, question } from './calls.ts'
import { complianceReports } from './reports.ts'
import { consents } from './consents.ts'
import { declarationForm, declarations, tableForm } from './declarations.ts'
import { deliberation, rankingToCorrect } from './deliberations.ts'
import { departments } from './departments.ts'
import { desk } from './desk.ts'
import { applicationForm, draftSupports } from './draft.ts'
import { internalReport } from './evaluation-report.ts'
import { evaluations, schemes } from './evaluations.ts'
import { schemeApplied, schemeReviewed } from './laboratory.ts'
import { rankingsToTry, rankingToTry } from './what-if.ts'
import { expert, experts, expertTable, ownRecord } from './experts.ts'
import { handling } from './handling.ts'
import { storedFile } from './files.ts'
import { interests } from './interests.ts'
import { judgements, judges } from './judgements.ts'
import { keyArea, keyAreaForm, keyAreas } from './key-areas.ts'
import type { Looked } from './looked.ts'
import { organisation, organisations, ownOrganisation } from './organisations.ts'
import { panel, panelForm, panels } from './panels.ts'
import { participant, participation } from './participation.ts'
import { paperEntries, paperEntryPage } from './paper.ts'
import { callsOnPaper, groupsOnPaper, periodsOnPaper } from './paper-forms.ts'
import { paperDesk } from './paper-steps.ts'
import { preparation, preparations } from './preparations.ts'
import { publications } from './publications.ts'
import { programme } from './programme.ts'
import { records } from './records.ts'
import { referral, referrals } from './referrals.ts'
import { ranking, rankings, rankingTitle } from './rankings.ts'
import { schemesToStartFrom } from './scheme-drafts.ts'
import { concern, concerns } from './concerns.ts'
import { exitCase, exitCaseForm, exitCases } from './exit-cases.ts'
import { hearing, hearings } from './hearings.ts'
import { notice } from './notices.ts'
import { seat, seats } from './seats.ts'
import { outages, period, periods } from './periods.ts'
import { summaries, summary, summaryReport } from './summaries.ts'
import { support } from './supports.ts'
import { submission } from './submission.ts'
import { submissionRegister } from './submission-register.ts'
import { submissions } from './submissions.ts'
import { workbenchIndicator } from './workbench-indicator.ts'
import { workbenchStandard } from './workbench-standard.ts'
import { workbench } from './workbench.ts'

/** One of each thing that a read can be asked for. */
export type Subjects = Readonly<
  Record<
    | 'keyArea'
    | 'suggestion'
    | 'call'
    | 'question'
    | 'application'
    | 'draft'
    | 'support'
    | 'panel'
    | 'seat'
    | 'submission'
    | 'preparation'
    | 'enterprise'
    | 'assessor'
    | 'paper'
    | 'expert'
    | 'concern'
    | 'exitCase'
    | 'notice'
    | 'entry'
    | 'evaluation'
    | 'referral'
    | 'ranking'
    | 'auditQuestion'
    | 'summed'
    | 'summaryReport'
    | 'scan',
    string
  >
>

type Read = (who: Who, from: Looked, of: Subjects) => Promise<Disclosed<unknown>>

/** Every read of the working pages by name: what the surface test walks for every role. */
export const reads = {
  desk,
  'key-areas': (who, from) => keyAreas(who, from),
  'key-area form': (who, from) => keyAreaForm(who, from),
  'key-area': (who, from, of) => keyArea(who, from, of.keyArea),
  departments,
  'area decision': (who, from) => areaDecision(who, from),
  'area suggestions': (who, from) => areaSuggestions(who, from),
  'area suggestion': (who, from, of) => areaSuggestion(who, from, of.suggestion),
  calls,
  'call form': callForm,
  call: (who, from, of) => call(who, from, of.call),
  question: (who, from, of) => question(who, from, of.question),
  applications: (who, from) => applications(who, from),
  'application table': (who, from) => applicationTable(who, from, {}),
  'application form': applicationForm,
  application: (who, from, of) => application(who, from, of.application),
  'schemes to start from': schemesToStartFrom,
  'application versions': (who, from, of) => applicationVersions(who, from, of.application),
  'supporters of a draft': (who, from, of) => draftSupports(who, from, of.draft),
  support: (who, from, of) => support(who, from, of.support),
  'handling opinion': (who, from, of) => handling(who, from, of.application),
  panels,
  'panel form': (who, from, of) => panelForm(who, from, { subject: of.application, kind: 'scheme-review' }),
  panel: (who, from, of) => panel(who, from, of.panel),
  seats,
  seat: (who, from, of) => seat(who, from, of.seat),
  submissions: (who, from) => submissions(who, from),
  submission: (who, from, of) => submission(who, from, of.submission),
  'submission register': (who, from) => submissionRegister(who, from, '2026-001'),
  periods,
  period: (who, from) => period(who, from, '2026-001'),
  outages,
  preparations,
  preparation: (who, from, of) => preparation(who, from, of.preparation),
  organisations,
  'enterprise to verify': (who, from, of) => organisation(who, from, of.enterprise),
  'assessor to verify': (who, from, of) => organisation(who, from, of.assessor),
  'own organisation': ownOrganisation,
  'registration paper': (who, from, of) => storedFile(who, from, of.paper),
  concerns,
  concern: (who, from, of) => concern(who, from, of.concern),
  'exit-cases': exitCases,
  'exit-case form': (who, from, of) => exitCaseForm(who, from, { concern: of.concern }),
  'exit-case': (who, from, of) => exitCase(who, from, of.exitCase),
  hearings,
  hearing: (who, from, of) => hearing(who, from, of.exitCase),
  notice: (who, from, of) => notice(who, from, of.notice),
  publications,
  participation,
  participant: (who, from, of) => participant(who, from, { party: 'expert', id: of.expert }),
  experts: (who, from) => experts(who, from),
  'expert table': (who, from) => expertTable(who, from),
  expert: (who, from, of) => expert(who, from, of.expert),
  'own-record': ownRecord,
  interests,
  'paper entries': (who, from) => paperEntries(who, from, { search: '', state: '', page: 1 }),
  'paper desk': (who, from) => paperDesk(who, from, { search: '' }),
  'periods on paper': (who, from) => periodsOnPaper(who, from),
  'area groups on paper': (who, from) => groupsOnPaper(who, from),
  'calls on paper': (who, from) => callsOnPaper(who, from),
  'paper entry': (who, from, of) => paperEntryPage(who, from, of.entry),
  'scan of a paper entry': (who, from, of) => storedFile(who, from, of.scan),
  programme,
  records,
  declarations,
  'declaration form': (who, from) => declarationForm(who, from, { area: null, revises: null }),
  'declaration table': tableForm,
  schemes,
  evaluations,
  workbench: (who, from, of) => workbench(who, from, of.evaluation),
  'standard at the workbench': (who, from, of) => workbenchStandard(who, from, of.evaluation, 'D2026-000001'),
  'indicator at the workbench': (who, from, of) =>
    workbenchIndicator(who, from, of.evaluation, { indicator: 'strength' }),
  referrals: (who, from, of) => referrals(who, from, of.evaluation),
  referral: (who, from, of) => referral(who, from, of.referral),
  judges: (who, from, of) => judges(who, from, of.evaluation),
  judgements: (who, from, of) => judgements(who, from, of.evaluation),
  rankings,
  ranking: (who, from, of) => ranking(who, from, of.ranking),
  'title of a ranking': (who, from, of) => rankingTitle(who, from, of.ranking),
  'evaluation report': (who, from, of) => internalReport(who, from, { id: of.ranking, explained: 1 }),
  'audit question': (who, from, of) => auditQuestion(who, from, of.auditQuestion),
  deliberation: (who, from, of) => deliberation(who, from, of.ranking),
  'ranking to correct': (who, from, of) => rankingToCorrect(who, from, of.ranking),
  summaries,
  summary: (who, from, of) => summary(who, from, of.summed),
  'summary report': (who, from, of) => summaryReport(who, from, of.summaryReport),
  consents,
  'what-if': rankingsToTry,
  'ranking to try': (who, from) => rankingToTry(who, from, '2026-01-sport'),
  'scheme of an application to try': (who, from, of) => schemeApplied(who, from, of.application),
  'scheme of a seat to try': (who, from, of) => schemeReviewed(who, from, of.seat),
  'compliance-reports': complianceReports,
} as const satisfies Record<string, Read>
