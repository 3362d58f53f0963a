import type { Submission } from '#domain/publicity.ts'
import type { Tone } from '#ui/status.ts'

export const submissionStatus: Readonly<Record<Submission['state'], Tone>> = {
  lodged: 'soon',
  confirmed: 'soon',
  admitted: 'running',
  inadmissible: 'ended',
  answered: 'in-force',
}
