import type { Text } from '#policy/policy.ts'
import { refuse } from '#domain/refusal.ts'

/** Whose public titles may be corrected without a new period. */
export const correctable = ['key_area', 'call', 'ranking', 'declaration'] as const

/** What is corrected must still read as it is said to read, and something must change. */
export function correcting(now: Text, { from, to }: { from: Text; to: Text }) {
  if (now.zh !== from.zh || (now.en ?? '') !== (from.en ?? '')) return refuse('correction-of-other-words', '6.1')
  if (from.zh === to.zh && (from.en ?? '') === (to.en ?? '')) return refuse('correction-changes-nothing', '6.1')
}
