import { describe, type Acceptance, type Plain } from './acceptance.ts'
import { compare, type Verdict } from './compare.ts'
import { order } from './decimal.ts'
import type { End, IntervalSet } from './interval.ts'

/** What makes a promise stricter or laxer than what it is compared with. */
export type Ground =
  | 'lower-tighter'
  | 'lower-looser'
  | 'upper-tighter'
  | 'upper-looser'
  /** At the same place, in one of the two alone. */
  | 'lower-excluded'
  | 'lower-included'
  | 'upper-excluded'
  | 'upper-included'
  | 'inside-tighter'
  | 'fewer-values'
  | 'other-values'
  | 'higher-grade'
  | 'lower-grade'

export type Strictness = Verdict & {
  /** Both sets as the engine writes them, with the unit. */
  readonly promise: string
  readonly reference: string
  /** Empty where the two are equal, or where they cannot be laid side by side: then `reason` says why. */
  readonly grounds: readonly Ground[]
  /** The condition that speaks for all, where there are several. */
  readonly condition: string | null
}

/** The verdict of `compare` with what it rests on. `unit` is the indicator's, for both sets. Refuses nothing. */
export function strictness(promise: Acceptance, reference: Acceptance, unit = ''): Strictness {
  const verdict = compare(promise, reference)
  const deciding = decidingPair(promise, reference, verdict)
  return {
    ...verdict,
    promise: describe(deciding?.promise ?? promise, unit),
    reference: describe(deciding?.reference ?? reference, unit),
    grounds: deciding && verdict.verdict !== 'equal' ? groundsOf(deciding.promise, deciding.reference) : [],
    condition: deciding?.condition ?? null,
  }
}

export type Pair = { readonly promise: Acceptance; readonly reference: Acceptance; readonly condition: string | null }

/** The first condition whose own verdict is that of the whole. */
export function decidingPair(
  promise: Acceptance,
  reference: Acceptance,
  { verdict, reason }: Verdict,
): Pair | undefined {
  const names = [promise, reference].flatMap((one) => (one.kind === 'conditions' ? one.cases : []))
  if (names.length === 0) return { promise, reference, condition: null }
  return names
    .map(({ condition }) => ({ promise: under(promise, condition), reference: under(reference, condition), condition }))
    .find((pair) => {
      const own = compare(pair.promise, pair.reference)
      return own.verdict === verdict && own.reason === reason
    })
}

export function under(acceptance: Acceptance, condition: string): Acceptance {
  if (acceptance.kind !== 'conditions') return acceptance
  return acceptance.cases.find((one) => one.condition === condition)?.acceptance ?? { kind: 'missing' }
}

function groundsOf(promise: Acceptance, reference: Acceptance): readonly Ground[] {
  if (promise.kind === 'numbers' && reference.kind === 'numbers') return ofEnds(promise.set, reference.set)
  if (promise.kind === 'codes' && reference.kind === 'codes') return ofCodes(promise, reference)
  if (promise.kind !== 'grades' || reference.kind !== 'grades') return []
  return [promise.from > reference.from ? 'higher-grade' : 'lower-grade']
}

function ofCodes(promise: Extract<Plain, { kind: 'codes' }>, reference: Extract<Plain, { kind: 'codes' }>): Ground[] {
  return [promise.codes.every((code) => reference.codes.includes(code)) ? 'fewer-values' : 'other-values']
}

/** Equal outer ends of different sets: what is left out lies between them. */
function ofEnds(promise: IntervalSet, reference: IntervalSet): readonly Ground[] {
  const grounds = [
    ...ofEnd('lower', promise.at(0)?.lower ?? null, reference.at(0)?.lower ?? null),
    ...ofEnd('upper', promise.at(-1)?.upper ?? null, reference.at(-1)?.upper ?? null),
  ]
  return grounds.length > 0 ? grounds : ['inside-tighter']
}

function ofEnd(side: 'lower' | 'upper', one: End | null, other: End | null): Ground[] {
  if (!one || !other) return one ? [`${side}-tighter`] : other ? [`${side}-looser`] : []
  const inwards = order(one.at, other.at) * (side === 'lower' ? 1 : -1)
  if (inwards !== 0) return [`${side}-${inwards > 0 ? 'tighter' : 'looser'}`]
  return one.closed === other.closed ? [] : [`${side}-${one.closed ? 'included' : 'excluded'}`]
}
