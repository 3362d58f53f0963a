import type { Declaration } from '#domain/declared.ts'
import { written, zero } from '#domain/requirement/decimal.ts'
import type { Verdict } from '#domain/requirement/compare.ts'
import { roundedText } from '#domain/requirement/rounding.ts'
import type { Scheme } from '#domain/scheme.ts'
import { admissions, ruled, type Basis, type Judged } from './admission.ts'
import { aggregate, scoreOf, type Composite } from './aggregate.ts'
import { beyondBenefit, type Beyond } from './benefit.ts'
import type { AdmissionVariant, Finding, StandardResult } from './evaluation.ts'
import type { Contributions } from '#domain/robustness/pair.ts'
import { notForVariety, type Bench, type Measured, type Ruled } from './measure.ts'
import { asksForDay } from './tie-breaking.ts'
import { starsOf, type Stars, type Tier } from './tier.ts'

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

/** One that names no variety is of the only one there is. */
export const inVariety = <One extends Pick<Declaration, 'variety'>>(
  one: One,
  { varieties }: Pick<Scheme, 'varieties'>,
): One & { readonly variety: string } => ({
  ...one,
  variety: one.variety ?? (varieties.length === 1 ? (varieties[0]?.id ?? '') : ''),
})

/** Where findings of a declared value lie. */
export const placeOf = ({ standard, indicator }: { readonly standard: string; readonly indicator: string }): string =>
  `${standard} · ${indicator}`

export type Assessed = {
  readonly result: Omit<StandardResult, 'rank'>
  readonly composite: Composite
  readonly beyond: Beyond | undefined
  readonly contributions: Contributions
  /** By indicator. */
  readonly promises: ReadonlyMap<string, Pick<Measured, 'acceptance' | 'tier' | 'worst'>>
}

/** What one standard promises against the scheme: no other standard has a say in it. */
export function assess(
  declaration: Declaration & { readonly variety: string },
  scheme: Scheme,
  { basis, bench, rulings }: { readonly basis: Basis; readonly bench: Bench; readonly rulings?: Ruled | undefined },
): Assessed {
  const measured = bench.measure(declaration, rulings)
  const own = new Map(measured.map((one) => [one.yardstick.indicator.id, one]))
  const law = variants(measured, scheme, 'law')
  const isOneSide = measured.every((one) => one.named === one.law)
  const admission = { law, named: isOneSide ? law : variants(measured, scheme, 'named') }
  const counted = measured.flatMap(({ points, weight }) => (weight ? [{ points, weight }] : []))
  const composite = aggregate(counted, scheme.aggregation, bench.step.value)
  const stars = starsOf(measured, scheme.stars, scoreOf(composite, scheme.ranking.on))
  const official = ruled(basis === 'named-baseline' ? admission.named : admission.law, scheme)
  return {
    composite,
    beyond: beyondBenefit(measured, scheme),
    contributions: measured.flatMap(({ contribution }) => contribution ?? []),
    promises: own,
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
      band: stars.band,
      innovativeAtAdvanced: stars.innovativeAtAdvanced,
      ...(asksForDay(scheme) && { declaredOn: declaration.declaredOn ?? null }),
      score: roundedText(composite.rounded, bench.step.value, bench.step.text),
      exact: composite.exact && written(composite.exact),
      reweighted: bench.reweighted,
      indicators: scheme.indicators.map(({ id }) => own.get(id)?.shown ?? notForVariety(id)),
      findings: [
        ...measured.flatMap((one) => findingOf(one, declaration.standard)),
        ...(asksForDay(scheme) && !declaration.declaredOn ? [dayUnknown(declaration.standard)] : []),
      ],
    },
  }
}

/** Whether it is let into the ranking by the rule of the scheme. */
export const isAdmitted = (measured: readonly Measured[], scheme: Scheme, basis: Basis): boolean =>
  ruled(variants(measured, scheme, basis === 'named-baseline' ? 'named' : 'law'), scheme)?.outcome === 'admitted'

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
      because:
        stars.binding.length === 0
          ? [{ indicator: '', code: 'below-bands' }]
          : because(stars.binding, ({ acceptance, tier }) =>
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

function findingOf({ refusal, yardstick }: Measured, standard: string): Finding[] {
  if (!refusal) return []
  const severity = yardstick.indicator.class === 'innovative' ? 'warning' : 'error'
  return [
    {
      place: placeOf({ standard, indicator: yardstick.indicator.id }),
      rule: refusal.refused,
      clause: refusal.clause,
      severity,
      with: { ...refusal.with },
    },
  ]
}

/** Its equals that have a day come first. */
const dayUnknown = (standard: string): Finding => ({
  place: standard,
  rule: 'declared-when-unknown',
  clause: '3.4.5',
  severity: 'warning',
  with: { standard },
})
