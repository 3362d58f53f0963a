import type { ClauseId } from '#policy/clauses.ts'

/** Bilingual data. Chinese is authoritative; English is written by people or left out. */
export type Text = { readonly zh: string; readonly en?: string }

/** A calendar day in Asia/Shanghai, 'YYYY-MM-DD': days compare as strings. */
export type Day = string

export type Unit = 'working-days' | 'months' | 'years' | 'percent' | 'count' | 'hours'

export const parameterNames = [
  'declaredShareTarget',
  'stricterShareTarget',
  'suggestionAnswerTerm',
  'jointOpinionTerm',
  'jointOpinionReminder',
  'coreIndicatorsMin',
  'verificationTerm',
  'expertConfirmation',
  'confirmationNotice',
  'recentWork',
  'correctionTerm',
  'panelMin',
  'panelShareNumerator',
  'panelShareDenominator',
  'invitationTerm',
  'sheetTerm',
  'lowScore',
  'schemePublicity',
  'confirmationTerm',
  'objectionExaminationTerm',
  'objectionAnswerTerm',
  'amendmentTerm',
  'typographicMax',
  'alikeFrom',
  'intakeTerm',
  'complianceReportAge',
  'weightChange',
  'firmMargin',
  'consentTerm',
  'rankingPublicity',
  'validity',
  'auditSample',
  'auditAnswerTerm',
  'renewalNotice',
  'hearingTerm',
  'cancellationTerm',
  'appealTerm',
  'bar',
  'summaryTerm',
  'assessorBar',
  'exitHearingTerm',
  'exitReviewTerm',
  'concernTerm',
  'smallCell',
  'contestTerm',
  'reminderNotice',
  'outageHours',
  'bulkItems',
] as const
export type ParameterName = (typeof parameterNames)[number]

/** `plan` is the document's own number; `default` is ours where the document is silent, and pages say so. */
export type ParameterVersion = {
  readonly from: Day
  readonly value: number
  readonly unit: Unit
  readonly clause: ClauseId
  readonly basis: 'plan' | 'default'
}
export type Parameters = Readonly<Record<ParameterName, readonly ParameterVersion[]>>

export type Clause =
  /** `says` is our own short wording; `keptByPeople` gives the reason why no program can keep it. */
  | { readonly place: Text; readonly says: Text; readonly keptByPeople?: Text }
  /** `absent` says what happens where the document is silent. */
  | { readonly absent: Text }

/** `open` lists end in 等 (and the like): further entries may be added without a new policy. */
export type OpenList<Entry> = { readonly open: boolean; readonly entries: readonly Entry[] }
export type Named<Id extends string = string> = { readonly id: Id; readonly name: Text }

/** Institutions are renamed and merged: the record is dated, and names its successor. */
export type Department = Named & { readonly from: Day; readonly until?: Day; readonly successor?: string }

export type AreaGroup = Named & {
  readonly clause: ClauseId
  /** Areas by name; a group defined by criteria alone has none. */
  readonly areas: OpenList<Named>
  readonly criteria?: readonly Text[]
}

export type ExitGround = Named & { readonly number: number; readonly triggersBar: boolean; readonly says: Text }
export type Reason = Named & { readonly clause: ClauseId; readonly says: Text }
/** `bars`: whoever leaves on this ground may not come back for the years of the bar. */
export type EndReason = Reason & { readonly bars: boolean }
export type StepId = 'call' | 'settle-scheme' | 'publish-scheme' | 'rank' | 'shortlist' | 'publish'
export type Step = Named<StepId> & { readonly clause: ClauseId }
export type ProgrammeState = Named<'active' | 'suspended' | 'ended'> & { readonly says: Text }
export type IndicatorPart = 'performance' | 'process' | 'function' | 'benefit'

/** GB/T 2260 code of six digits. The tree is in the code itself: 530000, 530100, 530102. */
export type Place = { readonly code: string; readonly name: Text }

export type Policy = {
  readonly id: string
  readonly province: { readonly code: string; readonly name: Text }
  readonly document: { readonly number: string; readonly title: Text; readonly issuedOn: Day }
  readonly clauses: Readonly<Record<ClauseId, Clause>>
  readonly parameters: Parameters
  readonly workingBody: Department
  readonly departments: OpenList<Department>
  /** Which department leads: decides key areas with the others, receives the working body's reports. */
  readonly leadDepartment: string
  readonly areaGroups: readonly AreaGroup[]
  readonly areaFactors: readonly Named[]
  readonly indicatorParts: readonly Named<IndicatorPart>[]
  readonly assessorKinds: OpenList<Named>
  readonly expertSources: OpenList<Named>
  /** What experts know; further fields are written in by whoever admits them. */
  readonly expertFields: OpenList<Named>
  readonly steps: readonly Step[]
  readonly exitGrounds: readonly ExitGround[]
  /** Why the working body may leave an objection aside: these grounds and no other. */
  readonly inadmissibleGrounds: readonly Reason[]
  /** Why a form review sends an application back. */
  readonly returnReasons: OpenList<Reason>
  /** Why a declared standard is not in a ranking. */
  readonly exclusionReasons: readonly Reason[]
  readonly recusalGrounds: OpenList<Reason>
  /** What the number of front-runners is weighed by. */
  readonly sizingFactors: OpenList<Named>
  readonly participationEndReasons: OpenList<EndReason>
  readonly summaryParts: OpenList<Named>
  readonly incentives: readonly (Named & { readonly clause: ClauseId })[]
  readonly participation: readonly Named[]
  readonly campaigns: OpenList<Named>
  readonly programmeStates: readonly ProgrammeState[]
  readonly places: { readonly complete: boolean; readonly asOf: Day; readonly entries: readonly Place[] }
}
