import type { Day } from '#policy/shape.ts'

export type HolidayDay = { readonly day: Day; readonly holiday: string }

/** Days that differ from the ordinary week, by the notices of the State Council's General Office for one year. */
export type HolidayYear = {
  readonly year: number
  /** `verified`: the number was read in several sources. One that was not is never printed as legal basis. */
  readonly notices: readonly { readonly number: string; readonly page: string; readonly verified: boolean }[]
  /** Days off that the ordinary week would work, and weekends that belong to a holiday. May reach into the year before. */
  readonly off: readonly HolidayDay[]
  /** Weekend days that are worked instead. */
  readonly worked: readonly HolidayDay[]
}
