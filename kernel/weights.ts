import { begin, below } from './chance'
import { drawn, indicators, model, pairs, shares, shift, strength, together, weights } from './lot'

/*
 * The weights of four draws at a time. All numbers are whole and below 2^53, so that they are exact as f64 too, two draws in each
 * vector. At `drawn` lie, for each indicator, what was drawn for it in the four draws, and behind all of them the weights so far.
 */
const each: usize = 32

/** How it adds up in the four draws. */
let sumLow: v128 = i32x4(0, 0, 0, 0)
let sumHigh: v128 = i32x4(0, 0, 0, 0)

/** Weights of the draw `first` and the three after it: for each pair of indicators four times two int16. */
export function weighTogether(first: u32): void {
  begin(first)
  sumLow = f64x2.splat(0)
  sumHigh = f64x2.splat(0)
  if (model == 0) inBox()
  else inMix()
  apportion()
}

function inBox(): void {
  const least = i32x4.splat(10000 - strength)
  for (let j = 0; j < indicators; j++) {
    const factor = i32x4.add(least, below((2 * strength + 1) as u32))
    const share = f64x2.splat(load<u32>(shares + ((j as usize) << 2)) as f64)
    keep(j, f64x2.mul(share, lower(factor)), f64x2.mul(share, upper(factor)))
  }
}

function inMix(): void {
  // Places of the dividers, put in order as they come; the gaps between them are the shares.
  const marks = drawn + (indicators as usize) * each
  for (let j = 0; j < indicators - 1; j++) {
    let one = below(1 << 20)
    for (let i = 0; i < j; i++) {
      const at = marks + ((i as usize) << 4)
      const other = v128.load(at)
      v128.store(at, i32x4.min_s(one, other))
      one = i32x4.max_s(one, other)
    }
    v128.store(marks + ((j as usize) << 4), one)
  }
  v128.store(marks + ((indicators as usize - 1) << 4), i32x4.splat(1 << 20))
  const strong = f64x2.splat(strength as f64)
  let before = i32x4.splat(0)
  for (let j = 0; j < indicators; j++) {
    const mark = v128.load(marks + ((j as usize) << 4))
    const gap = i32x4.sub(mark, before)
    const own = f64x2.splat((10000 - strength) as f64 * (load<u32>(shares + ((j as usize) << 2)) as f64))
    keep(j, f64x2.add(own, f64x2.mul(strong, lower(gap))), f64x2.add(own, f64x2.mul(strong, upper(gap))))
    before = mark
  }
}

// @ts-ignore: decorator
@inline
function lower(four: v128): v128 {
  return f64x2.convert_low_i32x4_s(four)
}

// @ts-ignore: decorator
@inline
function upper(four: v128): v128 {
  return f64x2.convert_low_i32x4_s(v128.shuffle<i32>(four, four, 2, 3, 2, 3))
}

// @ts-ignore: decorator
@inline
function keep(j: i32, low: v128, high: v128): void {
  const at = drawn + (j as usize) * each
  v128.store(at, low)
  v128.store(at, high, 16)
  sumLow = f64x2.add(sumLow, low)
  sumHigh = f64x2.add(sumHigh, high)
}

/** To whole numbers that add up to 2^shift: each gets what it fills, what is left goes to the largest remainders, the earlier first. */
function apportion(): void {
  const total = f64x2.splat((1 << shift) as f64)
  const whole = drawn + (indicators as usize) * each
  const byLow = f64x2.div(total, sumLow)
  const byHigh = f64x2.div(total, sumHigh)
  let leftLow = total
  let leftHigh = total
  for (let j = 0; j < indicators; j++) {
    const at = drawn + (j as usize) * each
    const low = v128.load(at)
    const high = v128.load(at, 16)
    const fullLow = filled(low, sumLow, byLow)
    const fullHigh = filled(high, sumHigh, byHigh)
    v128.store(at, named(remainder(low, fullLow, sumLow), j))
    v128.store(at, named(remainder(high, fullHigh, sumHigh), j), 16)
    v128.store(whole + ((j as usize) << 4), inOne(fullLow, fullHigh))
    leftLow = f64x2.sub(leftLow, fullLow)
    leftHigh = f64x2.sub(leftHigh, fullHigh)
  }
  for (let j = 0; j < indicators; j++) {
    const weight = i32x4.sub(v128.load(whole + ((j as usize) << 4)), among(j, leftLow, leftHigh))
    const at = weights + (((j >> 1) as usize) << 4)
    v128.store(at, j & 1 ? v128.or(v128.load(at), i32x4.shl(weight, 16)) : weight)
  }
}

/** How often the sum goes into total × value. The product with a reciprocal can miss by one, which the remainder shows. */
// @ts-ignore: decorator
@inline
function filled(value: v128, sum: v128, by: v128): v128 {
  const full = f64x2.floor(f64x2.mul(value, by))
  const rest = remainder(value, full, sum)
  const one = f64x2.splat(1)
  const over = v128.and(f64x2.lt(rest, f64x2.splat(0)), one)
  const under = v128.and(f64x2.ge(rest, sum), one)
  return f64x2.add(full, f64x2.sub(under, over))
}

// @ts-ignore: decorator
@inline
function remainder(value: v128, full: v128, sum: v128): v128 {
  return f64x2.sub(f64x2.mul(value, f64x2.splat((1 << shift) as f64)), f64x2.mul(full, sum))
}

/** No two remainders of a draw are level: of equals the earlier is larger. */
// @ts-ignore: decorator
@inline
function named(rest: v128, j: i32): v128 {
  return f64x2.sub(f64x2.mul(rest, f64x2.splat(65536)), f64x2.splat(j as f64))
}

/** −1 in each draw in which fewer remainders are larger than are left to be given, else 0. */
// @ts-ignore: decorator
@inline
function among(j: i32, leftLow: v128, leftHigh: v128): v128 {
  const own = drawn + (j as usize) * each
  const low = v128.load(own)
  const high = v128.load(own, 16)
  let largerLow = i64x2.splat(0)
  let largerHigh = largerLow
  const end = drawn + (indicators as usize) * each
  for (let at = drawn; at < end; at += each) {
    largerLow = i64x2.sub(largerLow, f64x2.gt(v128.load(at), low))
    largerHigh = i64x2.sub(largerHigh, f64x2.gt(v128.load(at, 16), high))
  }
  return i32x4.lt_s(v128.shuffle<i32>(largerLow, largerHigh, 0, 2, 4, 6), inOne(leftLow, leftHigh))
}

/** Two draws and two draws, as i32. */
// @ts-ignore: decorator
@inline
function inOne(low: v128, high: v128): v128 {
  return v128.shuffle<i64>(i32x4.trunc_sat_f64x2_s_zero(low), i32x4.trunc_sat_f64x2_s_zero(high), 0, 2)
}

/** The weights of the draws from `first` on, one row of `2 × pairs` int16 after another. */
export function weighed(first: u32, count: i32, out: usize): void {
  for (let d = 0; d < count; d += together) {
    weighTogether(first + (d as u32))
    const now = min<i32>(together, count - d)
    for (let k = 0; k < now; k++)
      for (let pair = 0; pair < pairs; pair++)
        store<i32>(out + (((d + k) * pairs + pair) << 2), load<i32>(weights + (pair << 4) + (k << 2)))
  }
}
