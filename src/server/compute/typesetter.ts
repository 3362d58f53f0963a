import type { Typeset } from '../typesetting.ts'
import { openThread } from './thread.ts'

/** Sets PDF in a thread of its own. */
export function openTypesetter(): { typeset: Typeset; close: () => Promise<void> } {
  const file = new URL('./typeset-worker.ts', import.meta.url)
  const thread = openThread<string, Uint8Array>(file, { patienceMs: 60_000, says: 'the PDF was not set' })
  return { typeset: (content) => thread.ask(JSON.stringify(content)), close: thread.close }
}
