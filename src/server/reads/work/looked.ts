import { shanghaiDay } from '#domain/calendar.ts'
import { entering, type Disclosed, type Disclosure, type Room, type Who } from '#domain/disclosure.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { Role } from '#domain/standing.ts'
import type { ClauseId } from '#policy/clauses.ts'
import type { App } from '#server/app.ts'

/** What a read of the working pages is given besides who looks. */
export type Looked = Pick<App, 'reader' | 'policy' | 'calendar' | 'clock'>

export const todayOf = ({ clock }: Pick<Looked, 'clock'>): string => shanghaiDay(clock.now())

/** Loads only what may be read. */
export async function disclosed<T>(seen: Disclosure, load: () => Promise<T>): Promise<Disclosed<T>> {
  return seen === 'open' ? { seen, data: await load() } : { seen }
}

export const inRoom = <T>(who: Who, room: Room, load: () => Promise<T>): Promise<Disclosed<T>> =>
  disclosed(entering(who, room), load)

/** The first of several answers of rules that is a "no": what the page says in a button's place. */
export function firstNo(...answers: readonly unknown[]): Refusal | undefined {
  return answers.find(isRefusal)
}

export function notYours(who: Who, roles: readonly Role[], clause: ClauseId): Refusal | undefined {
  return roles.includes(who.role) ? undefined : refuse('not-yours-to-do', clause)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An address that is no id is the address of nothing; the database would call it an error. */
export const idIn = (address: string): string | null => (uuid.test(address) ? address : null)

/**
 * The day by which a page judges a term that ends: today; where staff enters what came in on paper, a day within the term,
 * since it may have come in by then. What counts is the day of receipt, and the act asks for that.
 */
export const arrivingOn = ({ drafts }: Who, today: string, lastDay: string | null | undefined): string =>
  drafts !== undefined && lastDay && lastDay < today ? lastDay : today
