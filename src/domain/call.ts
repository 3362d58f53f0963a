import type { Day } from '#policy/policy.ts'
import { beijingMoment, shanghaiDay } from '#domain/calendar.ts'
import type { KeyArea } from '#domain/key-area.ts'
import { isRefusal, refuse } from '#domain/refusal.ts'

export type Call = {
  readonly id: string
  readonly opensOn: Day
  readonly closesOn: Day
  /** Questions are taken until then; by itself as long as the call runs. */
  readonly questionsUntil: Day | null
  readonly areas: readonly string[]
}

type Window = Pick<Call, 'closesOn'> & Partial<Pick<Call, 'opensOn' | 'questionsUntil'>>

/** A call is made around key areas that have been decided (3.4.1); it opens today or on a later day. */
export function opening(
  { opensOn, closesOn, questionsUntil }: Window,
  areas: readonly (KeyArea | undefined)[],
  today: Day,
) {
  if (areas.some((area) => area?.state === 'retired')) return refuse('call-area-dropped', '3.1')
  if (areas.some((area) => area?.state !== 'decided')) return refuse('call-area-not-decided', '3.4.1')
  if (opensOn && opensOn < today) return refuse('call-opens-in-the-past', '3.4.1', { day: opensOn })
  if (closesOn <= (opensOn ?? today)) return refuse('call-closes-too-early', '3.4.1', { day: closesOn })
  return questionsWithin({ closesOn, questionsUntil }, today)
}

/** The last day counts to its end, Beijing time. */
export function applying(call: Call | undefined, area: string, today: Day) {
  if (!call) return refuse('call-unknown', '3.4.1')
  if (today < call.opensOn) return refuse('call-not-open-yet', '3.4.1', { day: call.opensOn })
  if (today > call.closesOn) return refuse('call-closed', '3.4.1', { day: call.closesOn })
  if (!call.areas.includes(area)) return refuse('area-outside-call', '3.4.1')
}

/** The same for what has arrived: who comes too late is told the moment. */
export function arriving(call: Call | undefined, area: string, at: Date) {
  const no = applying(call, area, shanghaiDay(at))
  if (call && isRefusal(no) && no.refused === 'call-closed')
    return refuse('application-late', '3.4.1', { day: call.closesOn, arrived: beijingMoment(at) })
  return no
}

/** Questions are taken from the day a call is public, before it opens too, until their own last day. */
export function questioning(call: Call | undefined, today: Day) {
  if (!call) return refuse('call-unknown', '3.4.1')
  const until = call.questionsUntil ?? call.closesOn
  if (today > until) return refuse('questions-closed', '3.4.1', { day: until })
}

export function asking(call: Call | undefined, at: Date) {
  const no = questioning(call, shanghaiDay(at))
  if (call && isRefusal(no) && no.refused === 'questions-closed')
    return refuse('question-late', '3.4.1', { ...no.with, arrived: beijingMoment(at) })
  return no
}

/** The window may grow, in public and with a reason; it never shrinks. One that has closed may open again. */
export function extending(call: Call | undefined, to: Pick<Call, 'closesOn' | 'questionsUntil'>, today: Day) {
  if (!call) return refuse('call-unknown', '3.4.1')
  if (to.closesOn <= call.closesOn) return refuse('extension-not-later', '3.4.1', { day: call.closesOn })
  if (to.closesOn <= today) return refuse('call-closes-too-early', '3.4.1', { day: to.closesOn })
  const before = call.questionsUntil ?? call.closesOn
  if (to.questionsUntil && to.questionsUntil < before) return refuse('questions-end-earlier', '3.4.1', { day: before })
  return questionsWithin(to, today)
}

/** `taken-back`: entered from paper, and not what its sender asked. */
export type QuestionState = 'asked' | 'answered' | 'set-aside' | 'taken-back'

/** Every question is settled once: answered to all, or set aside with a reason to who asked. */
export function answeringQuestion(question: { readonly state: QuestionState } | undefined) {
  if (!question) return refuse('question-unknown', '3.4.1')
  if (question.state === 'taken-back') return refuse('question-taken-back', '3.4.1')
  if (question.state !== 'asked') return refuse('question-settled', '3.4.1')
}

function questionsWithin({ closesOn, questionsUntil }: Omit<Window, 'opensOn'>, today: Day) {
  if (!questionsUntil) return
  if (questionsUntil < today) return refuse('questions-end-too-early', '3.4.1', { day: questionsUntil })
  if (questionsUntil > closesOn) return refuse('questions-end-after-call', '3.4.1', { day: closesOn })
}
