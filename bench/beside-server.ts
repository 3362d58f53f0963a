import { openThread } from '#server/compute/thread.ts'
import { serve } from '#server/serve.ts'
import type { Size } from './beside-thread.ts'

export type Told =
  { readonly kind: 'ready'; readonly address: string } | { readonly kind: 'reported'; readonly ms: number }

/** The application as it is served, with a thread beside it, opened as its own are, that computes a report whenever it is told to. */
const tell = (told: Told) => process.send?.(told)
const { log } = console
console.log = (line: string) => {
  const address = /Lingpao is at (\S+)/.exec(line)?.[1]
  if (address) tell({ kind: 'ready', address })
  log(line)
}
const file = new URL('./beside-thread.ts', import.meta.url)
const thread = openThread<Size, number>(file, { patienceMs: 300_000, says: 'the report was not computed' })
process.on('message', (message) => {
  if (message !== 'report') return
  void thread.ask({ rows: 5_000, indicators: 20 }).then((ms) => tell({ kind: 'reported', ms }))
})
await serve()
await thread.close()
process.disconnect() // who listens for messages does not end
