import { isTooFine } from '#domain/ranking/aggregate.ts'
import { placeOf } from '#domain/ranking/assess.ts'
import { keyOf, type Circumstances } from '#domain/ranking/evaluate.ts'
import type { StandardResult } from '#domain/ranking/evaluation.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import {
  commonDenominator,
  exact,
  hundred,
  one,
  order,
  over,
  ratio,
  times,
  type Rational,
} from '#domain/requirement/decimal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { weightsWith } from './reranked.ts'
import type { Session } from './session.ts'

/** What if one declared value were another, or one weight and the rest scaled together. */
export type Asked = AskedValue | AskedWeight
export type AskedValue = {
  readonly kind: 'value'
  readonly standard: string
  readonly indicator: string
  readonly value: string
}
export type AskedWeight = { readonly kind: 'weight'; readonly indicator: string; readonly percent: string }

/** A share of 1 from a percent. */
export const shareOfPercent = (percent: string): Rational => over(exact(percent), hundred)

/** Why it cannot be asked at all. */
export const unaskable = (session: Session, asked: Asked): Refusal | undefined =>
  asked.kind === 'weight' ? unweighable(session, asked) : unknown(session, asked)

function unweighable({ field, scheme }: Session, asked: AskedWeight): Refusal | undefined {
  const own = field.weights[field.indicators.indexOf(asked.indicator)]
  const weight = shareOfPercent(asked.percent)
  if (!own || field.basis === 'minimum') return refuse('weight-without-say', '3.4.5')
  if (order(own, one) === 0 || weight.n < 0n || order(weight, one) >= 0) return refuse('weight-out-of-range', '3.4.5')
  if (isTooFine(weightsWith(field, { ...asked, weight }), scheme.aggregation)) return refuse('weight-too-fine', '3.4.5')
}

function unknown({ field, scheme }: Session, asked: AskedValue): Refusal | undefined {
  if (!field.rows.some(({ id }) => id === asked.standard)) return refuse('standard-not-on-ranking', '3.4.5')
  if (!scheme.indicators.some(({ id }) => id === asked.indicator)) return refuse('indicator-not-in-scheme', '3.4.5')
}

/** A value that cannot be read is refused as it would be in a declaration. */
export function unreadIn(
  { standard, findings }: Pick<StandardResult, 'standard' | 'findings'>,
  { indicator }: AskedValue,
): Refusal | undefined {
  const found = findings.find(({ place }) => place === placeOf({ standard, indicator }))
  return found && refuse(found.rule, found.clause, found.with)
}

type Given = Pick<Session, 'scheme' | 'declarations' | 'circumstances'>

/** What an evaluation is made of then. */
export const givenIf = (session: Session, asked: Asked): Given =>
  asked.kind === 'weight' ? { ...session, scheme: weighed(session, asked) } : declared(session, asked)

/** Another value is declared later than all, and what was judged of the old one says nothing of it. The same one is no change. */
function declared({ scheme, declarations, circumstances }: Session, asked: AskedValue): Given {
  const { standard, indicator, value } = asked
  const own = declarations.find((one) => keyOf(one) === standard)
  if (!own || own.values[indicator]?.value === value) return { scheme, declarations, circumstances }
  const { declaredOn, ...undated } = own
  const then = { ...undated, values: { ...own.values, [indicator]: { ...own.values[indicator], value } } }
  return {
    scheme,
    declarations: declarations.map((one) => (one === own ? then : one)),
    circumstances: unjudged(circumstances, asked),
  }
}

function unjudged(circumstances: Circumstances, { standard, indicator }: AskedValue): Circumstances {
  const own = circumstances.rulings?.get(standard)
  if (!circumstances.rulings || !own) return circumstances
  const left = new Map([...own].filter(([id]) => id !== indicator))
  return { ...circumstances, rulings: new Map([...circumstances.rulings, [standard, left]]) }
}

/**
 * Weights count by proportion alone, inside a part and between parts: whole numbers say any fractions. The one that is asked for and
 * the rest are taken as they are, though a scheme would cap those of its benefit part.
 */
function weighed({ field, scheme }: Session, { indicator, percent }: AskedWeight): Scheme {
  const weights = weightsWith(field, { indicator, weight: shareOfPercent(percent) })
  const unit = ratio(commonDenominator(weights), 1n)
  const of = new Map(field.indicators.map((id, j) => [id, whole(weights[j], unit)]))
  const parts = { performance: 0n, process: 0n, function: 0n, benefit: 0n }
  for (const { id, part } of scheme.indicators) parts[part] += of.get(id) ?? 0n
  const { performance, process, function: functional, benefit } = parts
  return {
    ...scheme,
    parts: { performance: `${performance}`, process: `${process}`, function: `${functional}`, benefit: `${benefit}` },
    ...(scheme.benefit && { benefit: { ...scheme.benefit, weightMax: '100' } }),
    indicators: scheme.indicators.map((one) => (of.has(one.id) ? { ...one, weight: `${of.get(one.id)}` } : one)),
  }
}

const whole = (weight: Rational | undefined, unit: Rational) => (weight ? times(weight, unit).n : 0n)
