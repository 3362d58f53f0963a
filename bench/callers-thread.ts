import { Agent, get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'

/** Readers in a thread of their own: how long the server takes is measured where the server cannot hold it up. */
const { port, paths, callers } = workerData as { port: number; paths: readonly string[]; callers: number } // given by the bench
const agent = new Agent({ keepAlive: true, maxSockets: callers })
let taken: number[] = []
let running = true

const once = (path: string) =>
  new Promise<number>((resolve, reject) => {
    const began = performance.now()
    const request = get({ host: '127.0.0.1', port, path, agent }, (answer) => {
      answer.resume().once('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - began)
        else reject(new Error(`${path} answered ${answer.statusCode}`))
      })
    })
    // A connection that lay idle is closed by the server; the reader asks again, and has waited since.
    request.once('error', (problem: NodeJS.ErrnoException) =>
      problem.code === 'ECONNRESET'
        ? once(path).then(() => resolve(performance.now() - began), reject)
        : reject(problem),
    )
  })

async function read(first: number) {
  for (let at = first; running; at++) {
    taken.push(await once(paths[at % paths.length] ?? '/zh'))
    await wait(5)
  }
}
const all = Promise.all(Array.from({ length: callers }, (_, at) => read(at)))

/** Asked in between: what was measured since it was asked last. Asked to stop: the same, and nothing more. */
parentPort?.on('message', async (ask: 'since' | 'stop') => {
  if (ask === 'stop') running = false
  if (ask === 'stop') await all
  parentPort?.postMessage(taken, [])
  taken = []
  if (ask === 'stop') process.exit(0)
})
