import { usualDraws } from '#domain/robustness/reporting.ts'
import { lotOf } from '#domain/robustness/quantise.ts'
import { scorer } from '#domain/robustness/kernel.ts'
import type { Lot } from '#domain/robustness/lot.ts'
import { robustnessOf } from '#domain/robustness/robustness.ts'
import { tally, type Plan } from '#domain/robustness/draws.ts'
import { hundred } from '#domain/requirement/decimal.ts'
import { madeUpField } from '../tests/field.ts'
import { openThread } from '#server/compute/thread.ts'
import { calibration, inTurns, median, say } from './calibration.ts'
import { inC, noCompiler } from './in-c.ts'
import type { Waited } from './report-thread.ts'

/** A whole report and a what-if as somebody waits for them, in a thread as the server has them, one scoring beside the memory's speed, and growth. `report.bench.ts RUNS` */
const runs = Number(process.argv[2] ?? 15)
const marks = { firm: '10', flips: '5' }
const seed = [20_209, 5] as const
const plan: Plan = { ...usualDraws, seed }
const aims = { report: 50, whatIf: 5, bandwidth: 1.3, growth: 1.5 }

say(calibration())
await waited()
await onceThrough()
await growing()

async function waited() {
  const file = new URL('./report-thread.ts', import.meta.url)
  const thread = openThread<Waited, number>(file, { patienceMs: 60_000, says: 'nothing was computed' })
  const first = await thread.ask('report')
  const each = ['report', 'evaluation', 'value', 'weight'] as const
  const works = Object.fromEntries(each.map((name) => [name, () => thread.ask(name)]))
  const took = await inTurns(runs, works, runs) // as many before that: a server has computed reports before
  await thread.close()
  const time = (name: Waited) => median(took[name] ?? [])
  say(
    `300 standards × 15 indicators, 10000 draws, all measures, medians of ${runs} turns: ${time('report').toFixed(1)} ms (aim ${aims.report}), of which the evaluation ${time('evaluation').toFixed(1)} ms; the first of a thread ${first.toFixed(0)} ms`,
  )
  say(
    `What if one value changed: ${time('value').toFixed(2)} ms (aim ${aims.whatIf}); one weight, everybody placed anew: ${time('weight').toFixed(1)} ms`,
  )
}

/** One scoring reads every number once: it cannot be quicker than the memory. */
async function onceThrough() {
  const [rows, indicators] = [1_000_000, 20]
  const points = new Int16Array(rows * indicators).map((_, i) => (i * 7_919) % 10_001)
  const lot: Lot = {
    ...lotOf(
      madeUpField({ rows: 2, indicators, places: 1 }),
      madeUpField({ rows: 2, indicators, places: 1 }).rows,
      plan.model,
    ),
    rows,
    points,
  }
  const c = await inC(lot, seed)
  if (!c) return say(noCompiler)
  const kernel = scorer(lot, seed)
  const took = await inTurns(runs, {
    read: async () => (await c.read()).ms,
    c: async () => (await c.score()).ms,
    kernel: () => void kernel(0),
  })
  const time = (name: string) => median(took[name] ?? [])
  const ratio = time('kernel') / time('read')
  const speed = (rows * indicators * 2) / time('read') / 1e6
  say(
    `One scoring of 1000000 × 20: ${time('kernel').toFixed(2)} ms, ${ratio.toFixed(2)} of reading as much (${time('read').toFixed(2)} ms, ${speed.toFixed(1)} GB/s; at most ${aims.bandwidth}); plain C ${time('c').toFixed(2)} ms`,
    ratio <= aims.bandwidth,
  )
  c.end()
}

/** Time for each standard, from a thousand to a hundred thousand. */
async function growing() {
  const sizes = [1_000, 10_000, 100_000]
  const few: Plan = { ...plan, draws: 500 }
  const each: number[] = []
  for (const rows of sizes) {
    const field = madeUpField({ rows, indicators: 20, places: 50 })
    const took = await inTurns(3, {
      all: () => void robustnessOf(field, { marks, full: hundred }, { plan: few, tally: tally(field, few) }),
    })
    const ms = median(took['all'] ?? [])
    each.push((1000 * ms) / rows)
    say(
      `All measures of ${rows} × 20 with 500 draws: ${ms.toFixed(0)} ms, ${((1000 * ms) / rows).toFixed(1)} µs a standard`,
    )
  }
  const growth = (each.at(-1) ?? 0) / (each[0] ?? 1)
  say(
    `A standard costs ${growth.toFixed(2)} times as much among 100000 as among 1000 (at most ${aims.growth})`,
    growth <= aims.growth,
  )
}
