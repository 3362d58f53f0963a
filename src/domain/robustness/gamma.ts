/*
 * Gamma variates by sums, products and quotients of doubles alone: IEEE 754 fixes each of those to the last bit, so that every machine
 * computes the same. The engine's own logarithm and root are left to each maker, and are not used.
 */

/** 0 to 2^32 − 1, evenly. */
export type Random = () => number

/** Gamma of any shape above zero, scale 1 (Marsaglia and Tsang, 2000). */
export function gamma(shape: number, random: Random): number {
  if (shape < 1) return gamma(shape + 1, random) * exponential(naturalLog(open(random())) / shape)
  const d = shape - 1 / 3
  const c = 1 / (3 * squareRoot(d))
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) * (1 + c * x) * (1 + c * x)
    if (v > 0 && naturalLog(open(random())) < (x * x) / 2 + d - d * v + d * naturalLog(v)) return d * v
  }
}

/** Strictly between 0 and 1. */
const open = (random: number) => (random + 0.5) / 2 ** 32

/** √(8/e) */
const ratioOfUniforms = 1.715_527_769_921_413_5

/** The ratio of uniforms (Kinderman and Monahan, 1977): no root, no angle. */
function normal(random: Random): number {
  for (;;) {
    const u = open(random())
    const x = (ratioOfUniforms * (open(random()) - 0.5)) / u
    if (x * x <= -4 * naturalLog(u)) return x
  }
}

/** x above zero: halved or doubled to between √½ and √2, from there the series of the area tangent. */
export function naturalLog(x: number): number {
  let [mantissa, twos] = [x, 0]
  for (; mantissa >= 2 * Math.SQRT1_2; twos++) mantissa /= 2
  for (; mantissa < Math.SQRT1_2; twos--) mantissa *= 2
  const t = (mantissa - 1) / (mantissa + 1)
  let sum = 0
  for (let k = 23; k > 0; k -= 2) sum = sum * t * t + 1 / k
  return 2 * t * sum + twos * Math.LN2
}

export function exponential(x: number): number {
  if (x < -745) return 0
  const twos = Math.floor(x / Math.LN2 + 0.5)
  const rest = x - twos * Math.LN2
  let sum = 1
  for (let k = 20; k > 0; k--) sum = 1 + (sum * rest) / k
  for (let k = twos; k > 0; k--) sum *= 2
  for (let k = twos; k < 0; k++) sum /= 2
  return sum
}

/** Newton's, from above until it falls no further. */
export function squareRoot(x: number): number {
  let root = x > 1 ? x : 1
  for (;;) {
    const next = (root + x / root) / 2
    if (next >= root) return root
    root = next
  }
}
