import { fixed, minus, over, plus, ratio, times, type Rational } from './decimal.ts'
import type { End } from './interval.ts'

/**
 * GB/T 8170: to a multiple of `step` in one go, the half to the even multiple, the same on both sides of zero. Rounding to 0.5 or
 * 0.2 units is a step of 0.5 or 0.2. The value is exact, so nothing was rounded before.
 */
export function round(value: Rational, step: Rational): Rational {
  const { n, d } = over(value, step)
  const [positive, sign] = n < 0n ? [-n, -1n] : [n, 1n]
  const [whole, rest] = [positive / d, positive % d]
  const up = 2n * rest > d || (2n * rest === d && whole % 2n === 1n)
  return times(ratio(sign * (up ? whole + 1n : whole), 1n), step)
}

/** Rounded and shown with the digits of the step: 84.7 to “84.70” at 0.01. */
export function roundedText(value: Rational, step: Rational, stepText: string): string {
  return fixed(round(value, step), stepText.split('.')[1]?.length ?? 0)
}

/** A share in percent with two digits, cut off and never rounded up: what it promises must hold. */
export function percentBelow(value: Rational): string {
  return fixed(ratio((value.n * 10_000n) / value.d, 100n), 2)
}

const half = ratio(1n, 2n)

/**
 * Comparing after rounding (修约值比较法) as a set of unrounded values. “≤ L” lets in all that rounds to L, so its end moves out by
 * half a step, and that half point belongs to it when L is an even multiple. “< L” stops at what still rounds to L − step.
 */
export function roundedUpper(end: End, step: Rational): End {
  const shift = times(step, half)
  return end.closed
    ? { at: plus(end.at, shift), closed: isEven(end.at, step) }
    : { at: minus(end.at, shift), closed: !isEven(end.at, step) }
}

export function roundedLower(end: End, step: Rational): End {
  const shift = times(step, half)
  return end.closed
    ? { at: minus(end.at, shift), closed: isEven(end.at, step) }
    : { at: plus(end.at, shift), closed: !isEven(end.at, step) }
}

function isEven(limit: Rational, step: Rational): boolean {
  const { n, d } = over(limit, step)
  if (d !== 1n) throw new RangeError('the limit is no multiple of the step')
  return n % 2n === 0n
}
