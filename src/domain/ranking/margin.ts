import type { Declaration } from '#domain/declared.ts'
import type { Acceptance } from '#domain/requirement/acceptance.ts'
import { compare } from '#domain/requirement/compare.ts'
import { minus, over, written, type Rational } from '#domain/requirement/decimal.ts'
import { decidingPair, under } from '#domain/requirement/strictness.ts'
import type { Scheme } from '#domain/scheme.ts'
import { keyOf } from './assess.ts'
import type { Judgements } from './judgement.ts'
import { applyJudgements } from './judging.ts'
import { benchOf } from './measure.ts'
import type { Yardstick } from './yardstick.ts'

/**
 * How far a promise goes beyond what it is compared with, on each side, in shares of the way from the lowest level to the highest: above
 * zero is tighter. To be shown alone; nothing is computed from it. Null: no such end, or levels that do not differ there.
 */
export type Margin = { readonly lower: string | null; readonly upper: string | null }

export function marginOf(promise: Acceptance, reference: Acceptance, { levels }: Yardstick): Margin | null {
  const pair = decidingPair(promise, reference, compare(promise, reference))
  const [best, worst] = [levels.at(0), levels.at(-1)].map(
    (level) => level && (pair?.condition ? under(level.acceptance, pair.condition) : level.acceptance),
  )
  if (!pair || !best || !worst) return null
  const on = (side: Side) => {
    const [own, other, high, low] = [pair.promise, pair.reference, best, worst].map((one) => endOf(one, side))
    if (!own || !other || !high || !low) return null
    const [gap, way] = [minus(own, other), minus(high, low)]
    return way.n === 0n ? null : written(over(side === 'lower' ? gap : negative(gap), size(way)))
  }
  const margin = { lower: on('lower'), upper: on('upper') }
  return margin.lower === null && margin.upper === null ? null : margin
}

type Side = 'lower' | 'upper'

/** As it is written, before any rounding for comparison. */
const endOf = (acceptance: Acceptance, side: Side): Rational | undefined =>
  acceptance.kind === 'numbers' ? acceptance.written.at(side === 'lower' ? 0 : -1)?.[side]?.at : undefined

const negative = ({ n, d }: Rational): Rational => ({ n: -n, d })
const size = (value: Rational): Rational => (value.n < 0n ? negative(value) : value)

type Of = {
  readonly scheme: Scheme
  readonly declarations: readonly Declaration[]
  readonly judgements: Judgements
}

/** Standard → indicator → how far it goes beyond its baseline, national and industry ones before others. */
export function marginsIn(of: Of): ReadonlyMap<string, ReadonlyMap<string, Margin>> {
  const { scheme, declarations, rulings } = applyJudgements(of.scheme, of.declarations, of.judgements)
  const benches = new Map(scheme.varieties.map(({ id }) => [id, benchOf(scheme, id)]))
  const [only] = scheme.varieties.length === 1 ? scheme.varieties : []
  return new Map(
    declarations.map((one) => {
      const variety = one.variety ?? only?.id ?? ''
      const key = keyOf({ ...one, variety })
      const measured = benches.get(variety)?.measure(one, rulings.get(key)) ?? []
      const margins = measured.flatMap(({ acceptance, yardstick }) => {
        const margin = marginOf(acceptance, yardstick.named, yardstick)
        return margin ? [[yardstick.indicator.id, margin] as const] : []
      })
      return [key, new Map(margins)]
    }),
  )
}
