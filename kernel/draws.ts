/*
 * AssemblyScript, compiled by `node bin/kernel.ts` into src/domain/robustness/kernel-bytes.ts. What it computes is said, and done
 * again in plain JavaScript, in src/domain/robustness/{generator,reference}.ts: both give the same bits.
 *
 * Rows lie in blocks of eight standards, in each block one pair of indicators after another:
 *   a0 b0 a1 b1 … a7 b7 of the first pair, then of the next; a, b are points as int16.
 * So one multiply-add makes sums for four standards, and four draws are weighed for each load.
 */

const together: i32 = 4
const eight: i32 = 8

let rows: i32 = 0
let pairs: i32 = 0
let shift: i32 = 0
let places: i32 = 0
let seedLow: u32 = 0
let seedHigh: u32 = 0
let model: i32 = 0
let strength: i32 = 0
let indicators: i32 = 0

let points: usize = 0
let shares: usize = 0
let weights: usize = 0
let drawn: usize = 0
let scores: usize = 0
let found: usize = 0
let histogram: usize = 0
let counters: usize = 0
let official: usize = 0
let cuts: usize = 0

export function shape(n: i32, m: i32, q: i32, k: i32): void {
  rows = n
  indicators = m
  pairs = (m + 1) >> 1
  shift = q
  places = k
}

export function chance(low: u32, high: u32, which: i32, strong: i32): void {
  seedLow = low
  seedHigh = high
  model = which
  strength = strong
}

/** Where everything lies: multiples of 16. */
export function place(at: usize, share: usize, weight: usize, draw: usize, score: usize): void {
  points = at
  shares = share
  weights = weight
  drawn = draw
  scores = score
}

export function results(candidates: usize, table: usize, counts: usize, ranks: usize, cut: usize): void {
  found = candidates
  histogram = table
  counters = counts
  official = ranks
  cuts = cut
}

// ————— chance: xoshiro128**, seeded for each draw —————

let s0: u32 = 0
let s1: u32 = 0
let s2: u32 = 0
let s3: u32 = 0

function mixed(z: u32): u32 {
  z = (z ^ (z >> 16)) * 0x21f0aaad
  z = (z ^ (z >> 15)) * 0x735a2d97
  return z ^ (z >> 15)
}

function begin(draw: u32): void {
  const golden: u32 = 0x9e3779b9
  const start = mixed(seedLow + golden * draw)
  s0 = mixed(start + golden)
  s1 = mixed(start + golden * 2) ^ seedHigh
  s2 = mixed(start + golden * 3)
  s3 = mixed(start + golden * 4) ^ seedLow
}

function next(): u32 {
  const result = rotl<u32>(s1 * 5, 7) * 9
  const t = s1 << 9
  s2 ^= s0
  s3 ^= s1
  s1 ^= s2
  s0 ^= s3
  s2 ^= t
  s3 = rotl<u32>(s3, 11)
  return result
}

function below(n: u32): u64 {
  return ((next() as u64) * (n as u64)) >> 32
}

// ————— weights of one draw —————

/** Writes v (u64 each) to `drawn` and answers their sum. */
function moved(): u64 {
  return model == 0 ? inBox() : inMix()
}

function inBox(): u64 {
  let sum: u64 = 0
  for (let j = 0; j < indicators; j++) {
    const factor = (10000 - strength) as u64 + below((2 * strength + 1) as u32)
    const v = (load<u32>(shares + ((j as usize) << 2)) as u64) * factor
    store<u64>(drawn + ((j as usize) << 3), v)
    sum += v
  }
  return sum
}

function inMix(): u64 {
  // Places of the dividers, sorted as they come; the gaps between them are the shares.
  for (let j = 0; j < indicators - 1; j++) {
    const mark = below(1 << 20)
    let at = j
    while (at > 0 && load<u64>(drawn + ((at as usize - 1) << 3)) > mark) {
      store<u64>(drawn + ((at as usize) << 3), load<u64>(drawn + ((at as usize - 1) << 3)))
      at--
    }
    store<u64>(drawn + ((at as usize) << 3), mark)
  }
  let before: u64 = 0
  for (let j = 0; j < indicators; j++) {
    const at = drawn + ((j as usize) << 3)
    const mark: u64 = j == indicators - 1 ? 1 << 20 : load<u64>(at)
    const own = load<u32>(shares + ((j as usize) << 2)) as u64
    store<u64>(at, ((10000 - strength) as u64) * own + (strength as u64) * (mark - before))
    before = mark
  }
  return 10000 * (1 << 20)
}

