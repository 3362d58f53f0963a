import { Worker } from 'node:worker_threads'
import type { Typeset } from '../typesetting.ts'

export type Asked = { readonly id: number; readonly data: string }
export type Answered = { readonly id: number } & ({ readonly pdf: Uint8Array } | { readonly failed: string })

const patienceMs = 60_000

/** Sets PDF in a thread of its own, started with the first page and ended with the last: the server answers meanwhile. */
export function openTypesetter(): { typeset: Typeset; close: () => Promise<void> } {
  let worker: Worker | undefined
  let last = 0
  const waiting = new Map<number, { done: (pdf: Uint8Array) => void; failed: (why: Error) => void }>()

  function start(): Worker {
    const started = new Worker(new URL('./typeset-worker.ts', import.meta.url))
    started.unref()
    started.on('message', (answer: Answered) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('pdf' in answer) asked?.done(answer.pdf)
      else asked?.failed(new Error(`the PDF was not set: ${answer.failed}`))
    })
    started.on('error', (problem) => giveUp(problem))
    started.on('exit', () => giveUp(new Error('the thread that sets PDF has ended')))
    return started
  }

  function giveUp(problem: unknown) {
    worker = undefined
    const why = problem instanceof Error ? problem : new Error(String(problem))
    for (const { failed } of waiting.values()) failed(why)
    waiting.clear()
  }

  return {
    typeset(content) {
      worker ??= start()
      const id = (last += 1)
      const set = Promise.withResolvers<Uint8Array>()
      waiting.set(id, { done: set.resolve, failed: set.reject })
      const late = setTimeout(() => void worker?.terminate(), patienceMs)
      const asked: Asked = { id, data: JSON.stringify(content) }
      worker.postMessage(asked, [])
      return set.promise.finally(() => clearTimeout(late))
    },
    async close() {
      await worker?.terminate()
    },
  }
}
