import type { DeclaredValue } from '#domain/declared.ts'
import type { Indicator, WrittenRequirement } from '#domain/scheme.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { missing, isEmpty, type Acceptance, type Plain } from './acceptance.ts'
import { exact, hundred, lastDigit, over, times, toRational, type Rational } from './decimal.ts'
import { findLevel } from './levels.ts'
import { everything, intersection, union, type End, type Interval, type IntervalSet } from './interval.ts'
import { plainOf } from './notation.ts'
import { parseRequirement } from './parse.ts'
import { plainLimit } from './parse-number.ts'
import type { Bound, Requirement, Span } from './requirement.ts'
import { roundedLower, roundedUpper } from './rounding.ts'
import { conditionName, conditionsIn, plainTyped } from './typed.ts'
import { conversion } from './units.ts'

/** A set, and why it could not be made if it could not. */
export type ReadAcceptance = { readonly acceptance: Acceptance; readonly refusal?: Refusal }

/** Where a requirement is read: its indicator, the standard's variety, and how the parent indicator was read. */
export type Surroundings = {
  readonly indicator: Indicator
  readonly variety: string
  readonly parent?: ((id: string) => Acceptance) | undefined
  /** By whose names a declared limit may be relative: “≤70% × [头春]”. */
  readonly named?: readonly Pick<Indicator, 'id' | 'name'>[] | undefined
}

/** A requirement of the scheme: level, baseline or pass mark. */
export function readWritten(written: WrittenRequirement | undefined, around: Surroundings): ReadAcceptance {
  if (written === undefined) return { acceptance: missing }
  if (typeof written === 'string') return readTyped(written, around)
  if ('byVariety' in written) return readWritten(written.byVariety[around.variety], around)
  if ('byCondition' in written) return readConditions(written.byCondition, around)
  return readRelative(written, around)
}

/** What a standard declares. Another method, without a recorded equivalence, can't be compared. */
export function readDeclared(declared: DeclaredValue | undefined, around: Surroundings): ReadAcceptance {
  if (!declared) return { acceptance: missing }
  const read =
    typeof declared.value === 'string'
      ? readTyped(declared.value, around, declared.unit)
      : readConditions(declared.value.byCondition, around, declared.unit)
  if (read.acceptance.kind === 'missing' || read.refusal) return read
  if (!isMethodOf(around.indicator, declared.method))
    return unsettled(
      'method',
      refuse('method-differs', '3.4.4', { method: declared.method ?? '', wanted: around.indicator.method ?? '' }),
    )
  return read
}

export function isMethodOf({ method, methodsEquivalent = [] }: Indicator, declared: string | undefined): boolean {
  if (!declared || !method) return true
  return [method, ...methodsEquivalent].some((one) => methodName(one) === methodName(declared))
}

const methodName = (text: string) =>
  plainTyped(text)
    .replace(/[\s—-]+/g, '-')
    .replaceAll('∕', '/')
    .toUpperCase()

function readTyped(typed: string, around: Surroundings, unit?: string): ReadAcceptance {
  const isNumber = around.indicator.valueKind === 'number'
  const limit = isNumber && plainLimit(typed)
  if (limit) return accept(limit, around.indicator, unit)
  const relative = around.named && isNumber ? plainOf(typed, around.named) : typed
  if (typeof relative === 'object' && 'relativeTo' in relative) return readRelative(relative, around)
  const cases = around.indicator.valueKind === 'text' ? undefined : conditionsIn(typed, around.indicator.name.zh)
  if (cases) return readConditions(cases, around, unit)
  return readPlain(typed, around, unit)
}

function readPlain(typed: string, around: Surroundings, unit?: string): ReadAcceptance {
  const requirement = parseRequirement(typed, unit ? { ...around.indicator, unitBeside: unit } : around.indicator)
  return isRefusal(requirement) ? unsettled('unreadable', requirement) : accept(requirement, around.indicator, unit)
}

function readConditions(
  cases: readonly { condition: string; requirement: string }[],
  around: Surroundings,
  unit?: string,
): ReadAcceptance {
  const read = cases.map(({ condition, requirement }) => ({
    condition: conditionName(condition),
    ...readPlain(requirement, around, unit),
  }))
  const seen = new Set<string>()
  const twice = read.find(({ condition }) => seen.size === seen.add(condition).size)
  const refused =
    read.find(({ refusal }) => refusal)?.refusal ??
    (twice && refuse('condition-twice', '3.2', { name: around.indicator.name.zh, condition: twice.condition }))
  if (refused) return unsettled('unreadable', refused)
  const plain = read.flatMap(({ condition, acceptance }) =>
    acceptance.kind === 'conditions' ? [] : [{ condition, acceptance }],
  )
  return { acceptance: { kind: 'conditions', cases: plain.toSorted((a, b) => (a.condition < b.condition ? -1 : 1)) } }
}

