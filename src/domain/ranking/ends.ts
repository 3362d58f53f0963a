import { isRefusal } from '#domain/refusal.ts'
import type { Acceptance } from '#domain/requirement/acceptance.ts'
import {
  exact,
  fixed,
  lastDigit,
  least,
  negated,
  over,
  parseDecimal,
  ratio,
  same,
  times,
  written,
  type Rational,
} from '#domain/requirement/decimal.ts'
import type { End } from '#domain/requirement/interval.ts'
import { parseRequirement } from '#domain/requirement/parse.ts'
import type { Indicator, WrittenRequirement } from '#domain/scheme.ts'
import type { Measured } from './measure.ts'

/**
 * The ends of one range that its points depend on, each turned so that larger is better; null where a side has none. Undefined: no such
 * range, or one that is bounded where its direction asks for nothing.
 */
export function endsOf(acceptance: Acceptance, { direction, domain }: Indicator): (End | null)[] | undefined {
  const [range] = acceptance.kind === 'numbers' && acceptance.written.length === 1 ? acceptance.written : []
  if (!range || direction === 'none') return undefined
  const { lower, upper } = range
  const turned = upper && { ...upper, at: negated(upper.at) }
  const { least, most } = limitsOf(domain)
  if (direction === 'higher') return upper && !isAt(upper, most) ? undefined : [lower]
  if (direction === 'lower') return lower && !isAt(lower, least) ? undefined : [turned]
  return [lower, turned]
}

/** The tightest that its domain allows, where only one end counts. */
export function lastOf({ direction, domain }: Indicator): Rational | undefined {
  const { least, most } = limitsOf(domain)
  if (direction === 'higher') return most === undefined ? undefined : exact(most)
  return direction === 'lower' && least !== undefined ? negated(exact(least)) : undefined
}

const limitsOf = (domain: Indicator['domain']): { least?: string | undefined; most?: string | undefined } =>
  domain && !('codes' in domain) && !('grades' in domain) ? domain : {}
const isAt = ({ at }: End, limit: string | undefined) => limit !== undefined && same(at, exact(limit))

/** Ends in the order of tightness: with its value let in it stands at twice its steps, with its value left out one further. */
export const placeOf = ({ at, closed }: End, step: Rational): bigint => {
  const { n, d } = over(at, step)
  return d === 1n ? 2n * n + (closed ? 0n : 1n) : placeWithin(at, step) + 2n
}

/** The tightest place that a value allows. */
export const placeWithin = (value: Rational, step: Rational): bigint => {
  const { n, d } = over(value, step)
  return 2n * (n >= 0n ? n / d : -((-n + d - 1n) / d))
}

export const endAt = (place: bigint, step: Rational): End => ({
  at: times(ratio(place >> 1n, 1n), step),
  closed: (place & 1n) === 0n,
})

/** As it would be declared. What the domain says by itself is left out. */
export function rangeText(ends: readonly End[], indicator: Indicator, step: Rational): string {
  const { direction, domain, unit = '' } = indicator
  const scale = written(step).split('.')[1]?.length ?? 0
  const behind = unit === '1' || unit === '' ? '' : ` ${unit}`
  const [first, second] = ends
  const value = (end: End | undefined, isTurned = false) =>
    fixed(end ? (isTurned ? negated(end.at) : end.at) : exact('0'), scale)
  const least = (end: End | undefined) => `${end?.closed ? '≥' : '>'}${value(end)}${behind}`
  const most = (end: End | undefined) => `${end?.closed ? '≤' : '<'}${value(end, true)}${behind}`
  if (direction === 'higher') return least(first)
  if (direction === 'lower') return most(first)
  const limits = limitsOf(domain)
  if (first?.closed && isAt(first, limits.least)) return most(second)
  if (second?.closed && isAt({ ...second, at: negated(second.at) }, limits.most)) return least(first)
  const [from, to] = [value(first), value(second, true)]
  return first?.closed && second?.closed
    ? `${from}~${to}${behind}`
    : `${first?.closed ? '[' : '('}${from}, ${to}${second?.closed ? ']' : ')'}${behind}`
}

/** The finest digit among the levels of the scheme, its anchors and the standard's own limits, in the scheme's unit. */
export function gridOf({ yardstick: { indicator }, shown }: Measured): Rational {
  const typed = [...Object.values(indicator.levels ?? {}).flatMap(textsIn), shown.declared ?? '']
  const anchors = (indicator.scoring?.anchors ?? []).flatMap(({ value }) => parseDecimal(value) ?? [])
  const limits = typed.flatMap((one) => {
    const read = parseRequirement(one, indicator)
    if (isRefusal(read) || read.kind !== 'spans' || (read.unit !== null && read.unit !== indicator.unit)) return []
    return read.spans.flatMap(({ lower, upper }) => [lower, upper].flatMap((end) => (end ? [end.value] : [])))
  })
  const digits = [...limits, ...anchors].map(lastDigit)
  return digits.length > 0 ? digits.reduce(least) : exact('0.01')
}

function textsIn(written: WrittenRequirement | undefined): string[] {
  if (typeof written === 'string') return [written]
  return written && 'byVariety' in written ? Object.values(written.byVariety).flatMap(textsIn) : []
}
