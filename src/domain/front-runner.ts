import type { Day } from '#policy/policy.ts'
import { lastValidDay } from '#domain/calendar.ts'
import { refuse } from '#domain/refusal.ts'

/** Valid from publication for the policy's term: the last valid day is the one before the anniversary (3.5). */
export function validity(publishedOn: Day, term: { value: number; unit: string }): { from: Day; lastDay: Day } {
  const unit = term.unit === 'months' ? 'months' : 'years'
  return { from: publishedOn, lastDay: lastValidDay(publishedOn, { value: term.value, unit }) }
}

export function expiring(title: { state: string; lastValidDay: Day } | undefined, today: Day) {
  if (!title) return refuse('front-runner-unknown', '3.5')
  if (title.state !== 'valid' && title.state !== 'benefits-stopped') return refuse('front-runner-not-valid', '3.5')
  if (today <= title.lastValidDay) return refuse('front-runner-still-valid', '3.5', { day: title.lastValidDay })
}

export type CertificateStatus =
  'valid' | 'expired' | 'revoked' | 'struck' | 'benefits-stopped' | 'programme-suspended' | 'programme-ended'

/** What a certificate says today. A suspended programme withholds the title for the time; an ended one ends its use. */
export function certificateStatus(
  title: { state: 'valid' | 'expired' | 'revoked' | 'struck' | 'benefits-stopped'; lastValidDay: Day },
  programme: 'active' | 'suspended' | 'ended',
  today: Day,
): CertificateStatus {
  if (title.state === 'revoked' || title.state === 'struck') return title.state
  if (title.state === 'expired' || today > title.lastValidDay) return 'expired'
  if (programme === 'ended') return 'programme-ended'
  if (programme === 'suspended') return 'programme-suspended'
  return title.state
}
