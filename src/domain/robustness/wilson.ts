import { root } from './influence.ts'

/** z = 1.96 as z² over 10,000: 95 %. */
const zz = 38_416n
const scale = 10n ** 8n

/**
 * Wilson's interval of 95 % for a share of draws, in four digits, its ends rounded outwards; whole numbers throughout.
 * 0 ≤ times ≤ draws, draws ≥ 1.
 */
export function wilson(times: number, draws: number): { readonly low: string; readonly high: string } {
  const [x, n] = [BigInt(times), BigInt(draws)]
  // All over 10,000 × n × scale: the middle 2x·10⁴ + z², the half width z·√(z² + 4x(n − x)·10⁴/n), together over 2(n·10⁴ + z²).
  const whole = 2n * (n * 10_000n + zz)
  const middle = 2n * x * 10_000n + zz
  const square = zz * (zz * n + 40_000n * x * (n - x)) * scale * scale
  const half = root(square / n) + 1n
  const low = ((middle * scale - half) * 10_000n) / (whole * scale)
  const high = ((middle * scale + half) * 10_000n) / (whole * scale) + 1n
  return { low: digits(low < 0n || x === 0n ? 0n : low), high: digits(high > 10_000n || x === n ? 10_000n : high) }
}

/** A share in four digits, to the nearest, halves upwards. */
export const share = (times: number, of: number): string =>
  digits((20_000n * BigInt(times) + BigInt(of)) / (2n * BigInt(of)))

function digits(tenThousandths: bigint): string {
  const text = tenThousandths.toString().padStart(5, '0')
  return `${text.slice(0, -4)}.${text.slice(-4)}`
}