/** The weights of a draw: whole numbers that add up to 2^shift, by largest remainder; int16 to `out`, `stride` bytes a pair apart. */
function weigh(draw: u32, out: usize, stride: usize): void {
  begin(draw)
  const sum = moved()
  let left: i32 = 1 << shift
  const rest = drawn + ((indicators as usize) << 3)
  for (let j = 0; j < indicators; j++) {
    const v = load<u64>(drawn + ((j as usize) << 3)) << (shift as u64)
    const whole = v / sum
    store<u64>(rest + ((j as usize) << 3), v - whole * sum)
    store<i16>(out + ((j >> 1) as usize) * stride + ((j & 1) << 1), whole as i16)
    left -= whole as i32
  }
  for (; left > 0; left--) {
    let best = 0
    let most: i64 = -1
    for (let j = 0; j < indicators; j++) {
      const one = load<i64>(rest + ((j as usize) << 3))
      if (one > most) {
        most = one
        best = j
      }
    }
    store<i64>(rest + ((best as usize) << 3), -1)
    const at = out + ((best >> 1) as usize) * stride + ((best & 1) << 1)
    store<i16>(at, load<i16>(at) + 1)
  }
}

/** Weights of the draws from `first` on, one row of `2 × pairs` int16 after another. */
export function weighed(first: u32, count: i32, out: usize): void {
  for (let d = 0; d < count; d++) weigh(first + (d as u32), out + ((d * pairs) << 2), 4)
}

function weighTogether(first: u32, count: i32): void {
  memory.fill(weights, 0, (pairs * together) << 2)
  for (let d = 0; d < count; d++) weigh(first + (d as u32), weights + ((d as usize) << 2), together << 2)
}

// ————— scores: sums of eight standards under four draws —————

/** Raw sums: of draw d the first four at `out + d × stride`, the other four behind them. */
// @ts-ignore: decorator
@inline
function sums(block: i32, out: usize, stride: usize): void {
  let at = points + ((block * pairs) << 5)
  let by = weights
  const end = at + ((pairs as usize) << 5)
  let a0 = i32x4.splat(0)
  let a1 = a0
  let b0 = a0
  let b1 = a0
  let c0 = a0
  let c1 = a0
  let d0 = a0
  let d1 = a0
  for (; at < end; at += 32, by += 16) {
    const one = v128.load(at)
    const other = v128.load(at, 16)
    const a = v128.load_splat<i32>(by)
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(one, a))
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(other, a))
    const b = v128.load_splat<i32>(by, 4)
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(one, b))
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(other, b))
    const c = v128.load_splat<i32>(by, 8)
    c0 = i32x4.add(c0, i32x4.dot_i16x8_s(one, c))
    c1 = i32x4.add(c1, i32x4.dot_i16x8_s(other, c))
    const d = v128.load_splat<i32>(by, 12)
    d0 = i32x4.add(d0, i32x4.dot_i16x8_s(one, d))
    d1 = i32x4.add(d1, i32x4.dot_i16x8_s(other, d))
  }
  v128.store(out, a0)
  v128.store(out, a1, 16)
  v128.store(out + stride, b0)
  v128.store(out + stride, b1, 16)
  v128.store(out + 2 * stride, c0)
  v128.store(out + 2 * stride, c1, 16)
  v128.store(out + 3 * stride, d0)
  v128.store(out + 3 * stride, d1, 16)
}

/** Scores of all standards in one draw (int32) to `scores`, each number read once. */
export function score(draw: u32): void {
  const half = i32x4.splat(1 << (shift - 1))
  const last = (rows + eight - 1) >> 3
  weighTogether(draw, 1)
  let at = points
  for (let block = 0; block < last; block++) {
    let a0 = half
    let a1 = half
    let by = weights
    for (let pair = 0; pair < pairs; pair++, at += 32, by += 16) {
      const a = v128.load_splat<i32>(by)
      a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v128.load(at), a))
      a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v128.load(at, 16), a))
    }
    v128.store(scores + (block << 5), i32x4.shr_s(a0, shift))
    v128.store(scores + (block << 5), i32x4.shr_s(a1, shift), 16)
  }
}

// ————— who leads —————

