import type { Day, Named, OpenList } from '#policy/policy.ts'
import type { KnownStandard } from '#policy/standards.ts'
import { applying, type Call } from '#domain/call.ts'
import { isBarred, isOfWorkingBody, isRegistered, type Applicant, type Declared } from '#domain/eligibility.ts'
import type { Finding as SchemeFinding } from '#domain/ranking/evaluation.ts'
import { findings } from '#domain/ranking/lint.ts'
import { referencesIn, standingOf } from '#domain/reference.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { Scheme } from '#domain/scheme.ts'

/** The formal checks (3.4.2), in the order in which a reviewer goes through them. */
export const formalChecks = [
  'registered-in-country',
  'not-working-body',
  'not-barred',
  'area-and-call',
  'scheme-complete',
  'core-indicators',
  'indicators-gradable',
  'weights-whole',
  'references-in-force',
  'no-fee-declared',
  'independence-declared',
  'attachments-readable',
] as const
export type Check = (typeof formalChecks)[number]

/** What the machine found: met, not met, or what only people can tell. `says` names the sentence. */
export type Finding = {
  readonly item: Check
  readonly verdict: 'met' | 'not-met' | 'for-people'
  readonly says: string
  readonly with: Readonly<Record<string, string | number>>
}

export type Party = { readonly applicant: Applicant; readonly declared: Declared | null }

export type Facts = {
  /** The lead first, then the supporting bodies. */
  readonly parties: readonly Party[]
  readonly call: Call | undefined
  readonly keyArea: string
  readonly lodgedOn: Day
  readonly scheme: Scheme | null
  readonly attachments: number
}
export type CheckRule = {
  readonly kinds: OpenList<Named>
  readonly coreIndicatorsMin: number
  readonly catalogue: readonly KnownStandard[]
  readonly today: Day
}

export function machineChecks(facts: Facts, rule: CheckRule): Finding[] {
  const linted = facts.scheme ? findings(facts.scheme, rule) : []
  return formalChecks.map((item) => ({ item, ...checks[item](facts, rule, linted) }))
}

type Found = Omit<Finding, 'item'>
type Look = (facts: Facts, rule: CheckRule, linted: readonly SchemeFinding[]) => Found

const met = (says: string, values: Finding['with'] = {}): Found => ({ verdict: 'met', says, with: values })
const notMet = (says: string, values: Finding['with'] = {}): Found => ({ verdict: 'not-met', says, with: values })
const forPeople = (says: string, values: Finding['with'] = {}): Found => ({ verdict: 'for-people', says, with: values })

const checks: Readonly<Record<Check, Look>> = {
  'registered-in-country': ({ parties }) => {
    const without = parties.filter(({ applicant }) => !isRegistered(applicant) || applicant.standing !== 'verified')
    return without.length > 0
      ? notMet('registration-missing', { count: without.length })
      : met('registered', { count: parties.length })
  },
  'not-working-body': ({ parties }) => {
    if (parties.some(({ applicant }) => isOfWorkingBody(applicant))) return notMet('of-working-body')
    const insiders = parties.reduce((sum, { applicant }) => sum + applicant.insiders, 0)
    return insiders > 0 ? notMet('insiders', { count: insiders }) : met('not-of-working-body')
  },
  'not-barred': ({ parties }, { today }) => {
    if (parties.some(({ applicant }) => applicant.standing === 'exited')) return notMet('exit-on-record')
    const until = parties.flatMap(({ applicant }) => (isBarred(applicant, today) ? (applicant.barredUntil ?? []) : []))
    return until[0] ? notMet('barred', { day: until[0] }) : met('no-bar-no-exit')
  },
  'area-and-call': ({ call, keyArea, lodgedOn }) =>
    isRefusal(applying(call, keyArea, lodgedOn))
      ? notMet('outside-call', { day: lodgedOn })
      : met('within-call', { day: lodgedOn, closes: call?.closesOn ?? lodgedOn }),
  'scheme-complete': ({ scheme }, _, linted) => {
    if (!scheme) return notMet('no-scheme')
    const missing = linted.filter(({ rule }) => rule === 'part-without-indicators').length
    if (missing > 0) return notMet('sections-missing', { count: missing })
    return scheme.reevaluation.length === 0 ? forPeople('no-reevaluation') : met('sections-present')
  },
  'core-indicators': ({ scheme }, { coreIndicatorsMin }, linted) => {
    const count = scheme?.indicators.filter((one) => one.class === 'core').length ?? 0
    const few = !scheme || linted.some(({ rule }) => rule === 'too-few-core')
    return (few ? notMet : met)(few ? 'core-too-few' : 'core-enough', { count, min: coreIndicatorsMin })
  },
  'indicators-gradable': ({ scheme }, _, linted) => {
    if (!scheme) return notMet('no-scheme')
    const own = linted.filter(({ place, rule }) => place.startsWith('indicators') && !ofWeights.includes(rule))
    const errors = own.filter(({ severity }) => severity === 'error')
    if (errors[0]) return notMet('indicators-faulty', { count: errors.length, place: errors[0].place })
    if (own[0]) return forPeople('indicators-to-look-at', { count: own.length, place: own[0].place })
    return met('indicators-graded', { count: scheme.indicators.length })
  },
  'weights-whole': ({ scheme }, _, linted) => {
    const first = linted.find(({ rule }) => ofWeights.includes(rule))
    return !scheme || first ? notMet('weights-broken', { place: first?.place ?? 'parts' }) : met('weights-sum')
  },
  'references-in-force': ({ scheme }, rule) => (scheme ? ofReferences(scheme, rule) : notMet('no-scheme')),
  'no-fee-declared': ({ parties }) => {
    const silent = parties.filter(({ declared }) => !declared?.noFee).length
    return silent > 0 ? notMet('no-fee-missing', { count: silent }) : met('no-fee-given', { count: parties.length })
  },
  'independence-declared': ({ parties }) => {
    const silent = parties.filter(({ declared }) => declared === null).length
    if (silent > 0) return notMet('independence-missing', { count: silent })
    const named = new Set(parties.flatMap(({ declared }) => declared?.interests ?? []))
    return named.size > 0 ? forPeople('interests-named', { count: named.size }) : met('no-interests')
  },
  'attachments-readable': ({ attachments }) =>
    attachments > 0 ? forPeople('attachments-to-open', { count: attachments }) : met('no-attachments'),
}

const ofWeights: readonly string[] = ['weights-of-parts', 'weights-in-part', 'weight-missing', 'basic-weighted']

/** What cannot be read or is over is not met; what the platform does not know is for people to look up. */
function ofReferences(scheme: Scheme, { catalogue, today }: CheckRule): Found {
  const { unreadable, references } = referencesIn(scheme)
  if (unreadable[0]) return notMet('references-unreadable', { count: unreadable.length, first: unreadable[0] })
  const standing = references.map((one) => ({ ...one, standing: standingOf(one, catalogue, today) }))
  const over = standing.find((one) => one.standing === 'over')
  if (over) return notMet('reference-over', { first: over.number })
  const early = standing.find((one) => one.standing === 'not-yet')
  if (early) return notMet('reference-not-yet', { first: early.number })
  const unknown = standing.filter((one) => one.standing === 'unknown').length
  return unknown > 0
    ? forPeople('references-unknown', { count: unknown, all: references.length })
    : met('references-good', { count: references.length })
}
