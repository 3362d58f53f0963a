import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { binsFor } from '#domain/robustness/bins.ts'
import { isUsual, strengthOf, type Lot, type Seed } from '#domain/robustness/lot.ts'

type Answer = { readonly ms: number; readonly moved: bigint; readonly sum: bigint }

/** bench/c/draws.c on a lot of its own, as a process that measures itself. Undefined where there is no gcc. */
export async function inC(lot: Lot, seed: Seed) {
  const compiler = gcc()
  const { model } = lot
  if (!compiler || !isUsual(model)) return
  const folder = mkdtempSync(join(tmpdir(), 'lingpao-c-'))
  const program = join(folder, 'draws')
  execFileSync('gcc', ['-O3', '-march=native', join(import.meta.dirname, 'c', 'draws.c'), '-o', program])
  const head = [
    lot.rows,
    lot.indicators,
    lot.shift,
    Number(model.kind === 'mix'),
    strengthOf(model),
    ...seed,
    binsFor(lot.rows),
  ]
  const parts = [Int32Array.from(head), lot.shares, lot.points]
  writeFileSync(
    join(folder, 'lot'),
    Buffer.concat(parts.map((one) => Buffer.from(one.buffer, one.byteOffset, one.byteLength))),
  )
  const child = spawn(program, [join(folder, 'lot')], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ask = async (command: string): Promise<Answer> => {
    child.stdin.write(`${command}\n`)
    const { value } = await answers.next()
    const [microseconds, moved, sum] = String(value).split(' ')
    return { ms: Number(microseconds) / 1000, moved: BigInt(moved ?? 0), sum: BigInt(sum ?? 0) }
  }
  return {
    compiler,
    ranks: (first: number, count: number) => ask(`ranks ${first} ${count}`),
    /** All scores once; and all points read once. */
    score: () => ask('score'),
    read: () => ask('read'),
    end() {
      child.stdin.end()
      rmSync(folder, { recursive: true })
    },
  }
}

export const noCompiler =
  'There is no gcc here, so nothing is compared with plain C. Install it (Debian: apt install gcc) and run this again.'

function gcc(): string | undefined {
  try {
    return `gcc ${execFileSync('gcc', ['-dumpfullversion'], { encoding: 'utf8' }).trim()} -O3 -march=native`
  } catch {
    return
  }
}
