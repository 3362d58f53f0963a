import type { Tone } from '#ui/status.ts'

export const participationTone = {
  admitted: 'in-force',
  suspended: 'soon',
  exited: 'ended',
} as const satisfies Record<string, Tone>

export const schemeTone = {
  'in-force': 'in-force',
  superseded: 'draft',
  withdrawn: 'ended',
} as const satisfies Record<string, Tone>
