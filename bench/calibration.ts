import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What this machine does of three plain things, so that the figures of two machines can be laid side by side. */
export function calibration(): string {
  const sums = perSecond(() => {
    let sum = 0
    for (let n = 0; n < 1_000_000; n++) sum = (sum + n * n) % 1_000_003
    return sum
  })
  const block = new Uint8Array(1_000_000)
  const hashed = perSecond(() => createHash('sha256').update(block).digest())
  return `Calibration: ${sums.toFixed(0)} million sums/s, SHA-256 of ${hashed.toFixed(0)} MB/s, ${synced().toFixed(0)} synced writes/s.`
}

function perSecond(work: () => unknown, forMs = 300): number {
  work()
  const began = performance.now()
  let times = 0
  for (; performance.now() - began < forMs; times++) work()
  return times / ((performance.now() - began) / 1000)
}

/** One small write and fsync after another: what a durable commit cannot be quicker than. */
function synced(): number {
  const folder = mkdtempSync(join(tmpdir(), 'lingpao-calibration-'))
  const file = openSync(join(folder, 'file'), 'w')
  try {
    return perSecond(() => {
      writeSync(file, 'x'.repeat(512))
      fsyncSync(file)
    })
  } finally {
    closeSync(file)
    rmSync(folder, { recursive: true })
  }
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0

/** Says the figure and whether it keeps its limit; a limit that is missed makes the exit code 1. */
export function say(figure: string, kept = true): void {
  console.log(`${kept ? ' ' : '✗'} ${figure}`)
  if (!kept) process.exitCode = 1
}

/** Milliseconds of each piece of work, done in turns so that all meet the same neighbours; one that answers a number has measured itself. */
export async function inTurns(
  runs: number,
  works: Readonly<Record<string, () => unknown>>,
  warm = 1,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const took = Object.fromEntries(Object.keys(works).map((name) => [name, [] as number[]]))
  for (let run = -warm; run < runs; run++)
    for (const [name, work] of Object.entries(works)) {
      const began = performance.now()
      const own = await work()
      const ms = typeof own === 'number' ? own : performance.now() - began
      if (run >= 0) took[name]?.push(ms) // those before warm up
    }
  return took
}
