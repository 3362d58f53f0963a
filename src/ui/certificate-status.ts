import type { CertificateStatus } from '#domain/front-runner.ts'
import type { Status, Tone } from '#ui/status.ts'
import type { Say } from '#ui/words/index.ts'

const tones: Readonly<Record<CertificateStatus, Tone>> = {
  valid: 'in-force',
  'benefits-stopped': 'soon',
  expired: 'ended',
  revoked: 'official',
  struck: 'ended',
  'programme-suspended': 'soon',
  'programme-ended': 'ended',
}

export const sayCertificateStatus = (say: Say, status: CertificateStatus): Status => ({
  tone: tones[status],
  word: say(`certificate.status.${status}`),
})