/** “At most 70 % of the parent’s limit” means the worst the parent still promises. */
function readRelative(
  { relativeTo, bound, share }: { relativeTo: string; bound: string; share: string },
  around: Surroundings,
): ReadAcceptance {
  const parent = around.parent?.(relativeTo)
  const limits = parent?.kind === 'numbers' ? parent.set : undefined
  const end = bound === 'at-most' ? limits?.at(-1)?.upper : limits?.at(0)?.lower
  if (!end) return unsettled('parent', refuse('parent-without-limit', '3.2', { parent: relativeTo }))
  const limit: End = { at: times(end.at, over(exact(share), hundred)), closed: end.closed }
  const set = inDomain(
    [bound === 'at-most' ? { lower: null, upper: limit } : { lower: limit, upper: null }],
    around.indicator,
  )
  return settled({ kind: 'numbers', set, written: set })
}

function accept(requirement: Requirement, indicator: Indicator, unit: string | undefined): ReadAcceptance {
  switch (requirement.kind) {
    case 'spans':
      return numbers(requirement.spans, requirement.unit ?? unit, indicator)
    case 'not-detected':
      return undetected(requirement.limit ? toRational(requirement.limit) : null, requirement.unit ?? unit, indicator)
    case 'codes':
      return { acceptance: requirement }
    case 'grade': {
      const names = indicator.domain && 'grades' in indicator.domain ? indicator.domain.grades : []
      return { acceptance: { kind: 'grades', from: names.indexOf(requirement.grade), names } }
    }
    case 'yes':
      return { acceptance: { kind: 'codes', codes: ['yes'] } }
    case 'no-promise':
      return { acceptance: { kind: 'codes', codes: ['no', 'yes'] } }
    case 'level':
      return levelOf(requirement, indicator)
    case 'text':
      return { acceptance: requirement }
    case 'missing':
    case 'not-applicable':
      return { acceptance: missing }
  }
}

/** Not lower than a level: whatever that level lets in. */
function levelOf(cited: Extract<Requirement, { kind: 'level' }>, indicator: Indicator): ReadAcceptance {
  const found = findLevel(cited, indicator.standardLevels ?? [])
  if (isRefusal(found)) return unsettled('unreadable', found)
  const { requirement } = found
  const read = parseRequirement(requirement, indicator)
  if (isRefusal(read)) return unsettled('unreadable', read)
  return read.kind === 'level'
    ? unsettled('unreadable', refuse('requirement-unreadable', '3.2', { typed: requirement }))
    : accept(read, indicator, undefined)
}

function numbers(spans: readonly Span[], unit: string | undefined, indicator: Indicator): ReadAcceptance {
  const convert = conversion(unit ?? indicator.unit ?? '', indicator.unit ?? '')
  if (!convert) return notConvertible(unit, indicator)
  const laid = (rounded: boolean) =>
    inDomain(
      spans.map((span) => interval(span, convert, rounded)),
      indicator,
    )
  const written = laid(false)
  return settled({ kind: 'numbers', set: indicator.comparison === 'rounded' ? laid(true) : written, written })
}

/** [0, limit of detection). The scheme may record the limit of its method; else only “not detected” compares with it. */
function undetected(limit: Rational | null, unit: string | undefined, indicator: Indicator): ReadAcceptance {
  const convert = conversion(unit ?? indicator.unit ?? '', indicator.unit ?? '')
  if (limit && !convert) return notConvertible(unit, indicator)
  const known =
    limit && convert ? convert(limit) : indicator.detectionLimit ? exact(indicator.detectionLimit) : undefined
  if (!known) return { acceptance: { kind: 'not-detected' } }
  const set = inDomain([{ lower: { at: exact('0'), closed: true }, upper: { at: known, closed: false } }], indicator)
  return settled({ kind: 'numbers', set, written: set })
}

function notConvertible(unit: string | undefined, indicator: Indicator): ReadAcceptance {
  return unsettled('unit', refuse('unit-not-convertible', '3.4.4', { unit: unit ?? '', wanted: indicator.unit ?? '' }))
}

function interval({ lower, upper }: Span, convert: (value: Rational) => Rational, rounded: boolean): Interval {
  return {
    lower: lower && moved(lower, convert, rounded ? roundedLower : undefined),
    upper: upper && moved(upper, convert, rounded ? roundedUpper : undefined),
  }
}

function moved({ value, closed }: Bound, convert: (value: Rational) => Rational, translate?: typeof roundedLower): End {
  const end = { at: toRational(value), closed }
  const translated = translate ? translate(end, lastDigit(value)) : end
  return { at: convert(translated.at), closed: translated.closed }
}

function inDomain(intervals: readonly Interval[], { domain }: Indicator): IntervalSet {
  return intersection(union(intervals), domainSet(domain))
}

/** Asked for with each value, and the same for all of an indicator's. */
const domainSets = new WeakMap<object, IntervalSet>()

function domainSet(domain: Indicator['domain']): IntervalSet {
  if (!domain || 'codes' in domain || 'grades' in domain) return everything
  const known = domainSets.get(domain)
  if (known) return known
  const { least, most } = domain
  const set = [
    {
      lower: least ? { at: exact(least), closed: true } : null,
      upper: most ? { at: exact(most), closed: true } : null,
    },
  ]
  domainSets.set(domain, set)
  return set
}

function settled(acceptance: Plain): ReadAcceptance {
  return isEmpty(acceptance) ? unsettled('unreadable', refuse('outside-domain', '3.2')) : { acceptance }
}

function unsettled(why: Extract<Plain, { kind: 'unsettled' }>['why'], refusal: Refusal): ReadAcceptance {
  return { acceptance: { kind: 'unsettled', why }, refusal }
}
