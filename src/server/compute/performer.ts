import type { Outcome } from '../acts/perform.ts'
import type { How } from '../acts/how.ts'
import type { Apart, StepName } from '../apart.ts'
import type { Settings } from '../settings.ts'
import { openThread } from './thread.ts'

export type AskedToPerform = {
  readonly name: StepName
  readonly input: unknown
  readonly how: How
  readonly url: string
  readonly settings: Settings
  /** By how much the application's clock is ahead of this machine's. */
  readonly aheadMs: number
}

/** Performs the large steps of an evaluation in a thread of its own. */
export function openPerformer(): { perform: Apart; close: () => Promise<void> } {
  const thread = openThread<AskedToPerform, Outcome<unknown>>(new URL('./perform-worker.ts', import.meta.url), {
    patienceMs: 600_000,
    says: 'the step was not performed',
  })
  return {
    perform: ({ url, settings, clock }, { name, input, how }) =>
      thread.ask({ name, input, how, url, settings, aheadMs: clock.now().getTime() - Date.now() }),
    close: thread.close,
  }
}
