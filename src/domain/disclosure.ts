import type { Role } from '#domain/standing.ts'
import type { OrganisationKind } from '#domain/organisation.ts'
import { left, type SeatState } from '#domain/panel.ts'
import { within } from '#policy/places/tree.ts'

/** Who looks: a person in one capacity. */
export type Who = {
  readonly person: string
  readonly capacity: string
  readonly role: Role
  readonly organisation: string
  readonly place: string
  /** Whose drafts, where staff fills in a page for somebody else: their own. */
  readonly drafts?: string
}

/** `unknown`: no standing to know that it is there (404). `withheld`: to know of it, but not to read it (403). */
export type Disclosure = 'open' | 'withheld' | 'unknown'

/** A read's answer: the data, or why there are none. */
export type Disclosed<T> = { readonly seen: 'open'; readonly data: T } | { readonly seen: 'withheld' | 'unknown' }

/** The rooms of the working pages, which everybody knows of, and who may enter. */
export const rooms = {
  desk: ['working-body', 'regulator', 'department', 'assessor', 'expert', 'enterprise', 'administrator'],
  'key-areas': ['working-body', 'regulator', 'department'],
  'area-suggestions': ['working-body'],
  calls: ['working-body', 'regulator', 'department', 'assessor'],
  applications: ['working-body', 'assessor'],
  drafts: ['assessor'],
  panels: ['working-body'],
  seats: ['expert'],
  submissions: ['working-body'],
  periods: ['working-body'],
  preparations: ['working-body', 'regulator'],
  organisations: ['working-body', 'regulator'],
  experts: ['working-body'],
  'own-record': ['expert'],
  interests: ['expert', 'assessor', 'enterprise'],
  declarations: ['enterprise', 'working-body'],
  schemes: ['assessor'],
  evaluations: ['assessor'],
  rankings: ['assessor', 'working-body'],
  'what-if': ['enterprise', 'expert', 'assessor', 'working-body'],
  summaries: ['assessor', 'working-body', 'regulator'],
  consents: ['enterprise'],
  'compliance-reports': ['enterprise'],
  programme: ['regulator', 'department', 'working-body'],
  records: ['working-body'],
  publications: ['working-body'],
  concerns: ['working-body', 'regulator'],
  'exit-cases': ['working-body', 'regulator'],
  hearings: ['assessor', 'expert', 'working-body', 'regulator', 'department'],
  participation: ['working-body'],
  paper: ['working-body', 'regulator', 'department', 'assessor', 'expert', 'enterprise'],
  'paper desk': ['working-body'],
} as const satisfies Record<string, readonly Role[]>
export type Room = keyof typeof rooms

export function entering(who: Who, room: Room): Disclosure {
  const may: readonly Role[] = rooms[room]
  return may.includes(who.role) ? 'open' : 'withheld'
}

type Applied = { readonly assessor: string; readonly supporters?: readonly string[] }

/** That an application is there stands on the public ledger; what it says is between its assessors and the working body. */
export function seeingApplication(who: Who, application: Applied | undefined): Disclosure {
  if (!application) return 'unknown'
  if (who.role === 'working-body') return 'open'
  const { assessor, supporters = [] } = application
  if (who.role === 'assessor') return [assessor, ...supporters].includes(who.organisation) ? 'open' : 'unknown'
  return who.role === 'regulator' || who.role === 'department' ? 'withheld' : 'unknown'
}

/** Who would apply together is known to lead and supporting body alone, until it is handed in. */
export function seeingSupport(who: Who, support: { lead: string; supporter: string } | undefined): Disclosure {
  const parties = support ? [support.lead, support.supporter] : []
  return who.role === 'assessor' && parties.includes(who.organisation) ? 'open' : 'unknown'
}

/** Who asked is known to the working body and to who asked; the public reads the published wording. */
export function seeingQuestion(who: Who, question: { organisation: string | null } | undefined): Disclosure {
  if (!question) return 'unknown'
  if (who.role === 'working-body') return 'open'
  return who.role === 'assessor' && question.organisation === who.organisation ? 'open' : 'unknown'
}

