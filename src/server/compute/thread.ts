import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { basename } from 'node:path'
import { parentPort, Worker } from 'node:worker_threads'

type Asked<Q> = { readonly id: number; readonly question: Q }
type Answered<A> = { readonly id: number } & ({ readonly answer: A } | { readonly failed: string })

/** A thread of its own, started with the first question and ended with the last: the server answers meanwhile. */
export function openThread<Q, A>(file: URL, { patienceMs, says }: { patienceMs: number; says: string }) {
  let worker: Worker | undefined
  let last = 0
  const waiting = new Map<number, PromiseWithResolvers<A>>()

  function start(): Worker {
    const started = new Worker(file)
    started.unref()
    started.on('message', (told: Answered<A>) => {
      const asked = waiting.get(told.id)
      waiting.delete(told.id)
      if ('answer' in told) asked?.resolve(told.answer)
      else asked?.reject(new Error(`${says}: ${told.failed}`))
    })
    started.on('error', (problem) => giveUp(problem))
    started.on('exit', () => giveUp(new Error(`${says}: the thread has ended`)))
    return started
  }

  function giveUp(problem: unknown) {
    worker = undefined
    const why = problem instanceof Error ? problem : new Error(String(problem))
    for (const { reject } of waiting.values()) reject(why)
    waiting.clear()
  }

  return {
    ask(question: Q): Promise<A> {
      worker ??= start()
      const id = (last += 1)
      const asked = Promise.withResolvers<A>()
      waiting.set(id, asked)
      const late = setTimeout(() => void worker?.terminate(), patienceMs)
      worker.postMessage({ id, question } satisfies Asked<Q>, [])
      return asked.promise.finally(() => clearTimeout(late))
    },
    async close() {
      await worker?.terminate()
    },
  }
}

/** The other end: answers each question as it comes. */
export function answering<Q, A>(answer: (question: Q) => A | Promise<A>): void {
  giveWay()
  parentPort?.on('message', async ({ id, question }: Asked<Q>) => {
    const tell = (told: Answered<A>) => parentPort?.postMessage(told, [])
    try {
      tell({ id, answer: await answer(question) })
    } catch (problem) {
      tell({ id, failed: problem instanceof Error ? problem.message : String(problem) })
    }
  })
}

/** On a processor whoever serves pages comes first. Linux alone gives a thread a priority of its own, and a name to set it by. */
function giveWay(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // it computes at the same priority as everything else
  }
}