/** Puts the `k` largest of `count` int32 first; what then stands at `k` is the next. */
function select(at: usize, count: i32, k: i32): void {
  let low = 0
  let high = count - 1
  while (low < high) {
    const pivot = load<i32>(at + (((low + high) >> 1) << 2))
    let i = low
    let j = high
    while (i <= j) {
      while (load<i32>(at + (i << 2)) > pivot) i++
      while (load<i32>(at + (j << 2)) < pivot) j--
      if (i <= j) {
        const one = load<i32>(at + (i << 2))
        store<i32>(at + (i << 2), load<i32>(at + (j << 2)))
        store<i32>(at + (j << 2), one)
        i++
        j--
      }
    }
    if (k <= j) high = j
    else if (k >= i) low = i
    else return
  }
}

/** The smallest of the first k. */
function leastOf(at: usize, k: i32): i32 {
  let least = load<i32>(at)
  for (let i = 1; i < k; i++) {
    const one = load<i32>(at + (i << 2))
    if (one < least) least = one
  }
  return least
}

/**
 * Counts for each standard the draws in which fewer than `places` are ahead of it, and keeps for each draw the scores of the last
 * place and the one behind it. Rows come best first: the first of them give a bound that holds, so few others need a second look.
 */
export function leaders(first: u32, count: i32): void {
  const half = 1 << (shift - 1)
  const ahead = min<i32>(rows, (places + (places >> 2) + 16) & ~7)
  const aheadBlocks = (ahead + eight - 1) >> 3
  const last = (rows + eight - 1) >> 3
  const room = (((rows + eight) << 2) + 15) & ~15
  // Of each draw: scores of those ahead and of whoever was found behind them, and the rows of the latter; then room to select in.
  const lists = found
  const picked = found + ((8 * room) as usize)
  const scratch = picked + (room as usize)
  for (let from = 0; from < count; from += together) {
    const now = min<i32>(together, count - from)
    weighTogether(first + (from as u32), now)
    for (let block = 0; block < aheadBlocks; block++) sums(block, lists + (block << 5), room)
    for (let d = 0; d < together; d++) {
      const list = lists + ((d * room) as usize)
      for (let i = 0; i < ahead; i++)
        store<i32>(list + (i << 2), (load<i32>(list + (i << 2)) + half) >> shift)
      memory.copy(picked, list, ahead << 2)
      select(picked, ahead, places)
      const bound = load<i32>(picked + (places << 2))
      store<i32>(scratch + 128 + (d << 3), bound)
      store<i32>(scratch + 160 + (d << 2), ahead)
    }
    const bound0 = i32x4.splat((load<i32>(scratch, 128) << shift) - half)
    const bound1 = i32x4.splat((load<i32>(scratch, 136) << shift) - half)
    const bound2 = i32x4.splat((load<i32>(scratch, 144) << shift) - half)
    const bound3 = i32x4.splat((load<i32>(scratch, 152) << shift) - half)
    for (let block = aheadBlocks; block < last; block++) {
      sums(block, scratch, 32)
      if (reached(scratch, 0, bound0)) keep(scratch, 0, block, lists, room)
      if (reached(scratch, 32, bound1)) keep(scratch, 1, block, lists, room)
      if (reached(scratch, 64, bound2)) keep(scratch, 2, block, lists, room)
      if (reached(scratch, 96, bound3)) keep(scratch, 3, block, lists, room)
    }
    for (let d = 0; d < now; d++) {
      const list = lists + ((d * room) as usize)
      const all = load<i32>(scratch + 160 + (d << 2))
      memory.copy(picked, list, all << 2)
      select(picked, all, places)
      const cut = leastOf(picked, places)
      store<i32>(cuts + ((from + d) << 3), cut)
      store<i32>(cuts + ((from + d) << 3), load<i32>(picked + (places << 2)), 4)
      for (let i = 0; i < ahead; i++) {
        const at = counters + (i << 2)
        store<i32>(at, load<i32>(at) + i32(load<i32>(list + (i << 2)) >= cut))
      }
      const who = lists + (((together + d) * room) as usize)
      for (let i = ahead; i < all; i++) {
        if (load<i32>(list + (i << 2)) < cut) continue
        const at = counters + (load<i32>(who + (i << 2)) << 2)
        store<i32>(at, load<i32>(at) + 1)
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function reached(scratch: usize, at: usize, bound: v128): bool {
  return v128.any_true(
    v128.or(i32x4.ge_s(v128.load(scratch + at), bound), i32x4.ge_s(v128.load(scratch + at, 16), bound)),
  )
}

function keep(scratch: usize, d: i32, block: i32, lists: usize, room: i32): void {
  const half = 1 << (shift - 1)
  const bound = load<i32>(scratch + 128 + (d << 3))
  let all = load<i32>(scratch + 160 + (d << 2))
  const list = lists + ((d * room) as usize)
  const who = lists + (((together + d) * room) as usize)
  for (let lane = 0; lane < eight; lane++) {
    const row = (block << 3) + lane
    const score = (load<i32>(scratch + (d << 5) + (lane << 2)) + half) >> shift
    if (row >= rows || score < bound) continue
    store<i32>(list + (all << 2), score)
    store<i32>(who + (all << 2), row)
    all++
  }
  store<i32>(scratch + 160 + (d << 2), all)
}

// ————— who stands where —————

/**
 * Counts for each standard how often it had a rank of each bin, and answers by how many places all moved in all draws together.
 * `official` has of each row the rank it is compared with, `packed` of each number of standards ahead the rank and its bin.
 */
export function ranks(first: u32, count: i32, bins: i32, packed: usize): u64 {
  const half = i32x4.splat(1 << (shift - 1))
  const last = (rows + eight - 1) >> 3
  const stride = (last << 5) as usize
  let away: u64 = 0
  for (let from = 0; from < count; from += together) {
    const now = min<i32>(together, count - from)
    weighTogether(first + (from as u32), now)
    for (let block = 0; block < last; block++) sums(block, scores + (block << 5), stride)
    for (let d = 0; d < now; d++) {
      const own = scores + (d as usize) * stride
      let low = i32x4.splat(i32.MAX_VALUE)
      let high = i32x4.splat(0)
      for (let at = own; at < own + stride; at += 16) {
        const score = i32x4.shr_s(i32x4.add(v128.load(at), half), shift)
        low = i32x4.min_s(low, score)
        high = i32x4.max_s(high, score)
        v128.store(at, score)
      }
      const least = min(min(i32x4.extract_lane(low, 0), i32x4.extract_lane(low, 1)), min(i32x4.extract_lane(low, 2), i32x4.extract_lane(low, 3)))
      const most = max(max(i32x4.extract_lane(high, 0), i32x4.extract_lane(high, 1)), max(i32x4.extract_lane(high, 2), i32x4.extract_lane(high, 3)))
      const end = own + ((rows as usize) << 2)
      if (rows << 2 < most - least) countSparsely(own, end, packed, most)
      else countDensely(own, end, packed, least, most)
      let moved = 0
      let counter = counters
      let was = official
      for (let at = own; at < end; at += 4) {
        const place = load<i32>(histogram + (load<i32>(at) << 2))
        const away = (place & 0xfffff) - load<i32>(was)
        moved += away < 0 ? -away : away
        const bin = counter + ((place >>> 20) << 1)
        store<u16>(bin, load<u16>(bin) + 1)
        counter += bins << 1
        was += 4
      }
      away += moved as u64
    }
  }
  return away
}

/** Where most scores occur: each gets its rank and bin by going through all there are, from the highest down. */
// @ts-ignore: decorator
@inline
function countDensely(own: usize, end: usize, packed: usize, least: i32, most: i32): void {
  const bottom = histogram + (least << 2)
  const top = histogram + (most << 2)
  memory.fill(bottom, 0, top + 4 - bottom)
  for (let at = own; at < end; at += 4) {
    const bucket = histogram + (load<i32>(at) << 2)
    store<i32>(bucket, load<i32>(bucket) + 1)
  }
  let ahead = 0
  for (let at = top; at >= bottom; at -= 4) {
    const here = load<i32>(at)
    store<i32>(at, load<i32>(packed + (ahead << 2)))
    ahead += here
  }
}

/** Where few occur: a bit for each score that does, so that only those are gone through. All bits are zero before and after. */
// @ts-ignore: decorator
@inline
function countSparsely(own: usize, end: usize, packed: usize, most: i32): void {
  const bits = histogram + (32768 << 2)
  for (let at = own; at < end; at += 4) {
    const score = load<i32>(at)
    const word = bits + ((score >> 6) << 3)
    const seen = load<u64>(word)
    const bucket = histogram + (score << 2)
    store<i32>(bucket, load<i32>(bucket) * (((seen >> (score & 63)) & 1) as i32) + 1)
    store<u64>(word, seen | ((1 as u64) << (score & 63)))
  }
  let ahead = 0
  for (let word = most >> 6; word >= 0; word--) {
    let left = load<u64>(bits + (word << 3))
    store<u64>(bits + (word << 3), 0)
    while (left) {
      const bit = 63 - (clz<u64>(left) as i32)
      const bucket = histogram + (((word << 6) + bit) << 2)
      const here = load<i32>(bucket)
      store<i32>(bucket, load<i32>(packed + (ahead << 2)))
      ahead += here
      left ^= (1 as u64) << bit
    }
  }
}
