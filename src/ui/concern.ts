import type { ConcernState } from '#domain/concern.ts'
import type { Tone } from '#ui/status.ts'

export const concernTone: Readonly<Record<ConcernState, Tone>> = {
  lodged: 'soon',
  'case-opened': 'running',
  'passed-on': 'in-force',
  'not-followed': 'ended',
}
