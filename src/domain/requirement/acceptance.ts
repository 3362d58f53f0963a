import { describeSet, intersection, isWithin, type IntervalSet } from './interval.ts'

/** Why no set could be made, so that people have to look. */
export type Unsettled = 'unreadable' | 'unit' | 'method' | 'detection-limit' | 'parent'

/**
 * What a requirement lets in, inside the physical domain and in the indicator's unit. `written` are the limits before the
 * translation for rounded comparison: what is scored. `grades` is all from that one upwards.
 */
export type Acceptance =
  | { readonly kind: 'numbers'; readonly set: IntervalSet; readonly written: IntervalSet }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'grades'; readonly from: number; readonly names: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'not-detected' }
  | { readonly kind: 'conditions'; readonly cases: readonly Case[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unsettled'; readonly why: Unsettled }

export type Case = { readonly condition: string; readonly acceptance: Plain }
export type Plain = Exclude<Acceptance, { kind: 'conditions' }>

export const missing: Acceptance = { kind: 'missing' }

/** How two sets lie; `why` where they can't be laid side by side. */
export type Relation = 'inside' | 'same' | 'around' | 'across' | { readonly why: Unsettled | 'text' | 'kind' }

/** Neither side may be missing or have conditions. */
export function relation(inner: Plain, outer: Plain): Relation {
  if (inner.kind === 'unsettled') return { why: inner.why }
  if (outer.kind === 'unsettled') return { why: outer.why }
  if (inner.kind === 'numbers' && outer.kind === 'numbers')
    return laid(isWithin(inner.set, outer.set), isWithin(outer.set, inner.set))
  if (inner.kind === 'codes' && outer.kind === 'codes')
    return laid(isSubset(inner.codes, outer.codes), isSubset(outer.codes, inner.codes))
  if (inner.kind === 'grades' && outer.kind === 'grades')
    return laid(inner.from >= outer.from, outer.from >= inner.from)
  if (inner.kind === 'text' && outer.kind === 'text') return inner.text === outer.text ? 'same' : { why: 'text' }
  // Without its limit, “not detected” equals only itself.
  if (inner.kind === 'not-detected' && outer.kind === 'not-detected') return 'same'
  if (inner.kind === 'not-detected' || outer.kind === 'not-detected') return { why: 'detection-limit' }
  return { why: 'kind' }
}

/** Both requirements at once. Undefined where that is not one set. */
export function both(a: Plain, b: Plain): Plain | undefined {
  if (a.kind === 'numbers' && b.kind === 'numbers')
    return { kind: 'numbers', set: intersection(a.set, b.set), written: intersection(a.written, b.written) }
  if (a.kind === 'codes' && b.kind === 'codes')
    return { kind: 'codes', codes: a.codes.filter((code) => b.codes.includes(code)) }
  if (a.kind === 'grades' && b.kind === 'grades') return a.from >= b.from ? a : b
  const laidOut = relation(a, b)
  return laidOut === 'same' ? a : undefined
}

/** A requirement nothing can meet is an error in the data. */
export function isEmpty(acceptance: Plain): boolean {
  if (acceptance.kind === 'numbers') return acceptance.set.length === 0
  return acceptance.kind === 'codes' && acceptance.codes.length === 0
}

export function describe(acceptance: Acceptance, unit = ''): string {
  switch (acceptance.kind) {
    case 'numbers':
      return describeSet(acceptance.set) + (unit && ` ${unit}`)
    case 'codes':
      return `{${acceptance.codes.join(', ')}}`
    case 'grades':
      return `{${acceptance.names.slice(acceptance.from).join(', ')}}`
    case 'text':
      return `“${acceptance.text}”`
    case 'not-detected':
      return 'not detected'
    case 'conditions':
      return acceptance.cases
        .map(({ condition, acceptance }) => `${condition}: ${describe(acceptance, unit)}`)
        .join('; ')
    case 'missing':
      return '—'
    case 'unsettled':
      return `? (${acceptance.why})`
  }
}

const isSubset = (inner: readonly string[], outer: readonly string[]) => inner.every((code) => outer.includes(code))

function laid(inside: boolean, around: boolean): Relation {
  if (inside && around) return 'same'
  return inside ? 'inside' : around ? 'around' : 'across'
}
