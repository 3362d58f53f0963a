import type { Declaration, DeclaredValue } from '#domain/declared.ts'
import type { Refusal } from '#domain/refusal.ts'
import { describe, type Acceptance } from '#domain/requirement/acceptance.ts'
import { compare, type Verdict } from '#domain/requirement/compare.ts'
import { hundred, minus, times, written, type Rational } from '#domain/requirement/decimal.ts'
import { readDeclared } from '#domain/requirement/read.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { IndicatorResult } from './evaluation.ts'
import type { Ruling } from './judgement.ts'
import { isTooFine } from './aggregate.ts'
import { pointsOf, weightsOf } from './score.ts'
import { tierOf, type Tier } from './tier.ts'
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
  readonly measure: (declaration: Declaration, rulings?: Ruled) => Measured[]
}

/** The same value against the same yardstick is measured once; limits relative to another indicator each time. */
export function benchOf(scheme: Scheme, variety: string): Bench {
  const own = scheme.indicators.filter((indicator) => applies(indicator, variety))
  const { weights, reweighted } = weightsOf(scheme, own)
  const places = own.map((indicator) => ({
    indicator,
    weight: weights.get(indicator.id),
    stick: isRelative(indicator) ? undefined : yardstick({ indicator, variety }),
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
    return places.map(({ indicator, weight, stick, known }) => {
      const value = values[indicator.id]
      const ruling = rulings?.get(indicator.id)
      const name = stick && !ruling && !isRelativeTyped(value) ? nameOf(value) : undefined
      const before = name === undefined ? undefined : known.get(name)
      if (before) return before
      const measured = laid({
        yardstick: stick ?? yardstick({ indicator, variety, parent }),
        declared: value,
        weight,
        scheme,
        ruling,
        ...read(indicator),
      })
      if (name !== undefined) known.set(name, measured)
      return measured
    })
  }
  return { reweighted, isTooFine: isTooFine(weights.values(), scheme.aggregation), measure }
}

/** Names another indicator in brackets, so that it may depend on that one's value too. */
const isRelativeTyped = (value: DeclaredValue | undefined) => JSON.stringify(value?.value ?? '').includes('[')

/** All that the reading of a value depends on. */
const nameOf = (value: DeclaredValue | undefined) =>
  value ? JSON.stringify([value.value, value.unit, value.method]) : ''

type Laid = {
  readonly yardstick: Yardstick
  readonly declared: DeclaredValue | undefined
  readonly weight: Rational | undefined
  readonly scheme: Scheme
  readonly ruling: Partial<Ruling> | undefined
  readonly acceptance: Acceptance
  readonly refusal?: Refusal
}

function laid({ yardstick, declared, weight, scheme, ruling, acceptance, refusal }: Laid): Measured {
  const tier = ruling?.tier ?? tierOf(acceptance, yardstick)
  const verdict = (reference: Acceptance) => settled(compare(acceptance, reference), ruling)
  const points = pointsOf(acceptance, yardstick, tier, scheme)
  const one = {
    yardstick,
    acceptance,
    refusal: ruling ? undefined : refusal,
    law: verdict(yardstick.law),
    named: verdict(yardstick.named),
    mandatory: yardstick.mandatory.map(verdict),
    tier,
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
