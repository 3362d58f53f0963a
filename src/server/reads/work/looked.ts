import { shanghaiDay } from '#domain/calendar.ts'
import { entering, type Disclosed, type Disclosure, type Room, type Who } from '#domain/disclosure.ts'
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
