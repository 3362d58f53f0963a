import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { digestOf } from '#server/hash.ts'
import { withApp } from '#server/open-app.ts'
import { check } from '#server/proof/check.ts'
import { knownHere } from '#server/proof/known.ts'
import { verifyDatabase } from '#server/proof/verify-database.ts'
import { readSettings } from '#server/settings.ts'

export type Killed = 'node' | 'postgres' | 'both'
const inTurn: readonly Killed[] = ['node', 'postgres', 'both', 'node', 'postgres']

const patienceMs = 60_000
/** A ledger is carried through so many lives, then a new one begins: the calendar is finite. */
const livesOfLedger = 10

type Answer = { readonly key: string; readonly digest: string }
export type Kills = {
  readonly kills: number
  readonly answered: number
  readonly acts: number
  readonly faults: readonly string[]
}

/**
 * Lets the application perform a round, kills it or its PostgreSQL at a random moment, starts again on the same data, and
 * looks whether all that was answered is there, nothing is half done, and a repeat gets the first answer.
 */
export async function kill(times: number, seed: number, say: (line: string) => void): Promise<Kills> {
  const random = randomFrom(seed)
  const faults: string[] = []
  let [kills, answered, acts] = [0, 0, 0]
  for (let done = 0; done < times; done += livesOfLedger) {
    const folder = mkdtempSync(join(tmpdir(), 'lingpao-kill-'))
    chmodSync(folder, 0o711) // as root, the one who runs PostgreSQL must pass through
    try {
      let after = { answers: 0, acts: 0 }
      for (let life = 1; life <= Math.min(livesOfLedger, times - done); life++) {
        const killed = inTurn[(done + life - 1) % inTurn.length] ?? 'node'
        const afterMs = Math.round(20 + random() * 1_500)
        const told = join(folder, 'told')
        await liveAndDie({ folder, told, life, killed, afterMs })
        const { faults: found, ...counted } = await compare(folder, answersIn(told))
        after = counted
        kills += 1
        faults.push(...found.map((fault) => `kill ${done + life}: ${fault}`))
        say(
          `${done + life}. ${killed} after ${afterMs} ms: ${after.answers} of ${after.acts} acts answered, ${found.length} faults`,
        )
      }
      answered += after.answers
      acts += after.acts
    } catch (problem) {
      faults.push(problem instanceof Error ? problem.message : String(problem))
      const left = postmaster(folder)
      if (left) process.kill(left, 'SIGKILL')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return { kills, answered, acts, faults }
}

type Life = {
  readonly folder: string
  readonly told: string
  readonly life: number
  readonly killed: Killed
  readonly afterMs: number
}

async function liveAndDie({ folder, told, life, killed, afterMs }: Life): Promise<void> {
  const from = lastRound(told)
  const words = [join(import.meta.dirname, 'life.ts'), folder, told, String(from), String(life)]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  try {
    await answersBeyond(told, linesOf(told), child)
    await wait(afterMs)
    const server = postmaster(folder)
    if (killed !== 'node' && server) process.kill(server, 'SIGKILL')
    if (killed !== 'postgres') child.kill('SIGKILL')
    else {
      await answersBeyond(told, linesOf(told) + 20, child) // the application goes on when PostgreSQL is back
      child.kill('SIGTERM')
    }
    const code = await ended
    if (killed === 'postgres' && code !== 0) throw new Error(`life ${life} ended with ${code}`)
  } finally {
    child.kill('SIGKILL')
  }
}

async function answersBeyond(told: string, lines: number, child: ChildProcess): Promise<void> {
  const until = Date.now() + patienceMs
  while (linesOf(told) <= lines) {
    if (child.exitCode !== null) throw new Error(`the application ended with ${child.exitCode}`)
    if (Date.now() > until) throw new Error(`no act was answered for ${patienceMs / 1000} s`)
    await wait(5)
  }
}

/** Opens the same data again, as the next start would. */
async function compare(folder: string, answers: readonly Answer[]) {
  return withApp(readSettings({ LINGPAO_DATA: folder }), async (app) => {
    const acts = await app.reader.selectFrom('act').select(['key', 'result']).execute()
    const kept = new Map(acts.map(({ key, result }) => [key, digestOf(result ?? null)]))
    const faults: string[] = []
    for (const { key, digest } of answers)
      if (kept.get(key) !== digest)
        faults.push(`what was answered to "${key}" is ${kept.has(key) ? 'another' : 'lost'}`)
    const checked = await check(app)
    const verified = await verifyDatabase(app.reader, await knownHere(app, {}))
    for (const { at, says } of [...checked.findings, ...verified.findings]) faults.push(`${at}: ${says}`)
    return { answers: new Set(answers.map(({ key }) => key)).size, acts: acts.length, faults }
  })
}

function answersIn(told: string): readonly Answer[] {
  return readFileSync(told, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => ({ digest: line.slice(0, 64), key: line.slice(65) }))
}

const linesOf = (told: string) => (existsSync(told) ? readFileSync(told, 'utf8').split('\n').length - 1 : 0)

/** The round that was under way: it is begun again. */
function lastRound(told: string): number {
  if (!existsSync(told)) return 1
  return Math.max(
    1,
    ...[...readFileSync(told, 'utf8').matchAll(/ round (\d+) \d+$/gm)].map(([, round]) => Number(round)),
  )
}

function postmaster(folder: string): number | undefined {
  const file = join(folder, 'postgres', 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined
}

/** Mulberry32: the same moments for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
