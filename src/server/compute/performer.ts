import type { Apart, Look, Step } from '../apart.ts'
import type { Settings } from '../settings.ts'
import { openThread } from './thread.ts'

export type AskedToPerform = {
  readonly asked: Step | Look
  readonly url: string
  readonly settings: Settings
  /** By how much the application's clock is ahead of this machine's. */
  readonly aheadMs: number
}

/** Performs the large steps of an evaluation in a thread of its own, and looks in another: a page does not wait for a step. */
export function openPerformer(): { perform: Apart; close: () => Promise<void> } {
  const open = (says: string) =>
    openThread<AskedToPerform, unknown>(new URL('./perform-worker.ts', import.meta.url), { patienceMs: 600_000, says })
  const [performing, looking] = [open('the step was not performed'), open('the page was not computed')]
  return {
    perform: ({ url, settings, clock }, asked) =>
      ('look' in asked ? looking : performing).ask({
        asked,
        url,
        settings,
        aheadMs: clock.now().getTime() - Date.now(),
      }),
    async close() {
      await Promise.all([performing.close(), looking.close()])
    },
  }
}
