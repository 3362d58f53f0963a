import { once } from 'node:events'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { leadersByKernel, ranksByKernel } from '#domain/robustness/kernel.ts'
import type { Lot } from '#domain/robustness/lot.ts'
import type { Draws } from '#domain/robustness/reference.ts'

type Given = { readonly lot: Lot; readonly places: number; readonly official: Int32Array }
type Asked = { readonly what: 'leaders' | 'ranks'; readonly draws: Draws }

/** A thread that has a lot and makes draws of it on request. */
export function startThread(given: Given) {
  const worker = new Worker(new URL(import.meta.url), { workerData: given })
  return {
    async run(what: Asked['what'], draws: Draws): Promise<unknown> {
      worker.postMessage({ what, draws } satisfies Asked, [])
      const [counted] = await once(worker, 'message')
      return counted
    },
    end: () => worker.terminate(),
  }
}

if (!isMainThread) {
  const { lot, places, official } = workerData as Given // handed over by startThread
  parentPort?.on('message', ({ what, draws }: Asked) => {
    const counted = what === 'leaders' ? leadersByKernel(lot, places, draws) : ranksByKernel(lot, official, draws)
    parentPort?.postMessage(counted, [])
  })
}
