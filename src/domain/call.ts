import type { Day } from '#policy/policy.ts'
import type { KeyArea } from '#domain/key-area.ts'
import { refuse } from '#domain/refusal.ts'

export type Call = {
  readonly id: string
  readonly opensOn: Day
  readonly closesOn: Day
  readonly areas: readonly string[]
}

/** A call is made around key areas that have been decided (3.4.1). */
export function opening(call: { closesOn: Day }, areas: readonly (KeyArea | undefined)[], today: Day) {
  if (areas.length === 0) return refuse('call-without-area', '3.4.1')
  if (areas.some((area) => area?.state === 'retired')) return refuse('call-area-dropped', '3.1')
  if (areas.some((area) => area?.state !== 'decided')) return refuse('call-area-not-decided', '3.4.1')
  if (call.closesOn <= today) return refuse('call-closes-too-early', '3.4.1', { day: call.closesOn })
}

/** The last day counts to its end, Beijing time. */
export function applying(call: Call | undefined, area: string, today: Day) {
  if (!call) return refuse('call-unknown', '3.4.1')
  if (today < call.opensOn) return refuse('call-not-open-yet', '3.4.1', { day: call.opensOn })
  if (today > call.closesOn) return refuse('call-closed', '3.4.1', { day: call.closesOn })
  if (!call.areas.includes(area)) return refuse('area-outside-call', '3.4.1')
}
