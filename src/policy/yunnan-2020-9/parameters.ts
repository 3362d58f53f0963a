import type { ClauseId } from '#policy/clauses.ts'
import type { Parameters, ParameterVersion, Unit } from '#policy/shape.ts'

const issuedOn = '2020-03-05'

export const parameters: Parameters = {
  declaredShareTarget: plan(100, 'percent', '2.1'),
  stricterShareTarget: plan(20, 'percent', '2.1'),
  schemePublicity: plan(10, 'working-days', '3.4.3'),
  rankingPublicity: plan(15, 'working-days', '3.4.6'),
  validity: plan(1, 'years', '3.5'),
  bar: plan(3, 'years', '3.6'),

  suggestionAnswerTerm: ours(20, 'working-days', '7.2'),
  jointOpinionTerm: ours(10, 'working-days', '3.1'),
  jointOpinionReminder: ours(3, 'working-days', '3.1'),
  coreIndicatorsMin: ours(3, 'count', '3.2'),
  verificationTerm: ours(3, 'working-days', '3.3.1'),
  expertConfirmation: ours(1, 'years', '3.3.1'),
  confirmationNotice: ours(20, 'working-days', '3.3.1'),
  recentWork: ours(3, 'years', '6.2'),
  correctionTerm: ours(10, 'working-days', '3.4.2'),
  panelMin: ours(5, 'count', '3.4.2'),
  panelShareNumerator: ours(2, 'count', '3.4.2'),
  panelShareDenominator: ours(3, 'count', '3.4.2'),
  invitationTerm: ours(5, 'working-days', '3.4.2'),
  sheetTerm: ours(10, 'working-days', '3.4.2'),
  lowScore: ours(2, 'count', '3.4.2'),
  confirmationTerm: ours(3, 'working-days', '3.4.3'),
  objectionExaminationTerm: ours(5, 'working-days', '3.4.3'),
  amendmentTerm: ours(10, 'working-days', '3.4.3'),
  typographicMax: ours(4, 'count', '3.4.3'),
  alikeFrom: ours(50, 'percent', '3.4.3'),
  objectionAnswerTerm: ours(20, 'working-days', '3.4.3'),
  intakeTerm: ours(5, 'working-days', '3.4.4'),
  complianceReportAge: ours(24, 'months', '3.4.5'),
  weightChange: ours(5, 'percent', '3.4.5'),
  firmMargin: ours(10, 'percent', '3.4.5'),
  consentTerm: ours(10, 'working-days', '3.4.6'),
  auditSample: ours(5, 'count', '3.4.6'),
  auditAnswerTerm: ours(5, 'working-days', '3.4.6'),
  renewalNotice: ours(2, 'months', '3.5'),
  hearingTerm: ours(5, 'working-days', '3.6'),
  cancellationTerm: ours(5, 'working-days', '3.6'),
  appealTerm: ours(15, 'working-days', '3.6'),
  summaryTerm: ours(20, 'working-days', '4.2'),
  assessorBar: ours(3, 'years', '6.2'),
  exitHearingTerm: ours(5, 'working-days', '6.2'),
  exitReviewTerm: ours(15, 'working-days', '6.2'),
  concernTerm: ours(20, 'working-days', '6.2'),
  smallCell: ours(5, 'count', '6.2'),
  contestTerm: ours(5, 'working-days', '6.1'),
  reminderNotice: ours(2, 'working-days', '6.1'),
  outageHours: ours(4, 'hours', '6.1'),
  bulkItems: ours(1000, 'count', '6.1'),
}

function plan(value: number, unit: Unit, clause: ClauseId): readonly ParameterVersion[] {
  return [{ from: issuedOn, value, unit, clause, basis: 'plan' }]
}

function ours(value: number, unit: Unit, clause: ClauseId): readonly ParameterVersion[] {
  return [{ from: issuedOn, value, unit, clause, basis: 'default' }]
}
