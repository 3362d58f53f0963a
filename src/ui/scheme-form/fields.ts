import type { Scheme } from '#domain/scheme.ts'
import type { Typed } from '#ui/form.ts'
import type { EditorSection } from './sections.ts'
import { decimalIn, integerIn, lineIn, neededIn, optionalTextIn, present, rowsIn, textIn } from './typed.ts'

/** What a box holds. Those with a question mark may be left out of the scheme. */
type Kind = 'text' | 'text?' | 'line' | 'line?' | 'decimal' | 'decimal?' | 'integer' | 'integer?'

const readers: Readonly<Record<Kind, (typed: Typed, name: string) => unknown>> = {
  text: textIn,
  'text?': optionalTextIn,
  line: neededIn,
  'line?': lineIn,
  decimal: (typed, name) => decimalIn(typed, name) ?? '',
  'decimal?': decimalIn,
  integer: (typed, name) => integerIn(typed, name) ?? '',
  'integer?': integerIn,
}

type Fields = Readonly<Record<string, Kind>>

/** The scheme's own boxes of each page, by their place in the scheme. */
export const ownFields: Readonly<Partial<Record<EditorSection, Fields>>> = {
  general: {
    title: 'text',
    id: 'line',
    'category.name': 'text',
    'category.code': 'line?',
    scope: 'text?',
    notes: 'text?',
    demonstration: 'text?',
  },
  weights: {
    'parts.performance': 'decimal',
    'parts.process': 'decimal',
    'parts.function': 'decimal',
    'parts.benefit': 'decimal',
    'benefit.weightMax': 'decimal?',
    'benefit.by': 'line?',
  },
  rules: {
    'admission.rule': 'line',
    'admission.share': 'decimal?',
    'admission.undecided': 'line?',
    'stars.innovativeForFive': 'integer',
    'stars.innovativeForFour': 'integer',
    'scoring.kind': 'line',
    'scoring.points.advanced': 'decimal',
    'scoring.points.average': 'decimal',
    'scoring.points.benchmark': 'decimal',
    'scoring.bonus': 'decimal?',
    aggregation: 'line',
    'ranking.on': 'line',
    'ranking.step': 'decimal',
    'shortlist.rule': 'line',
    'shortlist.count': 'integer?',
    'shortlist.share': 'decimal?',
    'shortlist.starMin': 'integer',
    'shortlist.kmin': 'integer',
    'shortlist.kmax': 'integer',
    'shortlist.shareMax': 'decimal?',
    'shortlist.tiedCut': 'line?',
    'shortlist.perEnterprise': 'integer?',
    'shortlist.perRegion': 'integer?',
  },
}

type List = { readonly fields: Fields; readonly optional?: boolean }

/** Lists with a row of boxes for each entry; the entry itself is a text where its only field is ''. */
export const ownLists: Readonly<Partial<Record<EditorSection, Readonly<Record<string, List>>>>> = {
  texts: {
    basicRequirements: { fields: { '': 'text' }, optional: true },
    references: { fields: { standard: 'line', title: 'text?' }, optional: true },
    terms: { fields: { term: 'text', definition: 'text' }, optional: true },
    sources: { fields: { title: 'text', url: 'line?', note: 'text?' } },
  },
  rules: { reevaluation: { fields: { '': 'text' } } },
}

/** The scheme with what stands in the boxes of one page. */
export function withFields(section: EditorSection, scheme: Scheme, typed: Typed): Scheme {
  let next: unknown = scheme
  for (const [path, kind] of Object.entries(ownFields[section] ?? {}))
    next = put(next, path.split('.'), readers[kind](typed, path))
  for (const [path, list] of Object.entries(ownLists[section] ?? {}))
    next = put(next, [path], entries(typed, path, list))
  return next as Scheme // whose shape is asked afterwards
}

function entries(typed: Typed, list: string, { fields, optional }: List): unknown {
  const rows = rowsIn(typed, list).map((row) => entry(typed, `${list}.${row}`, fields))
  return optional && rows.length === 0 ? undefined : rows
}

function entry(typed: Typed, at: string, fields: Fields): unknown {
  const [whole] = Object.entries(fields)
  if (whole?.[0] === '') return readers[whole[1]](typed, at)
  return present(Object.fromEntries(Object.entries(fields).map(([f, kind]) => [f, readers[kind](typed, `${at}.${f}`)])))
}

/** A copy with one member changed; what is undefined is left out. */
export function put(value: unknown, [key, ...rest]: readonly string[], what: unknown): unknown {
  if (key === undefined) return what
  const before = value as Readonly<Record<string, unknown>> | undefined // only members of objects are put
  const { [key]: inner, ...others } = before ?? {}
  const next = put(inner, rest, what)
  if (next === undefined) return others
  return before && key in before ? { ...before, [key]: next } : { ...others, [key]: next }
}
