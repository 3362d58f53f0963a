import type { App } from '../app.ts'
import type { Asked, Drafted } from '../evaluation-reports.ts'
import { openingOf, type Opening } from './app-apart.ts'
import { openThread } from './thread.ts'

export type AskedToDraft = Opening & { readonly asked: Asked }

/** Draws evaluation reports, explains and sets them in a thread of its own. */
export function openDrafter() {
  const thread = openThread<AskedToDraft, Drafted>(new URL('./draft-worker.ts', import.meta.url), {
    patienceMs: 600_000,
    says: 'the report was not drawn',
  })
  return {
    draft: (app: App, asked: Asked) => thread.ask({ ...openingOf(app), asked }),
    close: thread.close,
  }
}
