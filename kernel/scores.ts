import { eight, pairs, points, rows, scores, shift, weights } from './lot'
import { weighTogether } from './weights'

/** Raw sums of eight standards under four draws: of draw d the first four at `out + d × stride`, the other four behind them. */
// @ts-ignore: decorator
@inline
export function sums(block: i32, out: usize, stride: usize): void {
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
  weighTogether(draw)
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
