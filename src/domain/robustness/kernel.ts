import { binOf, binsFor } from './bins.ts'
import { kernelBytes } from './kernel-bytes.ts'
import { contenders } from './contenders.ts'
import { isUsual, strengthOf, type Lot, type Usual } from './lot.ts'
import type { Draws, Leaders, Ranks } from './reference.ts'

/** Source: kernel/. Addresses are multiples of 16 in the memory of the instance. */
type Exports = {
  readonly memory: WebAssembly.Memory
  shape(rows: number, indicators: number, shift: number, places: number): void
  chance(low: number, high: number, model: number, strength: number): void
  place(points: number, shares: number, weights: number, drawn: number, scores: number): void
  results(found: number, histogram: number, counters: number, official: number, cuts: number): void
  weighed(first: number, count: number, out: number): void
  score(draw: number): void
  leaders(first: number, count: number): void
  ranks(first: number, count: number, bins: number, packed: number): bigint
}

/** Calls of few draws at first, so that the engine soon runs its best code. */
const perCall = 128

let compiled: WebAssembly.Module | null | undefined

/** Null where the engine knows no SIMD: the reference runs then. */
export function kernelModule(): WebAssembly.Module | null {
  if (compiled === undefined) {
    const bytes = Uint8Array.from(atob(kernelBytes), (char) => char.charCodeAt(0))
    compiled = WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null
  }
  return compiled
}

/** The same as `leadersByReference`, bit by bit. */
export function leadersByKernel(all: Lot, places: number, draws: Draws): Leaders {
  const rows = contenders(all, usual(all), places)
  const lot = { ...all, rows: rows.length, points: pointsOf(all, rows) }
  const { exports, at } = laid(lot, places, draws)
  for (let from = 0; from < draws.count; from += perCall) {
    exports.results(at.found, at.histogram, at.counters, at.official, at.cuts + from * 8)
    exports.leaders(draws.first + from, Math.min(perCall, draws.count - from))
  }
  const { buffer } = exports.memory
  const counted = new Uint32Array(buffer, at.counters, lot.rows)
  const times = new Uint32Array(all.rows)
  for (const [i, row] of rows.entries()) times[row] = counted[i] ?? 0
  return {
    times,
    cuts: new Int32Array(buffer, at.cuts, draws.count * 2).slice(),
  }
}

/** So few rows have a count for each rank, from which bins and moves follow; of more these would not fit a cache. */
const eachRank = 512

/** The same as `ranksByReference`, bit by bit. */
export function ranksByKernel(lot: Lot, official: Int32Array, draws: Draws): Ranks {
  const { rows } = lot
  const isEach = rows <= eachRank
  const bins = isEach ? rows : binsFor(rows)
  const { exports, at } = laid(lot, 1, draws, bins)
  const { buffer } = exports.memory
  new Int32Array(buffer, at.official, rows).set(official)
  const packed = new Int32Array(buffer, at.packed, rows)
  for (let ahead = 0; ahead < rows; ahead++) packed[ahead] = (ahead + 1) | ((isEach ? ahead : binOf(ahead + 1)) << 20)
  let moved = 0n
  for (let from = 0; from < draws.count; from += perCall)
    moved += exports.ranks(draws.first + from, Math.min(perCall, draws.count - from), bins, at.packed)
  const times = new Uint16Array(buffer, at.counters, rows * bins)
  return isEach ? inBins(times, official) : { bins, times: times.slice(), moved }
}

/** From counts of each rank. */
function inBins(counted: Uint16Array, official: Int32Array): Ranks {
  const rows = official.length
  const bins = binsFor(rows)
  const times = new Uint16Array(rows * bins)
  let moved = 0n
  for (let row = 0; row < rows; row++) {
    let away = 0
    for (let rank = 1; rank <= rows; rank++) {
      const count = counted[row * rows + rank - 1] ?? 0
      if (count === 0) continue
      const at = row * bins + binOf(rank)
      times[at] = (times[at] ?? 0) + count
      away += count * Math.abs(rank - (official[row] ?? 0))
    }
    moved += BigInt(away)
  }
  return { bins, times, moved }
}

