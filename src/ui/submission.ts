import type { Submission } from '#domain/submission.ts'
import type { Tone } from '#ui/status.ts'

export const submissionStatus: Readonly<Record<Submission['state'], Tone>> = {
  lodged: 'soon',
  confirmed: 'soon',
  lapsed: 'ended',
  'taken-back': 'ended',
  admitted: 'running',
  inadmissible: 'ended',
  answered: 'in-force',
}
