import type { Verdict } from '#domain/requirement/compare.ts'
import { exact, hundred, order, over, sum, type Rational } from '#domain/requirement/decimal.ts'
import { admissionRules, type AdmissionRule, type Indicator, type Scheme } from '#domain/scheme.ts'
import type { AdmissionVariant } from './evaluation.ts'
import type { Tier } from './tier.ts'
import { isLaw } from './yardstick.ts'

/** What a promise must be stricter than. */
export type Basis = 'national-and-industry' | 'named-baseline'

/** Decision 4: another baseline decides only where no core indicator has a national or industry reference. */
export function basisOf({ indicators }: Scheme): Basis {
  const core = indicators.filter((indicator) => indicator.class === 'core')
  return core.some(({ baselines }) => baselines.some(isLaw)) ? 'national-and-industry' : 'named-baseline'
}

export type Judged = {
  readonly indicator: Indicator
  readonly verdict: Verdict
  /** One for each mandatory clause. */
  readonly mandatory: readonly Verdict[]
  readonly tier: Tier
  readonly weight: Rational
}

type Answer = 'yes' | 'no' | 'open'

/** Incomparable is open where people can settle it; sets that merely cross are neither stricter nor equal, and that is settled. */
function notLaxer({ verdict, reason }: Verdict): Answer {
  if (verdict === 'laxer') return 'no'
  if (verdict === 'incomparable') return reason === 'overlap' || reason === 'kind' ? 'no' : 'open'
  return 'yes'
}

const isStricter = (verdict: Verdict): Answer =>
  verdict.verdict === 'stricter' ? 'yes' : verdict.verdict === 'incomparable' ? notLaxer(verdict) : 'no'

/** What must hold in any case: mandatory clauses and basic indicators. */
function floor({ indicator, mandatory, tier }: Judged): Answer {
  const basic: Answer = indicator.class !== 'basic' || tier === 'pass' ? 'yes' : tier === 'open' ? 'open' : 'no'
  return lowest([basic, ...mandatory.map(notLaxer)])
}

/** The outcome under each of the five readings of “stricter than national and industry standards”; an objection is usually about that. */
export function admissions(judged: readonly Judged[], share: string | undefined): AdmissionVariant[] {
  const always = each(judged, floor)
  const applicable = judged.filter(({ verdict }) => verdict.verdict !== 'not-applicable')
  const core = judged.filter(({ indicator }) => indicator.class === 'core')
  const conditions = conditionsOf(core, applicable, share)
  return admissionRules.map((rule) => admission(rule, [always, ...conditions[rule]]))
}

export const ruled = (variants: readonly AdmissionVariant[], scheme: Scheme) =>
  variants.find(({ rule }) => rule === scheme.admission.rule)

type Condition = { readonly answer: Answer; readonly deciding: readonly string[] }

function admission(rule: AdmissionRule, conditions: readonly Condition[]): AdmissionVariant {
  const answer = lowest(conditions.map(({ answer }) => answer))
  const deciding = conditions.filter((one) => one.answer === answer).flatMap((one) => one.deciding)
  return { rule, outcome: outcomes[answer], deciding: [...new Set(deciding)].sort() }
}

function conditionsOf(core: readonly Judged[], applicable: readonly Judged[], share: string | undefined) {
  const coreNotLaxer = each(core, ({ verdict }) => notLaxer(verdict))
  const stricter = ({ verdict }: Judged) => isStricter(verdict)
  return {
    'core-not-laxer-and-any-stricter': [coreNotLaxer, any(core, stricter)],
    'all-core-stricter': [each(core, stricter)],
    'all-stricter': [each(applicable, stricter)],
    'share-stricter': [each(applicable, ({ verdict }) => notLaxer(verdict)), reachesShare(applicable, share ?? '50')],
    'not-laxer': [coreNotLaxer],
  } satisfies Readonly<Record<AdmissionRule, readonly Condition[]>>
}

const outcomes = { yes: 'admitted', no: 'not-admitted', open: 'undecided' } as const

function each(all: readonly Judged[], of: (one: Judged) => Answer): Condition {
  const answers = all.map(of)
  const answer = lowest(answers)
  return condition(answer, all, (_, i) => answers[i] === answer)
}

function any(all: readonly Judged[], of: (one: Judged) => Answer): Condition {
  const answers = all.map(of)
  const answer = answers.includes('yes') ? 'yes' : answers.includes('open') ? 'open' : 'no'
  return condition(answer, all, (_, i) => answers[i] === answer)
}

function reachesShare(all: readonly Judged[], share: string): Condition {
  const weighing = (...answers: Answer[]) =>
    sum(all.flatMap(({ verdict, weight }) => (answers.includes(isStricter(verdict)) ? [weight] : [])))
  const needed = over(exact(share), hundred)
  const answer =
    order(weighing('yes'), needed) >= 0 ? 'yes' : order(weighing('yes', 'open'), needed) >= 0 ? 'open' : 'no'
  return condition(answer, all, ({ verdict }) => isStricter(verdict) !== 'yes')
}

/** What is met was decided by nobody. */
function condition(answer: Answer, all: readonly Judged[], decides: (one: Judged, i: number) => boolean): Condition {
  return { answer, deciding: answer === 'yes' ? [] : all.filter(decides).map(({ indicator }) => indicator.id) }
}

function lowest(answers: readonly Answer[]): Answer {
  return answers.includes('no') ? 'no' : answers.includes('open') ? 'open' : 'yes'
}
