import { exact, hundred, minus, order, plus, written, zero } from '#domain/requirement/decimal.ts'
import { decimalText, type PartName, type Scheme } from '#domain/scheme.ts'

/** What weights add up to, and what is missing to 100. `whole` is the one good answer. */
export type Sum =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'whole' | 'missing' | 'over'; readonly sum: string; readonly difference: string }

export function sumOf(weights: readonly string[]): Sum {
  if (!weights.every((weight) => decimalText.safeParse(weight).success)) return { kind: 'unknown' }
  const sum = weights.map(exact).reduce(plus, zero)
  const short = minus(hundred, sum)
  const kind = order(short, zero) === 0 ? 'whole' : order(short, zero) > 0 ? 'missing' : 'over'
  return { kind, sum: written(sum), difference: written(kind === 'over' ? minus(sum, hundred) : short) }
}

/** Those that carry a weight in a part. */
export const weighed = ({ indicators }: Scheme, part: PartName) =>
  indicators.filter((one) => one.part === part && one.class !== 'basic')

export const sumInside = (scheme: Scheme, part: PartName): Sum =>
  sumOf(weighed(scheme, part).map(({ weight }) => weight ?? '0'))
