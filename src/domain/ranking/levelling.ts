import { minus, plus, written, zero, type Rational } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { smallestTransfer } from '#domain/robustness/pair.ts'
import type { IndicatorResult } from './evaluation.ts'
import type { WeightChange } from './explanation.ts'

type Weighed = { readonly indicators: readonly Pick<IndicatorResult, 'indicator' | 'points' | 'weight'>[] }

/** The least change of weights that levels two standards, `ahead` leading in the weighted sum; null where none does, or it leads in nothing. */
export function levelling(ahead: Weighed, behind: Weighed): WeightChange[] | null {
  const weighed = ahead.indicators.flatMap(({ indicator, points, weight }) => {
    const other = behind.indicators.find((one) => one.indicator === indicator)?.points
    return weight === null ? [] : [{ indicator, a: read(points), b: read(other), weight: rational(weight) }]
  })
  const transfer = smallestTransfer({
    a: weighed.map(({ a }) => a),
    b: weighed.map(({ b }) => b),
    weights: weighed.map(({ weight }) => weight),
  })
  if (!transfer || transfer.moves.length === 0) return null
  const changes = new Map<number, Rational>()
  for (const { from, to, amount } of transfer.moves) {
    changes.set(from, minus(changes.get(from) ?? zero, amount))
    changes.set(to, plus(changes.get(to) ?? zero, amount))
  }
  return weighed.flatMap(({ indicator }, j) => {
    const change = changes.get(j)
    return change ? [{ indicator, change: written(change) }] : []
  })
}

const read = (points: string | null | undefined) => rational(points ?? '0')
