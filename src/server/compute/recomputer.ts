import type { Recompute } from '../capsule-apart.ts'
import type { Recomputed } from '#capsule/recompute.ts'
import { openThread } from './thread.ts'

/** Computes capsules in a thread of its own; one that never ends is given up. */
export function openRecomputer(): { recompute: Recompute; close: () => Promise<void> } {
  const file = new URL('./recompute-worker.ts', import.meta.url)
  const thread = openThread<Uint8Array, Recomputed>(file, { patienceMs: 60_000, says: 'the capsule was not computed' })
  return { recompute: thread.ask, close: thread.close }
}
