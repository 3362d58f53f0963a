import type { Declared, Indicator, Plain as PlainWritten, Written } from './format.ts'
import { add, div, int, mul, q, sub, type Q } from './fraction.ts'
import { conditionsOf, readOne, spelled, type Limit } from './reading.ts'
import { both, describeSet, lying, union, type End, type NumberSet } from './sets.ts'
import { convert } from './units.ts'

export type One =
  | { kind: 'numbers'; set: NumberSet; written: NumberSet }
  | { kind: 'codes'; codes: string[] }
  | { kind: 'grades'; from: number; names: string[] }
  | { kind: 'text'; text: string }
  | { kind: 'not-detected' }
  | { kind: 'missing' }
  | { kind: 'unsettled'; why: string }
export type Promised = One | { kind: 'conditions'; cases: { condition: string; one: One }[] }

export const missing: Promised = { kind: 'missing' }
const unsettled = (why: string): One => ({ kind: 'unsettled', why })

export type Parent = (id: string) => Promised

export function written(requirement: Written | undefined, as: Indicator, variety: string, parent?: Parent): Promised {
  if (requirement === undefined) return missing
  if (typeof requirement === 'object' && 'byVariety' in requirement)
    return plain(requirement.byVariety[variety], as, parent)
  return plain(requirement, as, parent)
}

function plain(requirement: PlainWritten | undefined, as: Indicator, parent?: Parent): Promised {
  if (requirement === undefined) return missing
  if (typeof requirement === 'string') return typed(requirement, as)
  if ('byCondition' in requirement) return underConditions(requirement.byCondition, as)
  const other = parent?.(requirement.relativeTo)
  const end =
    other?.kind !== 'numbers' ? null : requirement.bound === 'at-most' ? other.set.at(-1)?.high : other.set.at(0)?.low
  if (!end) return unsettled('parent')
  const at: End = { at: mul(end.at, div(q(requirement.share), int(100))), closed: end.closed }
  const set = inDomain([requirement.bound === 'at-most' ? { low: null, high: at } : { low: at, high: null }], as)
  return set.length === 0 ? unsettled('unreadable') : { kind: 'numbers', set, written: set }
}