/** Who sits is known to the working body alone; each expert knows of the own seat and nothing else. */
export function seeingPanel(who: Who, panel: object | undefined): Disclosure {
  return panel && who.role === 'working-body' ? 'open' : 'unknown'
}

/** Whoever declined, was recused or was replaced knows nothing further of the case. */
export function seeingSeat(who: Who, seat: { person: string; state: SeatState } | undefined): Disclosure {
  if (!seat) return 'unknown'
  if (who.role === 'working-body') return 'withheld'
  return who.role === 'expert' && seat.person === who.person && !left(seat) ? 'open' : 'unknown'
}

/** Other sheets only after the own one is in: nobody writes after somebody else. */
export const seeingOtherSheets = (own: { state: string }) => own.state === 'submitted'

/** The working body sees sheets only when all are in, and so does the assessor whose questions experts judge. */
export const seeingSheets = (seats: readonly { state: SeatState }[]) =>
  seats.every((seat) => seat.state === 'submitted' || left(seat))

/** The pool is the working body's; an expert reads the own record in a room of its own. */
export function seeingExpert(who: Who, expert: object | undefined): Disclosure {
  return expert && who.role === 'working-body' ? 'open' : 'unknown'
}

/** Who objected is known to the working body, and to nobody else. */
export function seeingSubmission(who: Who, submission: object | undefined): Disclosure {
  return submission && who.role === 'working-body' ? 'open' : 'unknown'
}

/** Who suggested an area is known to the working body, and to nobody else. */
export function seeingSuggestion(who: Who, suggestion: object | undefined): Disclosure {
  return suggestion && who.role === 'working-body' ? 'open' : 'unknown'
}

/** What departments say of a proposal is between them, the working body and the provincial regulator. */
export function seeingJointOpinions(who: Who, province: string): Disclosure {
  if (who.role === 'working-body' || who.role === 'department') return 'open'
  return who.role === 'regulator' && who.place === province ? 'open' : 'withheld'
}
/** An entry from paper is between the working body and the party that it was entered for. */
export function seeingPaperEntry(
  who: Who,
  entry: { role: string; organisation: string | null; person: string | null } | undefined,
): Disclosure {
  if (!entry) return 'unknown'
  if (who.role === 'working-body') return 'open'
  const own = who.role === 'expert' ? entry.person === who.person : entry.organisation === who.organisation
  return entry.role === who.role && own ? 'open' : 'unknown'
}

/** The scan of a sheet is the sheet: the working body sees it when all are in. */
export const seeingScan = (who: Who, entry: Parameters<typeof seeingPaperEntry>[1], sheetsIn: boolean): Disclosure =>
  who.role === 'working-body' && !sheetsIn ? 'unknown' : seeingPaperEntry(who, entry)

/** What is prepared stays within the office that prepares it. */
export function seeingPreparation(who: Who, prepared: { role: string; organisation: string } | undefined): Disclosure {
  return prepared?.organisation === who.organisation && prepared.role === who.role ? 'open' : 'unknown'
}

type Organisation = { readonly id: string; readonly kind: OrganisationKind; readonly place: string }

/** Its own people; who verifies it; the working body. A regulator of another place knows that it is there, and no more. */
export function seeingOrganisation(who: Who, organisation: Organisation | undefined): Disclosure {
  if (!organisation) return 'unknown'
  if (organisation.id === who.organisation) return who.role === 'expert' ? 'unknown' : 'open'
  if (who.role === 'working-body') return organisation.kind === 'enterprise' ? 'withheld' : 'open'
  if (who.role !== 'regulator') return 'unknown'
  return organisation.kind === 'enterprise' && within(who.place, organisation.place) ? 'open' : 'withheld'
}

/** Licence and letter: its own people, and who verifies it. Nobody else knows that they are there. */
export const seeingPapers = (who: Who, organisation: Organisation | undefined): Disclosure =>
  seeingOrganisation(who, organisation) === 'open' ? 'open' : 'unknown'

