import type { Day, ParameterValue } from '#policy/policy.ts'
import { shanghaiDay, workingDaysAfter, type Calendar, type Term } from '#domain/calendar.ts'

/** Somebody is served when the notice lies on the desk and the mail was tried: the later of the two days, in Beijing. */
export const served = ({ onDesk, mailTried }: { onDesk: Date; mailTried: Date }): Day =>
  shanghaiDay(onDesk > mailTried ? onDesk : mailTried)

/** A term that runs against somebody starts the working day after service; its last day counts to its end. */
export function termFrom(calendar: Calendar, servedOn: Day, { value, unit }: ParameterValue): Term {
  if (unit !== 'working-days') throw new RangeError(`a term from service in ${unit}`)
  return workingDaysAfter(calendar, servedOn, value)
}
