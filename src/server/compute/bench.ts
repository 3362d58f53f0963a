import type { Look } from '../judged.ts'
import { openThread } from './thread.ts'

export type AskedOfBench = { readonly key: string; readonly rest: string | null; readonly view: string }
/** Nothing: the thread does not know the evaluation by its key, and needs what it rests on. */
export type SaidByBench = string | null

/** Computes an evaluation as it is judged, and keeps it: a page is sent what it shows, and no more crosses between threads. */
export function openBench(): { look: Look; close: () => Promise<void> } {
  const thread = openThread<AskedOfBench, SaidByBench>(new URL('./bench-worker.ts', import.meta.url), {
    patienceMs: 120_000,
    says: 'the evaluation was not computed',
  })
  return {
    async look({ key, rest, view }) {
      const asked = { key, view: JSON.stringify(view) }
      const said =
        (await thread.ask({ ...asked, rest: null })) ?? (await thread.ask({ ...asked, rest: JSON.stringify(rest()) }))
      return JSON.parse(said ?? 'null')
    },
    close: thread.close,
  }
}
