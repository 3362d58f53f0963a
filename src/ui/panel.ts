import type { SeatState } from '#domain/panel.ts'
import type { Tone } from '#ui/status.ts'

export const seatStatus: Readonly<Record<SeatState, Tone>> = {
  invited: 'soon',
  accepted: 'running',
  declined: 'ended',
  submitted: 'in-force',
}

/** What experts score, 0 to 5 each; the act takes the same names. */
export const criteria = ['scope', 'indicators', 'levels', 'methods', 'computation', 'impartiality'] as const
