import { leadersByKernel, ranksByKernel } from '#domain/robustness/kernel.ts'
import type { Lot } from '#domain/robustness/lot.ts'
import { cutOf } from '#domain/robustness/field.ts'
import { lotOf } from '#domain/robustness/quantise.ts'
import { leadersByReference, ranksByReference, type Draws } from '#domain/robustness/reference.ts'
import { madeUpField } from '../tests/field.ts'
import { calibration, inTurns, median, say } from './calibration.ts'
import { startThread } from './draws-thread.ts'
import { inC, noCompiler } from './in-c.ts'
import { naiveRanks } from './naive.ts'

/**
 * Draws of weights beside plain C (one thread, full ranks), the plain-JavaScript reference and a naive version, in turns in one run.
 * `draws.bench.ts RUNS`. For a quiet figure: `chrt -r 1 node bench/draws.bench.ts`.
 */
const runs = Number(process.argv[2] ?? 15)
const seed = [20_209, 5] as const
/** Shares of what plain C takes, at 5,000 × 20. */
const limits: Readonly<Record<string, number>> = { 'who leads': 0.6, 'rank distribution': 1.4 }

say(calibration())
await measure({ rows: 300, indicators: 15, places: 30, draws: 10_000 })
await measure({ rows: 5_000, indicators: 20, places: 50, draws: 10_000 })
await measure({ rows: 100_000, indicators: 20, places: 100, draws: 10_000 })

async function measure({ draws, ...shape }: { rows: number; indicators: number; places: number; draws: number }) {
  const field = madeUpField(shape)
  const cut = cutOf(field)
  if (typeof cut === 'string') throw new Error(cut)
  const { places } = cut
  const lot = lotOf(field, cut.rows, { kind: 'box', within: 2_500 })
  const official = Int32Array.from({ length: lot.rows }, (_, i) => i + 1)
  const all: Draws = { seed, first: 0, count: draws }
  const c = await inC(lot, seed)
  const threads = [0, 1].map(() => startThread({ lot, places, official }))
  const onTwo = (what: 'leaders' | 'ranks') =>
    Promise.all(threads.map((thread, i) => thread.run(what, { seed, first: (i * draws) / 2, count: draws / 2 })))
  // The slow ones make few draws and are reckoned up.
  const few: Draws = { ...all, count: Math.max(10, Math.round(2e6 / lot.rows)) }
  const reckonedUp = draws / few.count
  say(
    `${shape.rows} standards × ${shape.indicators} indicators × ${draws} draws, ${places} lead, ±25 %, medians of ${runs} turns:`,
  )
  const took = await inTurns(runs, {
    ...(c && { 'plain C, full ranks': async () => (await c.ranks(0, draws)).ms }),
    'who leads': () => void leadersByKernel(lot, places, all),
    'who leads, two threads': () => onTwo('leaders'),
    'rank distribution': () => void ranksByKernel(lot, official, all),
    'rank distribution, two threads': () => onTwo('ranks'),
    'plain JavaScript reference': () => void ranksByReference(lot, official, few),
    'naive: floats and a sort': () => void naiveRanks(lot, few),
  })
  const time = (name: string) => median(took[name] ?? []) * (/^(plain J|naive)/.test(name) ? reckonedUp : 1)
  const peer = c ? 'plain C, full ranks' : 'plain JavaScript reference'
  say(c ? `  ${peer}, one thread, ${c.compiler}: ${time(peer).toFixed(1)} ms` : `  ${noCompiler}`)
  for (const name of Object.keys(took).filter((name) => name !== peer)) {
    const [ratio, limit] = [time(name) / time(peer), c && lot.rows === 5_000 ? limits[name] : undefined]
    const most = limit === undefined ? '' : ` (at most ${limit})`
    say(`  ${name}: ${time(name).toFixed(1)} ms, ${ratio.toFixed(2)} of ${peer}${most}`, ratio <= (limit ?? Infinity))
  }
  const same = await sameCounts(lot, { places, official, c, draws: few })
  say(`  The same counts by kernel, reference${c ? ' and C' : ''} in ${few.count} draws: ${same ? 'yes' : 'no'}`, same)
  for (const thread of threads) await thread.end()
  c?.end()
}

type Alike = { places: number; official: Int32Array; c: Awaited<ReturnType<typeof inC>>; draws: Draws }

async function sameCounts(lot: Lot, { places, official, c, draws }: Alike): Promise<boolean> {
  const [ranks, ranksAgain] = [ranksByKernel(lot, official, draws), ranksByReference(lot, official, draws)]
  const [leaders, leadersAgain] = [leadersByKernel(lot, places, draws), leadersByReference(lot, places, draws)]
  const told = await c?.ranks(draws.first, draws.count)
  let sum = 0n
  for (const times of ranks.times) sum = (sum * 31n + BigInt(times)) & 0xff_ffff_ffffn
  const equal = (a: ArrayBufferView, b: ArrayBufferView) =>
    Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(Buffer.from(b.buffer, b.byteOffset, b.byteLength))
  return (
    equal(ranks.times, ranksAgain.times) &&
    ranks.moved === ranksAgain.moved &&
    equal(leaders.times, leadersAgain.times) &&
    equal(leaders.cuts, leadersAgain.cuts) &&
    (!told || (told.sum === sum && told.moved === ranks.moved))
  )
}
