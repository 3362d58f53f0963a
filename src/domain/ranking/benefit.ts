import { exact, minus, one, over, sum, written, type Rational } from '#domain/requirement/decimal.ts'
import { roundedText } from '#domain/requirement/rounding.ts'
import type { Scheme } from '#domain/scheme.ts'
import { aggregate, isTooFine, stepOf, type Composite } from './aggregate.ts'
import type { StandardResult, VarietyRanking } from './evaluation.ts'
import type { Measured } from './measure.ts'
import { byCodePoint, ranksOf } from './order.ts'
import { keyOn } from './readings.ts'

/** A score with the weight of the benefit part given to the others, and how much that was. */
export type Beyond = { readonly composite: Composite; readonly share: Rational }

/** Undefined where the scheme does not set the part apart, or nothing else, or nothing of it, carries weight. */
export function beyondBenefit(measured: readonly Measured[], scheme: Scheme): Beyond | undefined {
  if (!scheme.benefit) return undefined
  const weighed = measured.flatMap(({ yardstick, points, weight }) =>
    weight ? [{ part: yardstick.indicator.part, points, weight }] : [],
  )
  const share = sum(weighed.filter(({ part }) => part === 'benefit').map(({ weight }) => weight))
  const rest = minus(one, share)
  if (share.n === 0n || rest.n === 0n) return undefined
  const others = weighed.filter(({ part }) => part !== 'benefit')
  const scored = others.map(({ points, weight }) => ({ points, weight: over(weight, rest) }))
  if (
    isTooFine(
      scored.map(({ weight }) => weight),
      scheme.aggregation,
    )
  )
    return undefined
  return { share, composite: aggregate(scored, scheme.aggregation, exact(stepOf(scheme))) }
}

type Ranked = { readonly result: Omit<StandardResult, 'rank'>; readonly beyond: Beyond | undefined }

/** Everybody ranked, as they would stand by those scores. */
export function rankedBeyond(ranked: readonly Ranked[], scheme: Scheme): VarietyRanking['withoutBenefit'] {
  const step = stepOf(scheme)
  const all = ranked.flatMap(({ result, beyond }) => (beyond ? [{ result, ...beyond }] : []))
  const [first] = all
  if (!first) return undefined
  const ranks = ranksOf(all.map(({ result, composite }) => keyOn(scheme.ranking.on, { ...result, composite }, scheme)))
  return {
    weight: written(first.share),
    ranked: all
      .map(({ result: { id }, composite }, i) => ({
        id,
        rank: ranks[i] ?? 0,
        score: roundedText(composite.rounded, exact(step), step),
      }))
      .toSorted((a, b) => a.rank - b.rank || byCodePoint(a.id, b.id)),
  }
}
