import { exact, hundred, order } from '#domain/requirement/decimal.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { Finding } from './evaluation.ts'
import { found } from './found.ts'
import { applies } from './yardstick.ts'

/** The part that no test proves: its cap holds, nothing but it is never left, and a panel can grade what it asks for. */
export function benefit(scheme: Scheme): Finding[] {
  const { benefit, parts, indicators, varieties } = scheme
  if (!benefit) return []
  const weighed = indicators.filter(({ weight }) => weight !== undefined && exact(weight).n > 0n)
  const own = weighed.filter(({ part }) => part === 'benefit')
  const others = weighed.filter(({ part }) => part !== 'benefit' && exact(parts[part]).n > 0n)
  const [weight, max] = [exact(parts.benefit), exact(benefit.weightMax)]
  return [
    ...(order(max, hundred) >= 0 ? [found('benefit.weightMax', 'benefit-cap-whole')] : []),
    ...(order(weight, max) > 0
      ? [found('parts.benefit', 'benefit-above-cap', { weight: parts.benefit, max: benefit.weightMax })]
      : []),
    ...varieties.flatMap(({ id, name }) =>
      own.some((one) => applies(one, id)) && !others.some((one) => applies(one, id))
        ? [found(`varieties.${id}`, 'benefit-alone', { variety: name.zh })]
        : [],
    ),
    ...own.flatMap(({ id, name, valueKind }) =>
      benefit.by !== 'declared' && valueKind !== 'text'
        ? [found(`indicators.${id}.valueKind`, 'benefit-not-graded', { name: name.zh })]
        : [],
    ),
  ]
}
