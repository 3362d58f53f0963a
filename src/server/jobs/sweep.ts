import { shanghaiDay } from '#domain/calendar.ts'
import type { Refusal } from '#domain/refusal.ts'
import { consentLapsed } from '../acts/consent.ts'
import { confirmationAsked } from '../acts/expert.ts'
import { frontRunnerExpired } from '../acts/front-runner.ts'
import { exitReviewLapsed } from '../acts/exit-decision.ts'
import { jointOpinionLapsed, jointOpinionReminded } from '../acts/joint-opinion.ts'
import { paperContestEnded } from '../acts/paper-entry.ts'
import type { Act } from '../acts/act.ts'
import { applicationLapsed } from '../acts/form-review.ts'
import { perform, type Outcome } from '../acts/perform.ts'
import { publicityClosed } from '../acts/publicity.ts'
import { publicityReopened } from '../acts/publicity-reopened.ts'
import { seatPassedOver } from '../acts/seat.ts'
import { submissionLapsed } from '../acts/submission.ts'
import type { App } from '../app.ts'
import { recountPeriods } from './recount.ts'

type Due = (app: App, subject: string, key: string) => Promise<Outcome<unknown>>

const by = { actor: 'system' } as const
const due =
  <I, R>(act: Act<I, R>, input: (subject: string) => I): Due =>
  (app, subject, key) =>
    perform(app, act, input(subject), { by, key })

/** What the system owes when a term is over, and the act that discharges it. */
export const dueActs: Readonly<Record<string, Due>> = {
  'remind-joint-opinion': due(jointOpinionReminded, (opinion) => ({ opinion })),
  'lapse-joint-opinion': due(jointOpinionLapsed, (opinion) => ({ opinion })),
  'reopen-publicity': due(publicityReopened, (publicity) => ({ publicity })),
  'close-publicity': due(publicityClosed, (publicity) => ({ publicity })),
  'lapse-application': due(applicationLapsed, (application) => ({ application })),
  'lapse-submission': due(submissionLapsed, (submission) => ({ submission })),
  'lapse-consent': due(consentLapsed, (entry) => ({ entry })),
  'lapse-exit-review': due(exitReviewLapsed, (exitCase) => ({ exitCase })),
  'pass-over-seat': due(seatPassedOver, (seat) => ({ seat })),
  'ask-to-confirm': due(confirmationAsked, (expert) => ({ expert })),
  'end-contest': due(paperContestEnded, (entry) => ({ entry })),
  'expire-front-runner': due(frontRunnerExpired, (frontRunner) => ({ frontRunner })),
}

export type Swept = {
  readonly done: number
  /** What is due and not done yet, with the rule that holds it back; the next sweep asks again. */
  readonly waiting: readonly { readonly what: string; readonly subject: string; readonly refusal: Refusal }[]
}

/**
 * Counts running periods again where the calendar changed, then performs whatever the system owes by the clock's day, each in a transaction of its own, until nothing new is due. What
 * fails does not keep the rest waiting; it is thrown at the end.
 */
export async function sweep(app: App): Promise<Swept> {
  const tried = new Set<string>()
  const waiting: Swept['waiting'][number][] = []
  const failures: unknown[] = []
  let done = 0
  try {
    done = await recountPeriods(app)
  } catch (problem) {
    failures.push(problem)
  }
  for (;;) {
    const owed = (await dueBefore(app, shanghaiDay(app.clock.now()))).filter(({ id }) => !tried.has(id))
    if (owed.length === 0) break
    for (const { id, what, subject } of owed) {
      tried.add(id)
      try {
        const refusal = await discharge(app, { id, what, subject })
        if (refusal) waiting.push({ what, subject, refusal })
        else done++
      } catch (problem) {
        failures.push(problem)
      }
    }
  }
  if (failures.length)
    throw new AggregateError(failures, `${failures.length} acts that are due failed: ${String(failures[0])}`)
  return { done, waiting }
}

async function discharge(app: App, { id, what, subject }: { id: string; what: string; subject: string }) {
  const outcome = await dueActs[what]?.(app, subject, `due ${id}`)
  if (outcome?.kind === 'refused') return outcome.refusal
  if (outcome?.kind !== 'done') throw new Error(`nothing discharges the obligation ${what} of ${subject}`)
  return
}

/** A day counts to its end: what is due on it is overdue the day after. */
const dueBefore = ({ db }: App, today: string) =>
  db
    .selectFrom('obligation')
    .select(['id', 'what', 'subject'])
    .where('role', '=', 'system')
    .where('closed_act', 'is', null)
    .where('due_on', '<', today)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
