import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { buildIfChanged } from '../bin/build.ts'
import type { Told } from './beside-server.ts'
import { calibration, median, say } from './calibration.ts'

/**
 * Public pages while another thread of the same server computes a report of 5,000 × 20 with 10,000 draws: the p99 before and
 * meanwhile, in turns, so that both meet the same neighbours. Both have the same even load, far below what the server can, and
 * nothing is written: what a whole variety does to them, act by act, is `variety.bench.ts`. `beside.bench.ts TURNS`
 */
const reports = Number(process.argv[2] ?? 9)
const everyMs = 5
const most = { times: 2, ms: 10 }
const paths = [
  '/zh',
  '/en',
  '/zh/rankings',
  '/en/front-runners',
  '/zh/schemes',
  '/zh/publicity',
  '/en/ledger',
  '/zh/policy',
]

say(calibration())
buildIfChanged(() => undefined)
const folder = mkdtempSync(join(tmpdir(), 'lingpao-bench-'))
chmodSync(folder, 0o711) // as root, the one who runs PostgreSQL must pass through
const server = fork(join(import.meta.dirname, 'beside-server.ts'), {
  env: { ...process.env, LINGPAO_DATA: folder, PORT: '0', HOST: '127.0.0.1' },
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
})
const ended = once(server, 'exit')
const tooSoon = ended.then(() => Promise.reject(new Error('the server ended by itself; what it said stands above')))
tooSoon.catch(() => undefined) // whoever waits for it to tell something hears of it
const told = (kind: Told['kind']) => Promise.race([hearing(kind), tooSoon])
const hearing = (kind: Told['kind']) =>
  new Promise<Told>((resolve) => {
    const hear = (one: Told) => {
      if (one.kind !== kind) return
      server.off('message', hear)
      resolve(one)
    }
    server.on('message', hear)
  })
try {
  const ready = await told('ready')
  const address = ready.kind === 'ready' ? ready.address : ''
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  for (const path of paths) await answered(agent, address + path)
  const turns: { before: number[]; meanwhile: number[]; ms: number }[] = []
  for (let turn = -1; turn < reports; turn++) {
    const before = await loaded(agent, address, wait(turn < 0 ? 5_000 : 1_500))
    const done = told('reported')
    server.send('report')
    const meanwhile = await loaded(agent, address, done)
    const one = await done
    if (turn >= 0 && one.kind === 'reported') turns.push({ before, meanwhile, ms: one.ms }) // the first time warms up
  }
  const all = (when: 'before' | 'meanwhile') => {
    const [pages, p99s] = [turns.flatMap((turn) => turn[when]), turns.map((turn) => percentile(turn[when], 99))]
    const said = `p50 ${percentile(pages, 50).toFixed(2)} ms, p99 ${median(p99s).toFixed(2)} ms`
    return {
      p99: median(p99s),
      said: `${said} (turns: ${p99s.map((ms) => ms.toFixed(1)).join(', ')}; ${pages.length} pages)`,
    }
  }
  const [before, meanwhile] = [all('before'), all('meanwhile')]
  const limit = Math.max(most.ms, most.times * before.p99)
  say(`Reports of 5000 × 20 with 10000 draws: ${turns.map(({ ms }) => (ms / 1000).toFixed(2)).join(', ')} s each`)
  say(`Public pages, ${1000 / everyMs} a second, p99 as medians of ${reports} turns. Before: ${before.said}`)
  say(`Meanwhile: ${meanwhile.said}, at most ${limit.toFixed(0)} ms`, meanwhile.p99 <= limit)
  agent.destroy()
} finally {
  server.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
}

/** Milliseconds of each page asked for, at an even pace, until something is over. */
async function loaded(agent: Agent, address: string, until: Promise<unknown>): Promise<number[]> {
  const asked: Promise<number>[] = []
  let over = false
  const stop = () => (over = true)
  void until.then(stop, stop)
  const began = performance.now()
  for (let turn = 0; !over; turn++) {
    await wait(Math.max(0, began + turn * everyMs - performance.now()))
    asked.push(answered(agent, address + (paths[turn % paths.length] ?? '')))
  }
  return Promise.all(asked)
}

function answered(agent: Agent, address: string): Promise<number> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    get(address, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address}: ${response.statusCode}`))
      response.resume().once('end', () => resolve(performance.now() - began))
    }).once('error', reject)
  })
}

function percentile(numbers: readonly number[], percent: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}
