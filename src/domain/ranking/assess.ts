import type { Declaration, DeclaredValue } from '#domain/declared.ts'
import type { Refusal } from '#domain/refusal.ts'
import { describe, missing, type Acceptance } from '#domain/requirement/acceptance.ts'
import { compare, type Verdict } from '#domain/requirement/compare.ts'
import { exact, hundred, minus, times, written, zero, type Rational } from '#domain/requirement/decimal.ts'
import { readDeclared, type ReadAcceptance } from '#domain/requirement/read.ts'
import { roundedText } from '#domain/requirement/rounding.ts'
import type { Indicator, Scheme } from '#domain/scheme.ts'
import { admissions, ruled, type Judged } from './admission.ts'
import { aggregate, type Composite } from './aggregate.ts'
import type { AdmissionVariant, Finding, IndicatorResult, StandardResult } from './evaluation.ts'
import { pointsOf, weightsOf } from './score.ts'
import { starsOf, tierOf, type Stars, type Tier } from './tier.ts'
import { applies, type Yardstick } from './yardstick.ts'

export type Basis = 'national-and-industry' | 'named-baseline'

/** The unit that is ranked: a standard, for one product model, of one variety, of one enterprise (decision 2). */
export function keyOf({
  standard,
  product,
  variety,
  enterprise,
}: {
  standard: string
  product: string
  variety?: string | undefined
  enterprise: { uscc: string }
}): string {
  return [standard, product, variety ?? '', enterprise.uscc].join(' | ')
}

/** One indicator of one standard, measured. */
type Measured = {
  readonly yardstick: Yardstick
  readonly acceptance: Acceptance
  readonly declared: DeclaredValue | undefined
  readonly refusal: Refusal | undefined
  readonly law: Verdict
  readonly named: Verdict
  readonly mandatory: readonly Verdict[]
  readonly tier: Tier
  readonly points: Rational
  readonly weight: Rational | undefined
}

export type Assessed = {
  readonly result: Omit<StandardResult, 'rank'>
  readonly composite: Composite
  readonly acceptances: ReadonlyMap<string, { readonly acceptance: Acceptance; readonly tier: Tier }>
}

/** What one standard promises against the scheme: no other standard has a say in it. */
export function assess(
  declaration: Declaration & { readonly variety: string },
  scheme: Scheme,
  { basis, sticks }: { readonly basis: Basis; readonly sticks: (read: (id: string) => ReadAcceptance) => Yardstick[] },
): Assessed {
  const { measured, reweighted } = measure(declaration, scheme, sticks)
  const admission = { law: variants(measured, scheme, 'law'), named: variants(measured, scheme, 'named') }
  const stars = starsOf(measured, scheme.stars)
  const counted = measured.flatMap(({ points, weight }) => (weight ? [{ points, weight }] : []))
  const composite = aggregate(counted, scheme.aggregation, exact(scheme.ranking.step))
  const official = ruled(basis === 'named-baseline' ? admission.named : admission.law, scheme)
  return {
    composite,
    acceptances: new Map(
      measured.map(({ yardstick, acceptance, tier }) => [yardstick.indicator.id, { acceptance, tier }]),
    ),
    result: {
      id: keyOf(declaration),
      standard: declaration.standard,
      enterprise: declaration.enterprise,
      product: declaration.product,
      variety: declaration.variety,
      ...settle(official, stars, measured, basis),
      admission,
      star: stars.star,
      binding: [...stars.binding].sort(),
      innovativeAtAdvanced: stars.innovativeAtAdvanced,
      score: roundedText(composite.rounded, exact(scheme.ranking.step), scheme.ranking.step),
      exact: composite.exact && written(composite.exact),
      reweighted,
      indicators: scheme.indicators.map((indicator) => shown(indicator, measured)),
      findings: measured.flatMap((one) => findingOf(one, declaration.standard)),
    },
  }
}

