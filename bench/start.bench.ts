import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { calibration, median, say } from './calibration.ts'

/** From `npm start` to the first page, with the build, the data and a warm disk from the time before. `start.bench.ts RUNS` */
const runs = Number(process.argv[2] ?? 7)
const limitSeconds = 3
const project = join(import.meta.dirname, '..')

say(calibration())
const folder = mkdtempSync(join(tmpdir(), 'lingpao-bench-'))
chmodSync(folder, 0o711) // as root, the one who runs PostgreSQL must pass through
try {
  const first = await start()
  const seconds: number[] = []
  for (let run = 0; run < runs; run++) seconds.push(await start())
  const middle = median(seconds)
  const each = seconds.map((one) => one.toFixed(1)).join(', ')
  say(`First start, with the demonstration to be written: ${first.toFixed(1)} s to the first page`)
  say(
    `Later starts: ${middle.toFixed(2)} s to the first page (at most ${limitSeconds} s; ${each})`,
    middle <= limitSeconds,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Seconds until the first page is there; then it is stopped. */
async function start(): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const env = { ...process.env, LINGPAO_DATA: folder, PORT: String(port), HOST: '127.0.0.1' }
  const child = spawn('npm', ['start', '--silent'], {
    cwd: project,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    await firstPage(`http://127.0.0.1:${port}/zh`, () => child.exitCode)
    return (performance.now() - began) / 1000
  } finally {
    if (child.pid) process.kill(-child.pid, 'SIGINT') // to npm and all it started, as Ctrl-C would
    await ended
    await gone(port)
  }
}

async function firstPage(address: string, exitCode: () => number | null): Promise<void> {
  for (const until = Date.now() + 300_000; Date.now() < until; await wait(10)) {
    if (exitCode() !== null) throw new Error(`npm start ended with ${exitCode()}`)
    const answer = await fetch(address).catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer?.status === 200) return
  }
  throw new Error('no page within five minutes')
}

/** npm may be gone before what it started has closed its database. */
async function gone(port: number): Promise<void> {
  while (
    await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    )
  )
    await wait(50)
  await wait(1_000)
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
