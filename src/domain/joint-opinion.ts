import { isProvisional, recomputed, workingDaysAfter, type Calendar } from '#domain/calendar.ts'
import type { KeyArea } from '#domain/key-area.ts'
import { refuse } from '#domain/refusal.ts'
import type { Day, Department } from '#policy/policy.ts'

export const stances = ['agree', 'changes', 'disagree'] as const
export type Stance = (typeof stances)[number]
/** `silent`: the term passed without an answer, and the system has said so. */
export type JointOpinionState = 'asked' | Stance | 'silent'

export type JointOpinion = {
  readonly state: JointOpinionState
  readonly askedOn: Day
  readonly dueOn: Day
  readonly workingDays: number
}

/** The departments that exist on a day, without the one that leads: names are dated, with successors (3.1). */
export const departmentsOn = (departments: readonly Department[], lead: string, today: Day) =>
  departments.filter(({ id, from, until }) => id !== lead && from <= today && (!until || today <= until))

/** The departments are asked once, when there is a proposal to speak of. */
export function asking(area: KeyArea | undefined, asked: readonly JointOpinion[], departments: number) {
  if (!area) return refuse('key-area-unknown', '3.1')
  if (area.state !== 'proposed') return refuse('key-area-not-proposed', '3.1')
  if (asked.length > 0) return refuse('joint-opinions-already-asked', '3.1')
  if (departments === 0) return refuse('no-department-to-ask', '3.1')
}

type Arriving = { readonly calendar: Calendar; readonly today: Day; readonly isOnPaper: boolean }

/**
 * Until the last day ends, and while nothing is decided; an answer may be changed until then. One that came in on paper in
 * time counts, though silence had been recorded when it was entered.
 */
export function giving(
  opinion: JointOpinion | undefined,
  area: KeyArea | undefined,
  { calendar, today, isOnPaper }: Arriving,
) {
  if (!opinion || !area) return refuse('joint-opinion-not-asked', '3.1')
  if (area.state !== 'proposed') return refuse('key-area-not-proposed', '3.1')
  const { lastDay } = term(opinion, calendar)
  const isSilent = opinion.state === 'silent' && !isOnPaper
  if (isSilent || today > lastDay) return refuse('joint-opinion-term-over', '3.1', { day: lastDay })
}

export function reminding(opinion: JointOpinion | undefined) {
  if (!opinion) return refuse('joint-opinion-not-asked', '3.1')
  if (opinion.state !== 'asked') return refuse('joint-opinion-already-given', '3.1')
}

/** Silence counts as no answer once the last day is over and no notice can move it any more. */
export function lapsing(opinion: JointOpinion | undefined, calendar: Calendar, today: Day) {
  const no = reminding(opinion)
  if (no || !opinion) return no
  const { lastDay, provisional } = term(opinion, calendar)
  if (provisional) return refuse('calendar-provisional', '3.1', { day: lastDay })
  if (today <= lastDay) return refuse('joint-opinion-term-running', '3.1', { day: lastDay })
}

/** A decision follows when everybody has answered, or the term of who has not is over. */
export function heard(opinions: readonly JointOpinion[]) {
  if (opinions.length === 0) return refuse('joint-opinions-not-asked', '3.1')
  const open = opinions.filter(({ state }) => state === 'asked')
  const [first] = open
  if (first) return refuse('joint-opinions-outstanding', '3.1', { count: open.length, day: first.dueOn })
}

/** The term on the calendar as it is loaded now: a day once told may move later, never earlier. */
export function term({ askedOn, dueOn, workingDays }: JointOpinion, calendar: Calendar) {
  const lastDay = recomputed(dueOn, workingDaysAfter(calendar, askedOn, workingDays).lastDay)
  return { lastDay, provisional: isProvisional(calendar, lastDay) }
}