function measure(
  declaration: Declaration & { variety: string },
  scheme: Scheme,
  sticks: (read: (id: string) => ReadAcceptance) => Yardstick[],
) {
  const applicable = scheme.indicators.filter((indicator) => applies(indicator, declaration.variety))
  const reads = new Map(
    applicable.map((indicator) => [
      indicator.id,
      readDeclared(declaration.values[indicator.id], { indicator, variety: declaration.variety }),
    ]),
  )
  const read = (id: string) => reads.get(id) ?? { acceptance: missing }
  const { weights, reweighted } = weightsOf(scheme, applicable)
  const measured = sticks(read).map((yardstick): Measured => {
    const { id } = yardstick.indicator
    const { acceptance, refusal } = read(id)
    const tier = tierOf(acceptance, yardstick)
    return {
      yardstick,
      acceptance,
      refusal,
      declared: declaration.values[id],
      law: compare(acceptance, yardstick.law),
      named: compare(acceptance, yardstick.named),
      mandatory: yardstick.mandatory.map((clause) => compare(acceptance, clause)),
      tier,
      points: pointsOf(acceptance, yardstick, tier, scheme),
      weight: weights.get(id),
    }
  })
  return { measured, reweighted }
}

function variants(measured: readonly Measured[], scheme: Scheme, side: 'law' | 'named'): AdmissionVariant[] {
  const judged = measured.map((one): Judged => ({
    indicator: one.yardstick.indicator,
    verdict: one[side],
    mandatory: one.mandatory,
    tier: one.tier,
    weight: one.weight ?? zero,
  }))
  return admissions(judged, scheme.admission.share)
}

/** What is settled against a standard comes before what is still open. */
function settle(official: AdmissionVariant | undefined, stars: Stars, measured: readonly Measured[], basis: Basis) {
  const because = (ids: readonly string[], of: (one: Measured) => string) =>
    ids.toSorted().flatMap((id) => {
      const one = measured.find(({ yardstick }) => yardstick.indicator.id === id)
      return one ? [{ indicator: id, code: of(one) }] : []
    })
  const verdict = (one: Measured) => (basis === 'named-baseline' ? one.named : one.law)
  const why = (one: Measured) => codeOf(verdict(one), one.tier)
  if (official?.outcome === 'not-admitted')
    return { outcome: 'not-admitted' as const, because: because(official.deciding, why) }
  if (stars.star === 0 && !stars.open)
    return {
      outcome: 'below-benchmark' as const,
      because: because(stars.binding, ({ acceptance, tier }) =>
        acceptance.kind === 'missing' ? 'missing' : tier === 'fail' ? 'basic-failed' : 'below-benchmark',
      ),
    }
  const open = [
    ...new Set([...(official?.outcome === 'undecided' ? official.deciding : []), ...(stars.open ? stars.binding : [])]),
  ]
  if (open.length > 0) return { outcome: 'undecided' as const, because: because(open, openCode) }
  return { outcome: 'ranked' as const, because: [] }
}

function codeOf({ verdict, reason }: Verdict, tier: Tier): string {
  if (reason && reason !== 'not-declared') return reason
  if (tier === 'fail') return 'basic-failed'
  return verdict === 'laxer' ? 'laxer' : 'not-stricter'
}

function openCode({ named, law, acceptance }: Measured): string {
  return acceptance.kind === 'unsettled' ? acceptance.why : (named.reason ?? law.reason ?? 'text')
}

function shown(indicator: Indicator, measured: readonly Measured[]): IndicatorResult {
  const one = measured.find(({ yardstick }) => yardstick.indicator.id === indicator.id)
  if (!one) {
    const apart = { verdict: 'not-applicable' as const, reason: 'variety' }
    return {
      indicator: indicator.id,
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
  const { weight, points } = one
  return {
    indicator: indicator.id,
    declared: one.declared ? asTyped(one.declared) : null,
    accepted: describe(one.acceptance, indicator.unit),
    againstLaw: one.law,
    againstNamed: one.named,
    tier: one.tier,
    points: weight ? written(points) : null,
    weight: weight ? written(weight) : null,
    contribution: weight ? written(times(points, weight)) : null,
    loss: weight ? written(times(minus(hundred, points), weight)) : null,
  }
}

function asTyped({ value, unit }: DeclaredValue): string {
  const text =
    typeof value === 'string'
      ? value
      : value.byCondition.map((one) => `${one.condition}: ${one.requirement}`).join('; ')
  return unit ? `${text} ${unit}` : text
}

function findingOf({ refusal, yardstick }: Measured, standard: string): Finding[] {
  if (!refusal) return []
  const severity = yardstick.indicator.class === 'innovative' ? 'warning' : 'error'
  return [
    {
      place: `${standard} · ${yardstick.indicator.id}`,
      rule: refusal.refused,
      clause: refusal.clause,
      severity,
      with: { ...refusal.with },
    },
  ]
}
