import { seedHigh, seedLow } from './lot'

/* xoshiro128**, seeded for each draw: four draws side by side. */

let s0: v128 = i32x4(0, 0, 0, 0)
let s1: v128 = i32x4(0, 0, 0, 0)
let s2: v128 = i32x4(0, 0, 0, 0)
let s3: v128 = i32x4(0, 0, 0, 0)

// @ts-ignore: decorator
@inline
function turned(x: v128, by: i32): v128 {
  return v128.or(i32x4.shl(x, by), i32x4.shr_u(x, 32 - by))
}

function mixed(z: v128): v128 {
  z = i32x4.mul(v128.xor(z, i32x4.shr_u(z, 16)), i32x4.splat(0x21f0aaad))
  z = i32x4.mul(v128.xor(z, i32x4.shr_u(z, 15)), i32x4.splat(0x735a2d97))
  return v128.xor(z, i32x4.shr_u(z, 15))
}

/** The draw `first` and the three after it. */
export function begin(first: u32): void {
  const golden: u32 = 0x9e3779b9
  const draws = i32x4.add(i32x4.splat(first), i32x4(0, 1, 2, 3))
  const start = mixed(i32x4.add(i32x4.splat(seedLow), i32x4.mul(draws, i32x4.splat(golden))))
  s0 = mixed(i32x4.add(start, i32x4.splat(golden)))
  s1 = v128.xor(mixed(i32x4.add(start, i32x4.splat(golden * 2))), i32x4.splat(seedHigh))
  s2 = mixed(i32x4.add(start, i32x4.splat(golden * 3)))
  s3 = v128.xor(mixed(i32x4.add(start, i32x4.splat(golden * 4))), i32x4.splat(seedLow))
}

// @ts-ignore: decorator
@inline
function next(): v128 {
  const result = i32x4.mul(turned(i32x4.mul(s1, i32x4.splat(5)), 7), i32x4.splat(9))
  const t = i32x4.shl(s1, 9)
  s2 = v128.xor(s2, s0)
  s3 = v128.xor(s3, s1)
  s1 = v128.xor(s1, s2)
  s0 = v128.xor(s0, s3)
  s2 = v128.xor(s2, t)
  s3 = turned(s3, 11)
  return result
}

/** 0 to n − 1 in each draw. */
export function below(n: u32): v128 {
  const random = next()
  const by = i32x4.splat(n)
  const low = i64x2.extmul_low_i32x4_u(random, by)
  const high = i64x2.extmul_high_i32x4_u(random, by)
  return v128.shuffle<i32>(low, high, 1, 3, 5, 7)
}
