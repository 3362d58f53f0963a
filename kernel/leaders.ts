import { counters, cuts, eight, found, places, rows, shift, together } from './lot'
import { sums } from './scores'
import { weighTogether } from './weights'

/*
 * Lists of scores have a length that is a multiple of four; what fills them up is −1, lower than any score.
 */

/** The n-th largest of a list, which is `low` or more: halved between that and the largest. */
function nth(n: i32, list: usize, end: usize, low: i32): i32 {
  let most = i32x4.splat(low)
  for (let at = list; at < end; at += 16) most = i32x4.max_s(most, v128.load(at))
  let high = largest(most)
  while (low < high) {
    const middle = high - ((high - low) >> 1)
    const enough = reaching(middle, list, end) >= n
    low = select(middle, low, enough)
    high = select(high, middle - 1, enough)
  }
  return low
}

/** How many are that large. */
// @ts-ignore: decorator
@inline
function reaching(score: i32, list: usize, end: usize): i32 {
  const least = i32x4.splat(score)
  let count = i32x4.splat(0)
  for (let at = list; at < end; at += 16) count = i32x4.sub(count, i32x4.ge_s(v128.load(at), least))
  return i32x4.extract_lane(count, 0) + i32x4.extract_lane(count, 1) + i32x4.extract_lane(count, 2) + i32x4.extract_lane(count, 3)
}

/** The largest below `score`, or −1. */
function nextBelow(score: i32, list: usize, end: usize): i32 {
  const bound = i32x4.splat(score)
  let most = i32x4.splat(-1)
  for (let at = list; at < end; at += 16) {
    const one = v128.load(at)
    most = i32x4.max_s(most, v128.bitselect(one, most, i32x4.lt_s(one, bound)))
  }
  return largest(most)
}

// @ts-ignore: decorator
@inline
function largest(four: v128): i32 {
  return max(
    max(i32x4.extract_lane(four, 0), i32x4.extract_lane(four, 1)),
    max(i32x4.extract_lane(four, 2), i32x4.extract_lane(four, 3)),
  )
}

/**
 * Counts for each standard the draws in which fewer than `places` are ahead of it, and keeps for each draw the scores of the last
 * place and the one behind it. Rows come best first: the first of them give a bound that holds, so few others need a second look.
 */
export function leaders(first: u32, count: i32): void {
  const half = i32x4.splat(1 << (shift - 1))
  const ahead = min<i32>(rows, (places + (places >> 2) + 16) & ~7)
  const aheadBlocks = (ahead + eight - 1) >> 3
  const last = (rows + eight - 1) >> 3
  const room = (((rows + eight) << 2) + 15) & ~15
  // Of each draw: scores of those ahead and of whoever was found behind them, and the rows of the latter.
  const lists = found
  const scratch = found + ((8 * room) as usize)
  for (let from = 0; from < count; from += together) {
    const now = min<i32>(together, count - from)
    weighTogether(first + (from as u32))
    for (let block = 0; block < aheadBlocks; block++) sums(block, lists + (block << 5), room)
    for (let d = 0; d < together; d++) {
      const list = lists + ((d * room) as usize)
      const end = list + (aheadBlocks << 5)
      for (let at = list; at < end; at += 16) v128.store(at, i32x4.shr_s(i32x4.add(v128.load(at), half), shift))
      const bound = nth(places + 1, list, filledUp(list, ahead), 0)
      store<i32>(scratch + 128 + (d << 3), bound)
      store<i32>(scratch + 160 + (d << 2), ahead)
    }
    const bound0 = i32x4.sub(i32x4.shl(v128.load_splat<i32>(scratch, 128), shift), half)
    const bound1 = i32x4.sub(i32x4.shl(v128.load_splat<i32>(scratch, 136), shift), half)
    const bound2 = i32x4.sub(i32x4.shl(v128.load_splat<i32>(scratch, 144), shift), half)
    const bound3 = i32x4.sub(i32x4.shl(v128.load_splat<i32>(scratch, 152), shift), half)
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
      const end = filledUp(list, all)
      const cut = nth(places, list, end, load<i32>(scratch + 128 + (d << 3)))
      const reach = reaching(cut, list, end)
      store<i32>(cuts + ((from + d) << 3), cut)
      store<i32>(cuts + ((from + d) << 3), reach > places ? cut : nextBelow(cut, list, end), 4)
      const least = i32x4.splat(cut)
      const whole = (ahead & ~3) << 2
      for (let i = 0; i < whole; i += 16)
        v128.store(counters + i, i32x4.sub(v128.load(counters + i), i32x4.ge_s(v128.load(list + i), least)))
      for (let i = whole; i < ahead << 2; i += 4)
        store<i32>(counters + i, load<i32>(counters + i) + i32(load<i32>(list + i) >= cut))
      const who = lists + (((together + d) * room) as usize)
      for (let i = ahead; i < all; i++) {
        if (load<i32>(list + (i << 2)) < cut) continue
        const at = counters + (load<i32>(who + (i << 2)) << 2)
        store<i32>(at, load<i32>(at) + 1)
      }
    }
  }
}

/** Fills a list of so many up, and answers its end. */
// @ts-ignore: decorator
@inline
function filledUp(list: usize, count: i32): usize {
  for (; count & 3; count++) store<i32>(list + (count << 2), -1)
  return list + (count << 2)
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
