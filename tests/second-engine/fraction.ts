/*
 * A second implementation of docs/capsule.md, written from that page alone and importing nothing of `src`. It goes other ways where it can:
 * fractions are never shortened until they are written, sets are compared at sample points between all their ends.
 */

/** n/d with d > 0. */
export type Q = readonly [bigint, bigint]

export function q(text: string): Q {
  const [, sign = '', whole = '0', rest = '', d = '1'] = /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/.exec(text) ?? bad(text)
  const n = BigInt(whole + rest)
  return [sign ? -n : n, 10n ** BigInt(rest.length) * BigInt(d)]
}
function bad(text: string): never {
  throw new Error(`no number: ${text}`)
}

export const int = (n: number | bigint): Q => [BigInt(n), 1n]
export const add = (a: Q, b: Q): Q => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
export const neg = (a: Q): Q => [-a[0], a[1]]
export const sub = (a: Q, b: Q): Q => add(a, neg(b))
export const mul = (a: Q, b: Q): Q => [a[0] * b[0], a[1] * b[1]]
export const div = (a: Q, b: Q): Q => (b[0] < 0n ? [-a[0] * b[1], a[1] * -b[0]] : [a[0] * b[1], a[1] * b[0]])
export const cmp = (a: Q, b: Q): number => {
  const left = a[0] * b[1] - b[0] * a[1]
  return left < 0n ? -1 : left > 0n ? 1 : 0
}
export const min = (a: Q, b: Q) => (cmp(a, b) <= 0 ? a : b)
export const max = (a: Q, b: Q) => (cmp(a, b) >= 0 ? a : b)
export const total = (all: readonly Q[]) => all.map(lowest).reduce((sum, one) => lowest(add(sum, one)), int(0))

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))
export const lowest = ([n, d]: Q): Q => {
  const g = gcd(n, d) || 1n
  return [n / g, d / g]
}

/** The shortest decimal, or n/d. */
export function write(value: Q): string {
  const [n, d] = lowest(value)
  for (let places = 0, power = 1n; places <= 400; places++, power *= 10n)
    if (power % d === 0n) return point((n * power) / d, places)
  return `${n}/${d}`
}

function point(unscaled: bigint, places: number): string {
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return unscaled < 0n ? `-${text}` : text
}

/** GB/T 8170: halves to the even multiple. */
export function round(value: Q, step: Q): Q {
  const [n, d] = div(value, step)
  const size = n < 0n ? -n : n
  let times = (2n * size + d) / (2n * d)
  if ((2n * size + d) % (2n * d) === 0n && times % 2n === 1n) times -= 1n
  return mul(int(n < 0n ? -times : times), step)
}

export function roundedTo(value: Q, step: string): string {
  const places = step.split('.')[1]?.length ?? 0
  const [n, d] = round(value, q(step))
  return point((n * 10n ** BigInt(places)) / d, places)
}
