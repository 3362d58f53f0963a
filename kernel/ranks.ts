import { counters, eight, histogram, official, rows, scores, shift, together } from './lot'
import { sums } from './scores'
import { weighTogether } from './weights'

/**
 * Counts for each standard how often it had a rank of each bin, and answers by how many places all moved in all draws together.
 * `official` has of each row the rank it is compared with, `packed` of each number of standards ahead the rank and its bin. Where each
 * rank has a bin of its own, the counts tell how all moved, and what is answered means nothing.
 */
export function ranks(first: u32, count: i32, bins: i32, packed: usize): u64 {
  const last = (rows + eight - 1) >> 3
  const stride = (last << 5) as usize
  let away: u64 = 0
  for (let from = 0; from < count; from += together) {
    const now = min<i32>(together, count - from)
    weighTogether(first + (from as u32))
    for (let block = 0; block < last; block++) sums(block, scores + (block << 5), stride)
    for (let d = 0; d < now; d++) {
      const own = scores + (d as usize) * stride
      round(own, own + stride)
      const end = own + ((rows as usize) << 2)
      if (rows << 1 < most - least && countByEights(own, end)) {
        if (bins == rows) placedAlone(own, end)
        else away += placedByEights(own, end, bins, packed)
      } else {
        countEach(own, end, packed)
        away += placed(own, end, bins)
      }
    }
  }
  return away
}

let least: i32 = 0
let most: i32 = 0

/** From raw sums to scores, and which is lowest and highest. */
function round(own: usize, end: usize): void {
  const half = i32x4.splat(1 << (shift - 1))
  let low = i32x4.splat(i32.MAX_VALUE)
  let high = i32x4.splat(0)
  for (let at = own; at < end; at += 16) {
    const score = i32x4.shr_s(i32x4.add(v128.load(at), half), shift)
    low = i32x4.min_s(low, score)
    high = i32x4.max_s(high, score)
    v128.store(at, score)
  }
  least = min(
    min(i32x4.extract_lane(low, 0), i32x4.extract_lane(low, 1)),
    min(i32x4.extract_lane(low, 2), i32x4.extract_lane(low, 3)),
  )
  most = max(
    max(i32x4.extract_lane(high, 0), i32x4.extract_lane(high, 1)),
    max(i32x4.extract_lane(high, 2), i32x4.extract_lane(high, 3)),
  )
}

/** Counts a rank in its bin, and answers how far it lies from the official one. */
// @ts-ignore: decorator
@inline
function seen(place: i32, counter: usize, was: usize): i32 {
  const bin = counter + ((place >>> 20) << 1)
  store<u16>(bin, load<u16>(bin) + 1)
  const away = (place & 0xfffff) - load<i32>(was)
  return away < 0 ? -away : away
}

// ————— few have each score —————

/*
 * In a byte for each score is counted how many have it, and eight such bytes are added up at once: multiplied by ones, each has how
 * many have its score or a lower one of the eight. Behind the bytes stands, for each eight, how many have one of them or a higher one.
 */
const ones: u64 = 0x0101010101010101
const behind: usize = 32768

/** False where a byte is too small. */
function countByEights(own: usize, end: usize): bool {
  const bottom = least >> 3
  memory.fill(histogram + (bottom << 3), 0, ((most >> 3) - bottom + 1) << 3)
  for (let at = own; at < end; at += 4) {
    const byte = histogram + load<i32>(at)
    store<u8>(byte, load<u8>(byte) + 1)
  }
  let ahead = 0
  for (let at = most >> 3; at >= bottom; at--) {
    const upTo = load<u64>(histogram + (at << 3)) * ones
    ahead += (upTo >> 56) as i32
    store<u64>(histogram + (at << 3), upTo)
    store<i32>(histogram + behind + (at << 2), ahead)
  }
  return ahead == rows
}

// @ts-ignore: decorator
@inline
function aheadOf(score: i32): i32 {
  return load<i32>(histogram + behind + ((score >> 3) << 2)) - load<u8>(histogram + score)
}

function placedAlone(own: usize, end: usize): void {
  let counter = counters
  for (let at = own; at < end; at += 4) {
    const bin = counter + (aheadOf(load<i32>(at)) << 1)
    store<u16>(bin, load<u16>(bin) + 1)
    counter += rows << 1
  }
}

function placedByEights(own: usize, end: usize, bins: i32, packed: usize): u64 {
  let moved: u64 = 0
  let counter = counters
  let was = official
  for (let at = own; at < end; at += 4) {
    moved += seen(load<i32>(packed + (aheadOf(load<i32>(at)) << 2)), counter, was) as u64
    counter += bins << 1
    was += 4
  }
  return moved
}

// ————— many have each score —————

/** Each score gets its rank and bin by going through all there are, from the highest down. */
function countEach(own: usize, end: usize, packed: usize): void {
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

function placed(own: usize, end: usize, bins: i32): u64 {
  let moved: u64 = 0
  let counter = counters
  let was = official
  for (let at = own; at < end; at += 4) {
    moved += seen(load<i32>(histogram + (load<i32>(at) << 2)), counter, was) as u64
    counter += bins << 1
    was += 4
  }
  return moved
}
