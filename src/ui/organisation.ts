import type { Organisation } from '#domain/organisation.ts'
import type { Tone } from '#ui/status.ts'

export const standingStatus: Readonly<Record<Organisation['standing'], Tone>> = {
  registered: 'running',
  verified: 'in-force',
  refused: 'ended',
  suspended: 'soon',
  exited: 'ended',
}