/** The weights of draws, one row of int16 after another, `stride` apart. */
export function weightsByKernel(lot: Lot, draws: Draws): { readonly weights: Int16Array; readonly stride: number } {
  const stride = 2 * pairsOf(lot)
  const { exports, at } = laid(lot, 1, draws)
  exports.weighed(draws.first, draws.count, at.cuts)
  return { weights: new Int16Array(exports.memory.buffer, at.cuts, draws.count * stride).slice(), stride }
}

/** Scores in one draw after another, on one memory: the same as `scoresOf`. What was answered is good until the next. */
export function scorer(lot: Lot, seed: Draws['seed']): (draw: number) => Int32Array {
  const { exports, at } = laid(lot, 1, { seed, first: 0, count: 1 })
  const scores = new Int32Array(exports.memory.buffer, at.scores, lot.rows)
  return (draw) => {
    exports.score(draw)
    return scores
  }
}

function pointsOf({ indicators, points }: Lot, rows: readonly number[]): Int16Array {
  const some = new Int16Array(rows.length * indicators)
  for (const [i, row] of rows.entries())
    some.set(points.subarray(row * indicators, (row + 1) * indicators), i * indicators)
  return some
}

function usual({ model }: Lot): Usual {
  if (!isUsual(model)) throw new Error('the reference alone draws this model')
  return model
}

const pairsOf = ({ indicators }: Lot) => (indicators + 1) >> 1

function laid(lot: Lot, places: number, { seed, count }: Draws, bins = 2) {
  const compiled = kernelModule()
  if (!compiled) throw new Error('no WebAssembly SIMD here')
  const model = usual(lot)
  const exports = new WebAssembly.Instance(compiled).exports as unknown as Exports // compiled from kernel/
  const padded = (lot.rows + 7) & ~7
  const pairs = pairsOf(lot)
  const room = padded * 4 + 48
  let end = 1024
  const take = (bytes: number) => {
    const at = end
    end = (at + bytes + 15) & ~15
    return at
  }
  const at = {
    points: take(padded * pairs * 4),
    shares: take(lot.indicators * 4),
    weights: take(pairs * 16),
    drawn: take(lot.indicators * 48),
    scores: take(padded * 16),
    found: take(8 * room + 256),
    histogram: take(4 * 32_768),
    official: take(padded * 4),
    packed: take(padded * 4),
    counters: take(lot.rows * bins * 2),
    cuts: take(count * Math.max(8, pairs * 4)),
  }
  exports.memory.grow(Math.ceil(end / 65_536))
  const { buffer } = exports.memory
  new Int16Array(buffer, at.points, padded * pairs * 2).set(inBlocks(lot, padded))
  new Uint32Array(buffer, at.shares, lot.indicators).set(lot.shares)
  exports.shape(lot.rows, lot.indicators, lot.shift, places)
  exports.chance(seed[0], seed[1], model.kind === 'box' ? 0 : 1, strengthOf(model))
  exports.place(at.points, at.shares, at.weights, at.drawn, at.scores)
  exports.results(at.found, at.histogram, at.counters, at.official, at.cuts)
  return { exports, at }
}

/** Blocks of eight rows, in each one pair of indicators after another. What fills the last block is its last row again. */
function inBlocks({ rows, indicators, points }: Lot, padded: number): Int16Array {
  const pairs = (indicators + 1) >> 1
  const blocks = new Int16Array(padded * pairs * 2)
  for (let i = 0; i < padded; i++) {
    const from = Math.min(i, rows - 1) * indicators
    const to = (i >> 3) * pairs * 16 + (i & 7) * 2
    for (let j = 0; j < indicators; j++) blocks[to + (j >> 1) * 16 + (j & 1)] = points[from + j] ?? 0
  }
  return blocks
}
