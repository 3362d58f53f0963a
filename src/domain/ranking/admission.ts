import type { Verdict } from '#domain/requirement/compare.ts'
import { exact, hundred, order, over, plus, zero, type Rational } from '#domain/requirement/decimal.ts'
import { admissionRules, type AdmissionRule, type Scheme } from '#domain/scheme.ts'
import type { AdmissionVariant } from './evaluation.ts'
import type { Tier } from './tier.ts'
import type { Indicator } from '#domain/scheme.ts'

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
  return admissionRules.map((rule) => admission(judged, rule, share))
}

export const ruled = (variants: readonly AdmissionVariant[], scheme: Scheme) =>
  variants.find(({ rule }) => rule === scheme.admission.rule)

export function admission(judged: readonly Judged[], rule: AdmissionRule, share: string | undefined): AdmissionVariant {
  const applicable = judged.filter(({ verdict }) => verdict.verdict !== 'not-applicable')
  const core = judged.filter(({ indicator }) => indicator.class === 'core')
  const conditions: { answer: Answer; deciding: string[] }[] = [each(judged, floor)]
  const verdict = (of: (verdict: Verdict) => Answer) => (one: Judged) => of(one.verdict)
  switch (rule) {
    case 'core-not-laxer-and-any-stricter':
      conditions.push(each(core, verdict(notLaxer)), any(core, verdict(isStricter)))
      break
    case 'all-core-stricter':
      conditions.push(each(core, verdict(isStricter)))
      break
    case 'all-stricter':
      conditions.push(each(applicable, verdict(isStricter)))
      break
    case 'share-stricter':
      conditions.push(each(applicable, verdict(notLaxer)), reachesShare(applicable, share ?? '50'))
      break
    case 'not-laxer':
      conditions.push(each(core, verdict(notLaxer)))
  }
  const answer = lowest(conditions.map(({ answer }) => answer))
  const deciding = conditions.filter((one) => one.answer === answer && answer !== 'yes').flatMap((one) => one.deciding)
  return { rule, outcome: outcomes[answer], deciding: [...new Set(deciding)].sort() }
}

const outcomes = { yes: 'admitted', no: 'not-admitted', open: 'undecided' } as const

function each(all: readonly Judged[], of: (one: Judged) => Answer) {
  const answer = lowest(all.map(of))
  return { answer, deciding: all.filter((one) => of(one) === answer).map(({ indicator }) => indicator.id) }
}

function any(all: readonly Judged[], of: (one: Judged) => Answer) {
  const answers = all.map(of)
  const answer: Answer = answers.includes('yes') ? 'yes' : answers.includes('open') ? 'open' : 'no'
  return { answer, deciding: all.filter((one) => of(one) === answer).map(({ indicator }) => indicator.id) }
}

function reachesShare(all: readonly Judged[], share: string) {
  const weighing = (...answers: Answer[]) =>
    all
      .filter(({ verdict }) => answers.includes(isStricter(verdict)))
      .map(({ weight }) => weight)
      .reduce(plus, zero)
  const needed = over(exact(share), hundred)
  const answer: Answer =
    order(weighing('yes'), needed) >= 0 ? 'yes' : order(weighing('yes', 'open'), needed) >= 0 ? 'open' : 'no'
  return {
    answer,
    deciding: all.filter(({ verdict }) => isStricter(verdict) !== 'yes').map(({ indicator }) => indicator.id),
  }
}

function lowest(answers: readonly Answer[]): Answer {
  return answers.includes('no') ? 'no' : answers.includes('open') ? 'open' : 'yes'
}
