import type { App } from '../app.ts'
import type { Asked, Drafted } from '../evaluation-reports.ts'
import { openingOf, type Opening } from './app-apart.ts'
import { openThread } from './thread.ts'

export type AskedToDraft = Opening & { readonly asked: Asked }

/** Draws evaluation reports in a thread of its own, and sets them in another: a page does not wait for a document. */
export function openDrafter() {
  const open = (says: string) =>
    openThread<AskedToDraft, Drafted>(new URL('./draft-worker.ts', import.meta.url), { patienceMs: 600_000, says })
  const [drawing, setting] = [open('the report was not drawn'), open('the report was not set')]
  return {
    draft: (app: App, asked: Asked) => (asked.as === 'page' ? drawing : setting).ask({ ...openingOf(app), asked }),
    async close() {
      await Promise.all([drawing.close(), setting.close()])
    },
  }
}
