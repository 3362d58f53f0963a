/**
 * An exact decimal as typed, unscaled / 10^scale: 12.0 is {120, 1} and 12 is {12, 0}, equal in value, different in how they are shown.
 * 14×10² is {14, -2}: what stands before the power is what was measured.
 */
export type Decimal = { readonly unscaled: bigint; readonly scale: number }

/** n/d in lowest terms, d > 0. */
export type Rational = { readonly n: bigint; readonly d: bigint }

const digits = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/

export function parseDecimal(text: string): Decimal | undefined {
  const [, sign, whole, fraction = ''] = digits.exec(text) ?? []
  if (whole === undefined) return undefined
  const unscaled = BigInt(whole + fraction)
  return { unscaled: sign === '-' ? -unscaled : unscaled, scale: fraction.length }
}

const powers: bigint[] = []
const tenTo = (power: number): bigint => (powers[power] ??= 10n ** BigInt(power))

/** For numbers whose shape was already checked; anything else is a programmer's error and throws. */
export function exact(text: string): Rational {
  const decimal = parseDecimal(text)
  if (!decimal) throw new RangeError(`not a decimal: ${text}`)
  return toRational(decimal)
}

export const toRational = ({ unscaled, scale }: Decimal): Rational =>
  scale <= 0 ? { n: unscaled * tenTo(-scale), d: 1n } : ratio(unscaled, tenTo(scale))

/** One unit of the last digit written: 0.1 for 12.0, 100 for 14×10². */
export const lastDigit = ({ scale }: Decimal): Rational =>
  scale < 0 ? ratio(tenTo(-scale), 1n) : ratio(1n, tenTo(scale))

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { unscaled: rescaled(a, scale) + rescaled(b, scale), scale }
}

export const negative = ({ unscaled, scale }: Decimal): Decimal => ({ unscaled: -unscaled, scale })

export const timesDecimals = (a: Decimal, b: Decimal): Decimal => ({
  unscaled: a.unscaled * b.unscaled,
  scale: a.scale + b.scale,
})

const rescaled = ({ unscaled, scale }: Decimal, to: number) => unscaled * 10n ** BigInt(to - scale)

export function ratio(n: bigint, d: bigint): Rational {
  if (d === 0n) throw new RangeError('division by zero')
  if (d === 1n) return { n, d }
  const divisor = commonDivisor(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n)
  return { n: n / divisor, d: d / divisor }
}

function commonDivisor(a: bigint, b: bigint): bigint {
  while (b) [a, b] = [b, a % b]
  return a
}

export const zero: Rational = { n: 0n, d: 1n }
export const one: Rational = { n: 1n, d: 1n }
export const hundred: Rational = { n: 100n, d: 1n }

export const plus = (a: Rational, b: Rational) => ratio(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Rational, b: Rational) => ratio(a.n * b.d - b.n * a.d, a.d * b.d)
export const times = (a: Rational, b: Rational) => ratio(a.n * b.n, a.d * b.d)
export const over = (a: Rational, b: Rational) => ratio(a.n * b.d, a.d * b.n)
export const negated = (a: Rational): Rational => ({ n: -a.n, d: a.d })

/** Over a common denominator, so that only the whole is brought to lowest terms. */
export function sum(all: readonly Rational[]): Rational {
  const common = commonDenominator(all)
  return ratio(
    all.reduce((sum, { n, d }) => sum + n * (common / d), 0n),
    common,
  )
}

/** The least one, for exact values of any number. */
export function commonDenominator(values: Iterable<Rational>): bigint {
  let common = 1n
  for (const { d } of values) if (common % d !== 0n) common *= d / commonDivisor(common, d)
  return common
}

/** Below zero, zero, above zero: as a comes before, with, after b. */
export function order(a: Rational, b: Rational): -1 | 0 | 1 {
  const isSame = a.d === b.d
  const one = isSame ? a.n : a.n * b.d
  const other = isSame ? b.n : b.n * a.d
  return one < other ? -1 : one > other ? 1 : 0
}

export const same = (a: Rational, b: Rational) => order(a, b) === 0
export const least = (a: Rational, b: Rational) => (order(a, b) <= 0 ? a : b)
export const most = (a: Rational, b: Rational) => (order(a, b) >= 0 ? a : b)

/** The decimal where it is finite, otherwise the fraction: “0.125”, “1/3”. */
export function written(value: Rational): string {
  const scale = finiteScale(value.d)
  return scale === undefined ? `${value.n}/${value.d}` : fixed(value, scale)
}

/** With so many digits after the point; the value must be a multiple of the last one. */
export function fixed(value: Rational, scale: number): string {
  const unscaled = (value.n * tenTo(scale)) / value.d
  const text = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0')
  const sign = unscaled < 0n ? '-' : ''
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`
}

/** How many digits after the point a denominator needs; undefined where no number of digits is enough. */
function finiteScale(d: bigint): number | undefined {
  let [twos, fives] = [0, 0]
  for (; d % 2n === 0n; twos++) d /= 2n
  for (; d % 5n === 0n; fives++) d /= 5n
  return d === 1n ? Math.max(twos, fives) : undefined
}
