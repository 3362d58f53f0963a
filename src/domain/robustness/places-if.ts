import { commonDenominator, ratio, times, type Rational } from '#domain/requirement/decimal.ts'
import { evaluate } from '#domain/ranking/evaluate.ts'
import type { Scheme } from '#domain/scheme.ts'
import { fieldOf } from './field.ts'
import { weightsWith } from './reranked.ts'
import { shareOfPercent, unjudged, type Asked, type Session } from './what-if.ts'

/** How many places the scheme's own rule would give, were a value or a weight another: a whole evaluation, exact. */
export function placesIf(session: Session, asked: Asked): number {
  const { field, scheme, declarations, firstGroup } = session
  const changed = asked.kind === 'weight' ? weighed(session, asked) : scheme
  const all = [...declarations].map(([id, one]) => {
    if (asked.kind !== 'value' || id !== asked.standard) return one
    const before = one.values[asked.indicator]
    return { ...one, values: { ...one.values, [asked.indicator]: { ...before, value: asked.value } } }
  })
  const circumstances = asked.kind === 'value' ? unjudged(session.circumstances, asked) : session.circumstances
  const evaluation = evaluate(changed, all, circumstances)
  return fieldOf(evaluation, changed, { variety: field.variety, firstGroup })?.places ?? 0
}

/** The same session with another number of places: what was drawn at the old cut says nothing of the new one. */
export const withPlaces = (session: Session, places: number): Session => ({
  ...session,
  field: { ...session.field, places },
  drawn: null,
})

/** Weights count by proportion alone, inside a part and between parts: whole numbers say any fractions. */
function weighed({ field, scheme }: Session, asked: Extract<Asked, { kind: 'weight' }>): Scheme {
  const weights = weightsWith(field, { indicator: asked.indicator, weight: shareOfPercent(asked.percent) })
  const unit = ratio(commonDenominator(weights), 1n)
  const of = new Map(field.indicators.map((id, j) => [id, whole(weights[j], unit)]))
  const parts = { performance: 0n, process: 0n, function: 0n, benefit: 0n }
  for (const { id, part } of scheme.indicators) parts[part] += of.get(id) ?? 0n
  const { performance, process, function: functional, benefit } = parts
  return {
    ...scheme,
    parts: { performance: `${performance}`, process: `${process}`, function: `${functional}`, benefit: `${benefit}` },
    indicators: scheme.indicators.map((one) => (of.has(one.id) ? { ...one, weight: `${of.get(one.id)}` } : one)),
  }
}

const whole = (weight: Rational | undefined, unit: Rational) => (weight ? times(weight, unit).n : 0n)
