import type { Declaration, DeclaredValue } from '#domain/declared.ts'
import type { Refusal } from '#domain/refusal.ts'
import { describe, type Acceptance } from '#domain/requirement/acceptance.ts'
import { compare, type Verdict } from '#domain/requirement/compare.ts'
import { exact, hundred, minus, times, written, type Rational } from '#domain/requirement/decimal.ts'
import { namesAnother } from '#domain/requirement/notation.ts'
import { readDeclared } from '#domain/requirement/read.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { IndicatorResult } from './evaluation.ts'
import type { Ruling } from './judgement.ts'
import { isTooFine, stepOf } from './aggregate.ts'
import { scaleOf, worstOf, type Scale } from './score.ts'
import { tierOf, type Tier } from './tier.ts'
import { weightsOf } from './weights.ts'
import { applies, isRelative, yardstick, type Yardstick } from './yardstick.ts'

/** One indicator of one standard, measured. */
export type Measured = {
  readonly yardstick: Yardstick
  readonly acceptance: Acceptance
  readonly refusal: Refusal | undefined
  readonly law: Verdict
  readonly named: Verdict
  readonly mandatory: readonly Verdict[]
  readonly tier: Tier
  /** The guaranteed worst, as single-indicator lists show it. */
  readonly worst: string | undefined
  readonly points: Rational
  readonly weight: Rational | undefined
  /** Weight times points. */
  readonly contribution: Rational | undefined
  readonly shown: IndicatorResult
}

/** Indicator → what experts decided of it. */
export type Ruled = ReadonlyMap<string, Partial<Ruling>>

/** Where the standards of one variety are measured. */
export type Bench = {
  readonly reweighted: boolean
  /** Its weights are too fine for the scheme's mean: nothing can be scored. */
  readonly isTooFine: boolean
  /** What scores are rounded to, and as the scheme writes it. */
  readonly step: { readonly value: Rational; readonly text: string }
  readonly measure: (declaration: Declaration, rulings?: Ruled) => Measured[]
}

/** The same value against the same yardstick is measured once; limits relative to another indicator each time. */
export function benchOf(scheme: Scheme, variety: string): Bench {
  const own = scheme.indicators.filter((indicator) => applies(indicator, variety))
  const { weights, reweighted } = weightsOf(scheme, own)
  const places = own.map((indicator) => ({
    indicator,
    weight: weights.get(indicator.id),
    laid: isRelative(indicator) ? undefined : laidOut(yardstick({ indicator, variety }), scheme),
    known: new Map<string, Measured>(),
  }))
  const measure = ({ values }: Declaration, rulings?: Ruled) => {
    /** A parent is read without one of its own, so that no limits can go round in a circle. */
    const parent = (id: string): Acceptance => {
      const found = own.find((one) => one.id === id)
      return found
        ? readDeclared(values[found.id], { indicator: found, variety }).acceptance
        : { kind: 'unsettled', why: 'parent' }
    }
    const read = (indicator: Scheme['indicators'][number]) =>
      readDeclared(values[indicator.id], { indicator, variety, parent, named: own })
    return places.map(({ indicator, weight, laid, known }) => {
      const value = values[indicator.id]
      const ruling = rulings?.get(indicator.id)
      const name = laid && !ruling ? nameOf(value) : undefined
      const before = name === undefined ? undefined : known.get(name)
      if (before) return before
      const measured = measuredBy(laid ?? laidOut(yardstick({ indicator, variety, parent }), scheme), {
        declared: value,
        weight,
        ruling,
        ...read(indicator),
      })
      if (name !== undefined) known.set(name, measured)
      return measured
    })
  }
  const step = { value: exact(stepOf(scheme)), text: stepOf(scheme) }
  return { reweighted, isTooFine: isTooFine(weights.values(), scheme.aggregation), step, measure }
}

/** All that the reading of a value depends on. Undefined: in brackets it names another indicator, whose value may have a say too. */
function nameOf(declared: DeclaredValue | undefined): string | undefined {
  if (!declared) return '[]'
  const { value, unit, method } = declared
  if (typeof value !== 'string' || namesAnother(value)) return undefined
  return unit || method ? JSON.stringify([value, unit, method]) : value
}

type Laid = { readonly yardstick: Yardstick; readonly scale: Scale }

const laidOut = (yardstick: Yardstick, scheme: Scheme): Laid => ({ yardstick, scale: scaleOf(yardstick, scheme) })

type Promised = {
  readonly declared: DeclaredValue | undefined
  readonly weight: Rational | undefined
  readonly ruling: Partial<Ruling> | undefined
  readonly acceptance: Acceptance
  readonly refusal?: Refusal
}

function measuredBy({ yardstick, scale }: Laid, { declared, weight, ruling, acceptance, refusal }: Promised): Measured {
  const tier = ruling?.tier ?? tierOf(acceptance, yardstick)
  const points = scale(acceptance, tier)
  const law = settled(compare(acceptance, yardstick.law), ruling)
  const verdict = (reference: Acceptance) =>
    reference === yardstick.law ? law : settled(compare(acceptance, reference), ruling)
  const one = {
    yardstick,
    acceptance,
    refusal: ruling ? undefined : refusal,
    law,
    named: verdict(yardstick.named),
    mandatory: yardstick.mandatory.map(verdict),
    tier,
    worst: worstOf(acceptance, yardstick.indicator),
    points,
    weight,
    contribution: weight && times(points, weight),
  }
  return { ...one, shown: shown(one, declared) }
}

/** Experts settle what could not be compared, and nothing that could. */
function settled(verdict: Verdict, ruling: Partial<Ruling> | undefined): Verdict {
  return verdict.verdict === 'incomparable' && ruling?.verdict ? { verdict: ruling.verdict, reason: 'judged' } : verdict
}

function shown(one: Omit<Measured, 'shown'>, declared: DeclaredValue | undefined): IndicatorResult {
  const { weight, points, contribution, yardstick } = one
  const { id, unit } = yardstick.indicator
  return {
    indicator: id,
    declared: declared ? asTyped(declared) : null,
    accepted: describe(one.acceptance, unit),
    againstLaw: one.law,
    againstNamed: one.named,
    tier: one.tier,
    points: weight ? written(points) : null,
    weight: weight ? written(weight) : null,
    contribution: contribution ? written(contribution) : null,
    loss: weight ? written(times(minus(hundred, points), weight)) : null,
  }
}

export function notForVariety(indicator: string): IndicatorResult {
  const apart = { verdict: 'not-applicable' as const, reason: 'variety' }
  return {
    indicator,
    declared: null,
    accepted: '—',
    againstLaw: apart,
    againstNamed: apart,
    tier: 'none',
    points: null,
    weight: null,
    contribution: null,
    loss: null,
  }
}

function asTyped({ value, unit }: DeclaredValue): string {
  const text =
    typeof value === 'string'
      ? value
      : value.byCondition.map((one) => `${one.condition}: ${one.requirement}`).join('; ')
  return unit ? `${text} ${unit}` : text
}