/** Only the enterprise acts on its declaration; what it declared stands in the public register. */
export function seeingDeclaration(who: Who, declaration: { enterprise: string } | undefined): Disclosure {
  if (!declaration) return 'unknown'
  return who.role === 'enterprise' && declaration.enterprise === who.organisation ? 'open' : 'withheld'
}

/** Whether an enterprise consents, and what its report says, is its own affair; its assessor sees both on the ranking. */
export function seeingEntry(who: Who, entry: { enterprise: string } | undefined): Disclosure {
  return entry && who.role === 'enterprise' && entry.enterprise === who.organisation ? 'open' : 'unknown'
}

/** What an assessor computes by its own scheme is internal until the period opens; other assessors know nothing of it. */
export function seeingEvaluation(who: Who, evaluation: { assessor: string } | undefined): Disclosure {
  if (!evaluation) return 'unknown'
  if (who.role === 'assessor') return evaluation.assessor === who.organisation ? 'open' : 'unknown'
  return who.role === 'working-body' ? 'withheld' : 'unknown'
}

/** Who puts questions to experts reads what comes of them; who convenes them knows whom they concern, and no answer. */
export const seeingReferral = seeingEvaluation

/** The working body has the report audited: it sees every ranking, the assessor its own. */
export function seeingRanking(who: Who, ranking: { assessor: string } | undefined): Disclosure {
  if (!ranking) return 'unknown'
  if (who.role === 'working-body') return 'open'
  return who.role === 'assessor' && ranking.assessor === who.organisation ? 'open' : 'unknown'
}

/** What comes of a contested ranking, and what is put right in one, is the working body's; its assessor knows that it is under way. */
export function seeingDeliberation(who: Who, ranking: { assessor: string } | undefined): Disclosure {
  const seen = seeingRanking(who, ranking)
  return seen === 'open' && who.role === 'assessor' ? 'withheld' : seen
}

/** The evaluation report: whoever sees the ranking, and who audits it or deliberates on it. */
export function seeingEvaluationReport(
  who: Who,
  report: { readonly assessor: string; readonly auditors: readonly string[] } | undefined,
): Disclosure {
  if (who.role !== 'expert') return seeingRanking(who, report)
  return report?.auditors.includes(who.person) ? 'open' : 'unknown'
}

/** A report's files: the enterprise that supplied it, the assessors that rank its standard, the working body, who audits. */
export function seeingReport(
  who: Who,
  report: { enterprise: string; assessors: readonly string[]; auditors: readonly string[] } | undefined,
): Disclosure {
  if (!report) return 'unknown'
  if (who.role === 'working-body') return 'open'
  if (who.role === 'expert') return report.auditors.includes(who.person) ? 'open' : 'unknown'
  const parties = { enterprise: [report.enterprise], assessor: report.assessors }
  if (who.role !== 'enterprise' && who.role !== 'assessor') return 'unknown'
  return parties[who.role].includes(who.organisation) ? 'open' : 'unknown'
}

/** Only the office that deals with it, without those whom it names, knows that a concern is there. */
export function seeingConcern(
  who: Who,
  concern: { handler: string; handlerRole: string; closedTo: readonly string[] } | undefined,
): Disclosure {
  if (concern?.handler !== who.organisation || concern.handlerRole !== who.role) return 'unknown'
  return concern.closedTo.includes(who.person) ? 'unknown' : 'open'
}

/** Before it is decided a case is between the office and the party; the party sees it as its hearing. */
export const seeingExitCase = (who: Who, one: { handler: string } | undefined): Disclosure =>
  one?.handler === who.organisation ? 'open' : 'unknown'

export const seeingHearing = (speaksForParty: boolean): Disclosure => (speaksForParty ? 'open' : 'unknown')

export const seeingNotice = (isForViewer: boolean): Disclosure => (isForViewer ? 'open' : 'unknown')
