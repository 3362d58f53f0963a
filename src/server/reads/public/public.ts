import { shanghaiDay } from '#domain/calendar.ts'
import type { App } from '#server/app.ts'

/** All that a public read is given: nothing here tells who is looking (decision 33). */
export type Public = Pick<App, 'reader' | 'policy' | 'calendar' | 'clock'>

export const todayOf = ({ clock }: Pick<Public, 'clock'>): string => shanghaiDay(clock.now())
