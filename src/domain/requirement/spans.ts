import type { Direction, Indicator } from '#domain/scheme.ts'
import type { Text } from '#policy/shape.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { addDecimals, negative, parseDecimal, type Decimal } from './decimal.ts'
import type { Span } from './requirement.ts'

export const number = String.raw`\d+(?:\.\d+)?(?:e-?\d{1,2})?`
export const signed = String.raw`[+-]?${number}`
// A unit starts with no digit, sign, point, stroke or bracket, and ends before a bracket or sign.
export const unit = String.raw`(?: ?[^\d\s≥≤<>=~±+\-—()\[\],;:./且或][^≥≤<>=~±+()\[\],;且或]*?)?`

export type NumberContext = {
  readonly direction: Direction
  readonly unit?: string | undefined
  /** The unit that stands beside the text, where it is another. */
  readonly unitBeside?: string | undefined
  readonly name?: Text | undefined
  readonly domain?: Indicator['domain']
}

export type Read = { readonly spans: readonly Span[]; readonly unit: string | null }

export function ordered(span: Span, units: readonly (string | undefined)[], typed: string): Read | Refusal {
  const [low, high] = [span.lower?.value, span.upper?.value]
  const read = oneUnit(units, [span], typed)
  return low && high && isBelow(high, low) && !isRefusal(read) ? refuse('range-reversed', '3.2', { typed }) : read
}

export function oneUnit(units: readonly (string | undefined)[], spans: readonly Span[], typed: string): Read | Refusal {
  const named = [...new Set(units.flatMap((one) => one?.trim() || []))]
  if (named.length > 1) return refuse('units-mixed', '3.2', { typed, units: named.join(' / ') })
  return { spans, unit: named[0] ?? null }
}

export const nought: Decimal = { unscaled: 0n, scale: 0 }

/** From a centre by two deviations, whichever is the lower. */
export function spread(centre: Decimal, one: Decimal, other: Decimal): Span {
  return inOrder(addDecimals(centre, one), addDecimals(centre, other))
}

export const inOrder = (a: Decimal, b: Decimal): Span => (isBelow(b, a) ? closed(b, a) : closed(a, b))

export function closed(lower: Decimal, upper: Decimal): Span {
  return { lower: { value: lower, closed: true }, upper: { value: upper, closed: true } }
}

/** “1~2×10^4”: whether the power is meant for both cannot be told. Of nought it is the same. */
export const isTorn = (one: string, other: string) =>
  !one.includes('e') && other.includes('e') && decimal(one).unscaled !== 0n

/** No bracket stands open. */
export const isClosed = (plain: string) => plain.includes('(') === plain.includes(')')

export const isBelow = (a: Decimal, b: Decimal) => addDecimals(a, negative(b)).unscaled < 0n
export const positive = (value: Decimal) => (value.unscaled < 0n ? negative(value) : value)

/** The patterns let only digits and a power of ten through; `parseNumber` has refused more than thirty digits. */
export function decimal(text: string): Decimal {
  const [factor = '', exponent = '0'] = text.split('e')
  const { unscaled, scale } = parseDecimal(factor.replace('+', '')) ?? nought
  return { unscaled, scale: scale - Number(exponent) }
}
