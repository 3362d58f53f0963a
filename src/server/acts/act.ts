import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { ClauseId } from '#policy/clauses.ts'
import type { Day, ParameterName, Policy, Text } from '#policy/policy.ts'
import type { Calendar } from '#domain/calendar.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import type { Actor, Role } from '#domain/standing.ts'
import type { Json } from '#ledger/canonical.ts'
import type { Database } from '../db/schema.ts'
import { writable } from './writable.ts'

/** Who performs: a capacity of a person in an organisation, a due date (`system`), or anybody (`public`). */
export type By = {
  readonly actor: Actor
  readonly capacity?: string
  readonly person?: string
  readonly organisation?: string
}

/** What somebody owes after an act: who, what, until when, on what basis. The act that discharges it names the same `what` and `subject`. */
export type Owed = {
  readonly what: string
  readonly subject: string
  readonly role: Role | 'system'
  readonly organisation?: string | null
  readonly person?: string | null
  readonly title: Text
  /** The page where it is done, below the language: `/work/…`. */
  readonly path: string
  readonly dueOn?: Day | null
  /** Instead of a day: so many working days from when they were served. What the system owes on the same subject goes with it. */
  readonly term?: ParameterName
  readonly clause: ClauseId
}

export type Context = {
  readonly tx: Transaction<Database>
  readonly seq: number
  readonly at: Date
  readonly today: Day
  /** When it counts for a term: now, or the last moment of the day on which a paper came in. */
  readonly arrivedAt: Date
  readonly arrivedOn: Day
  /** Entered from paper: `by` is then the party, who did not press the button. */
  readonly isOnPaper: boolean
  readonly policy: Policy
  readonly policyDigest: string
  readonly calendar: Calendar
  readonly by: By
  readonly id: () => string
  /** The next number of a year's series, `2026-007`, gapless: acts are totally ordered. By itself of this year. */
  readonly next: (series: string, digits: number, year?: number) => Promise<string>
  /** Does the work to see whether it is refused, and undoes it. */
  readonly trial: (work: () => Promise<unknown>) => Promise<void>
  /** One, or many at once. */
  readonly oblige: (owed: Owed | readonly Owed[]) => Promise<void>
  /** Each of these, on each of the subjects. */
  readonly discharge: (
    what: string | readonly string[],
    subject: string | readonly string[],
    whom?: { organisation?: string; person?: string },
  ) => Promise<void>
}

/** What an act that was entered from paper is about, once it is done. */
export type About = {
  readonly subject: string
  readonly title: Text
  /** What else waits while it is contested; the subject does by itself. */
  readonly holds?: readonly string[]
}

/** An entry as it is undone, with the reason of who compared it. */
export type Entered = {
  readonly subject: string
  readonly holds: readonly string[]
  readonly before: unknown
  readonly reason: string
}

/** How an act stands that may come on paper: what it is about, what stood before, and how it is taken back. */
export type OnPaper<I, R> = {
  readonly about: (context: Context, input: I, result: R) => Promise<About>
  /** What the act will overwrite. */
  readonly before?: (context: Context, input: I) => Promise<unknown>
  /** It was not what the party wrote. Refuses where too much has come of it. */
  readonly undo: (context: Context, entry: Entered) => Promise<void>
}

export type Act<I, R> = {
  /** `noun.verb@version`: a past fact. */
  readonly type: string
  readonly clauses: readonly ClauseId[]
  readonly by: readonly Actor[]
  readonly input: z.ZodType<I>
  /** What of its input it commits to and keeps; all of it, where nothing is said. What a row of the act holds whole is named by its digest. */
  readonly recorded?: (input: I) => unknown
  /**
   * Reviews, recusals and objectors: the ledger shows only that something was done, until it may be opened. Asked of the
   * input where it depends on what was decided.
   */
  readonly sealed?: true | ((input: I) => boolean)
  /** Prepared by one person and issued by another. */
  readonly issued?: true
  /** Begins something new: refused while the programme is suspended or ended. What runs, runs on. */
  readonly begins?: true
  /** An outside party may send it on paper, and the working body enter it for them. Its rules go by `arrivedOn`. */
  readonly paper?: OnPaper<I, R>
  readonly perform: (context: Context, input: I) => Promise<R>
  /** What the public ledger shows of the act, in clear. Everything else is committed to. */
  readonly shows: (input: I, result: R) => Readonly<Record<string, Json>>
}

export function act<I, R>(type: string, rest: Omit<Act<I, R>, 'type'>): Act<I, R> {
  return { type, ...rest, input: writable(rest.input) }
}

export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(`${refusal.refused} (${refusal.clause})`)
    this.refusal = refusal
  }
}

/** Turns a rule's "no" into a rollback, and hands on its "yes". */
export function settle<T>(answer: T): Exclude<T, Refusal> {
  if (isRefusal(answer)) throw new Refused(answer)
  return answer as Exclude<T, Refusal> // refusals were thrown
}