/** No raised digit before the name. */
const isSafe = (text: string) => !/^[^[［]*[⁰¹²³⁴-⁹₀-₉]/.test(text)
const relative = /^([≤≥]) ?(\d+(?:\.\d+)?) ?% ?[×x*] ?\[([^[\]]+)\]$/i

export function declared(value: Declared | undefined, as: Indicator, own: Indicator[] = [], parent?: Parent): Promised {
  if (!value) return missing
  const [, sign, share = '', name] =
    (as.valueKind === 'number' &&
      typeof value.value === 'string' &&
      isSafe(value.value) &&
      relative.exec(spelled(value.value))) ||
    []
  if (sign && name && parent) {
    const id = own.find((one) => one.id === name || spelled(one.name.zh) === name)?.id ?? name
    return plain({ relativeTo: id, bound: sign === '≤' ? 'at-most' : 'at-least', share }, as, parent)
  }
  const read =
    typeof value.value === 'string'
      ? typed(value.value, as, value.unit)
      : underConditions(value.value.byCondition, as, value.unit)
  if (read.kind === 'missing' || read.kind === 'unsettled') return read
  if (read.kind === 'conditions' && read.cases.some(({ one }) => one.kind === 'unsettled')) return read
  const plainName = (text: string) =>
    spelled(text)
      .replace(/[\s—-]+/g, '-')
      .toUpperCase()
  const methods = [as.method ?? '', ...(as.methodsEquivalent ?? [])].map(plainName)
  return value.method && as.method && !methods.includes(plainName(value.method)) ? unsettled('method') : read
}

function typed(text: string, as: Indicator, unit?: string): Promised {
  const conditions = as.valueKind === 'text' ? undefined : conditionsOf(text, as.name.zh)
  return conditions ? underConditions(conditions, as, unit) : one(text, as, unit)
}

function underConditions(all: { condition: string; requirement: string }[], as: Indicator, unit?: string): Promised {
  const cases = all.map(({ condition, requirement }) => ({
    condition: spelled(condition).replace(/ /g, (_, at: number, all: string) =>
      /[a-z] [a-z]/i.test(all.slice(at - 1, at + 2)) ? ' ' : '',
    ),
    one: one(requirement, as, unit),
  }))
  const isTwice = new Set(cases.map(({ condition }) => condition)).size < cases.length
  if (isTwice || cases.some((each) => each.one.kind === 'unsettled')) return unsettled('unreadable')
  return { kind: 'conditions', cases: cases.toSorted((a, b) => (a.condition < b.condition ? -1 : 1)) }
}

function one(text: string, as: Indicator, unit?: string): One {
  const read = readOne(text, as, unit)
  switch (read.kind) {
    case 'unreadable':
      return unsettled('unreadable')
    case 'grade':
      return { kind: 'grades', from: read.from, names: as.domain?.grades ?? [] }
    case 'not-detected': {
      const to = convert(read.unit ?? unit ?? as.unit ?? '', as.unit ?? '')
      if (read.limit && !to) return unsettled('unit')
      const limit = read.limit && to ? to(read.limit) : as.detectionLimit ? q(as.detectionLimit) : undefined
      if (!limit) return { kind: 'not-detected' }
      const set = inDomain([{ low: { at: int(0), closed: true }, high: { at: limit, closed: false } }], as)
      return set.length === 0 ? unsettled('unreadable') : { kind: 'numbers', set, written: set }
    }
    case 'spans': {
      const to = convert(read.unit ?? unit ?? as.unit ?? '', as.unit ?? '')
      if (!to) return unsettled('unit')
      const made = (rounded: boolean) =>
        inDomain(
          read.spans.map(({ low, high }) => ({
            low: low && end(low, to, rounded, 1),
            high: high && end(high, to, rounded, -1),
          })),
          as,
        )
      const set = made(as.comparison === 'rounded')
      return set.length === 0 ? unsettled('unreadable') : { kind: 'numbers', set, written: made(false) }
    }
    default:
      return read
  }
}

/** `side` 1 for a lower end: outwards is down there, up at an upper end. */
function end({ at, digit, closed }: Limit, to: (value: Q) => Q, rounded: boolean, side: 1 | -1): End {
  if (!rounded) return { at: to(at), closed }
  const [n, d] = div(at, digit)
  const isEven = (n / d) % 2n === 0n
  const half = div(digit, int(2))
  const out = closed === (side === 1) ? sub(at, half) : add(at, half)
  return { at: to(out), closed: closed ? isEven : !isEven }
}

function inDomain(set: NumberSet, { domain }: Indicator): NumberSet {
  const low = domain?.least === undefined ? null : { at: q(domain.least), closed: true }
  const high = domain?.most === undefined ? null : { at: q(domain.most), closed: true }
  return both(union(set), [{ low, high }])
}

/** Both requirements at once, condition by condition. */
export function joined(a: Promised, b: Promised): Promised {
  if (a.kind === 'missing') return b
  if (b.kind === 'missing') return a
  if (a.kind === 'conditions' || b.kind === 'conditions') {
    const names = [
      ...new Set([a, b].flatMap((of) => (of.kind === 'conditions' ? of.cases.map(({ condition }) => condition) : []))),
    ].sort()
    return {
      kind: 'conditions',
      cases: names.map((condition) => ({ condition, one: joined(under(a, condition), under(b, condition)) as One })),
    }
  }
  if (a.kind === 'numbers' && b.kind === 'numbers') {
    const set = both(a.set, b.set)
    return set.length === 0 ? unsettled('unreadable') : { kind: 'numbers', set, written: both(a.written, b.written) }
  }
  if (a.kind === 'codes' && b.kind === 'codes') {
    const codes = a.codes.filter((code) => b.codes.includes(code))
    return codes.length === 0 ? unsettled('unreadable') : { kind: 'codes', codes }
  }
  if (a.kind === 'grades' && b.kind === 'grades') return a.from >= b.from ? a : b
  return lay(a, b) === 'same' ? a : unsettled('unreadable')
}

const under = (of: Promised, condition: string): Promised =>
  of.kind !== 'conditions' ? of : (of.cases.find((one) => one.condition === condition)?.one ?? missing)

type Laid = 'same' | 'inside' | 'around' | 'across' | { why: string }

function lay(a: One, b: One): Laid {
  if (a.kind === 'unsettled') return { why: a.why }
  if (b.kind === 'unsettled') return { why: b.why }
  if (a.kind === 'numbers' && b.kind === 'numbers') return lying(a.set, b.set)
  if (a.kind === 'codes' && b.kind === 'codes') {
    const [within, around] = [
      a.codes.every((one) => b.codes.includes(one)),
      b.codes.every((one) => a.codes.includes(one)),
    ]
    return within && around ? 'same' : within ? 'inside' : around ? 'around' : 'across'
  }
  if (a.kind === 'grades' && b.kind === 'grades')
    return a.from === b.from ? 'same' : a.from > b.from ? 'inside' : 'around'
  if (a.kind === 'text' && b.kind === 'text') return a.text === b.text ? 'same' : { why: 'text' }
  if (a.kind === 'not-detected' && b.kind === 'not-detected') return 'same'
  return { why: a.kind === 'not-detected' || b.kind === 'not-detected' ? 'detection-limit' : 'kind' }
}

export type Verdict = { verdict: string; reason: string | null }

export function compare(p: Promised, r: Promised): Verdict {
  if (r.kind === 'missing')
    return p.kind === 'missing'
      ? { verdict: 'not-applicable', reason: 'not-declared' }
      : { verdict: 'additional', reason: null }
  if (p.kind === 'missing') return { verdict: 'laxer', reason: 'missing' }
  const all = pairs(p, r).map((pair): Verdict => {
    if (!pair) return { verdict: 'laxer', reason: 'missing' }
    const laid = lay(...pair)
    if (typeof laid === 'object') return { verdict: 'incomparable', reason: laid.why }
    return {
      same: { verdict: 'equal', reason: null },
      inside: { verdict: 'stricter', reason: null },
      around: { verdict: 'laxer', reason: null },
      across: { verdict: 'incomparable', reason: 'overlap' },
    }[laid]
  })
  for (const name of ['laxer', 'incomparable', 'stricter']) {
    const found = all.find(({ verdict }) => verdict === name)
    if (found) return found
  }
  return { verdict: 'equal', reason: null }
}

export function reaches(p: Promised, r: Promised): 'yes' | 'no' | 'open' {
  if (r.kind === 'missing') return 'yes'
  if (p.kind === 'missing') return 'no'
  const all = pairs(p, r).map((pair) => {
    if (!pair) return 'no'
    const laid = lay(...pair)
    if (typeof laid === 'object') return laid.why === 'kind' ? 'no' : 'open'
    return laid === 'same' || laid === 'inside' ? 'yes' : 'no'
  })
  return all.includes('no') ? 'no' : all.includes('open') ? 'open' : 'yes'
}

function pairs(p: Promised, r: Promised): ([One, One] | undefined)[] {
  if (r.kind !== 'conditions') return p.kind === 'conditions' ? p.cases.map(({ one }) => [one, r]) : [[p, r]]
  return r.cases.map(({ condition, one }) => {
    const met = under(p, condition)
    return met.kind === 'missing' ? undefined : [met as One, one]
  })
}

export function describe(p: Promised, unit = ''): string {
  switch (p.kind) {
    case 'numbers':
      return describeSet(p.set) + (unit && ` ${unit}`)
    case 'codes':
      return `{${p.codes.join(', ')}}`
    case 'grades':
      return `{${p.names.slice(p.from).join(', ')}}`
    case 'text':
      return `“${p.text}”`
    case 'not-detected':
      return 'not detected'
    case 'missing':
      return '—'
    case 'unsettled':
      return `? (${p.why})`
    case 'conditions':
      return p.cases.map(({ condition, one }) => `${condition}: ${describe(one, unit)}`).join('; ')
  }
}
