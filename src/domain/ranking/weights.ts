import {
  exact,
  hundred,
  least,
  minus,
  one,
  over,
  sum,
  times,
  zero,
  type Rational,
} from '#domain/requirement/decimal.ts'
import { parts, type Indicator, type PartName, type Scheme } from '#domain/scheme.ts'

/**
 * Shares of the whole, together exactly 1; a share of nothing is none, whether the indicator or its part weighs nothing. What doesn't apply to a variety leaves its weight to its part, an empty part to the others;
 * the benefit part takes no more than its cap.
 */
export function weightsOf(
  scheme: Scheme,
  applicable: readonly Indicator[],
): { weights: ReadonlyMap<string, Rational>; reweighted: boolean } {
  const inPart = new Map(parts.map((part) => [part, sum(applicable.filter(isIn(part)).map(own))]))
  const present = parts.filter((part) => (inPart.get(part)?.n ?? 0n) > 0n)
  const shares = sharesOf(scheme, present)
  const weights = applicable.flatMap((indicator): [string, Rational][] => {
    const [whole, share] = [inPart.get(indicator.part), shares.get(indicator.part)]
    const weight = whole?.n && share ? times(over(own(indicator), whole), share) : zero
    return weight.n === 0n ? [] : [[indicator.id, weight]]
  })
  const reweighted = scheme.indicators.some((indicator) => own(indicator).n > 0n && !applicable.includes(indicator))
  return { weights: new Map(weights), reweighted }
}

const own = (indicator: Indicator) => exact(indicator.weight ?? '0')
const isIn = (part: PartName) => (indicator: Indicator) => indicator.part === part

function sharesOf(scheme: Scheme, present: readonly PartName[]): ReadonlyMap<PartName, Rational> {
  const weight = (part: PartName) => exact(scheme.parts[part])
  const whole = sum(present.map(weight))
  if (whole.n === 0n) return new Map()
  const others = present.filter((part) => part !== 'benefit')
  const rest = sum(others.map(weight))
  if (!scheme.benefit || rest.n === 0n || others.length === present.length)
    return new Map(present.map((part) => [part, over(weight(part), whole)]))
  const benefit = least(over(weight('benefit'), whole), over(exact(scheme.benefit.weightMax), hundred))
  const left = over(minus(one, benefit), rest)
  return new Map([...others.map((part) => [part, times(weight(part), left)] as const), ['benefit', benefit]])
}
