import type { Apart, Look, Step } from '../apart.ts'
import { openingOf, type Opening } from './app-apart.ts'
import { openThread } from './thread.ts'

export type AskedToPerform = Opening & { readonly asked: Step | Look }

/** Performs the large steps of an evaluation in a thread of its own, and looks in another: a page does not wait for a step. */
export function openPerformer(): { perform: Apart; close: () => Promise<void> } {
  const open = (says: string) =>
    openThread<AskedToPerform, unknown>(new URL('./perform-worker.ts', import.meta.url), { patienceMs: 600_000, says })
  const [performing, looking] = [open('the step was not performed'), open('the page was not computed')]
  return {
    perform: (app, asked) => ('look' in asked ? looking : performing).ask({ ...openingOf(app), asked }),
    async close() {
      await Promise.all([performing.close(), looking.close()])
    },
  }
}
