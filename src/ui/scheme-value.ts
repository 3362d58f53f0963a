import type { Difference } from '#domain/scheme-comparison.ts'
import type { Indicator, Scheme } from '#domain/scheme.ts'
import { sayBaseline, sayRequirement } from '#ui/requirement.ts'
import { textIn } from '#ui/text.ts'
import { say, words, type Lang, type Text, type WordId } from '#ui/words/index.ts'

/** A line of what stands in a field; `lang` where it is data in a language of its own. */
export type SaidLine = { readonly text: string; readonly lang?: 'zh-CN' | 'en' }
type Place = Pick<Difference, 'section' | 'item' | 'field'>
type Named = Pick<Scheme, 'indicators' | 'varieties'>

const isWord = (id: string): id is WordId => id in words

/** What a field is called. */
export function fieldWord({ section, item, field }: Place): WordId {
  const id = item === null ? `scheme-field.${field}` : wordOfItem(section, field)
  if (!isWord(id)) throw new Error(`no word for the field ${section} ${field}`)
  return id
}

const wordOfItem = (section: string, field: string) =>
  section === 'indicators' ? `indicator-field.${field}` : `scheme-field.${section}.${field}`

/** The value of a field in words, line by line; texts in each of their languages. */
export function sayValue(lang: Lang, scheme: Named, place: Place, value: unknown): SaidLine[] {
  if (value === undefined) return []
  if (place.field === '') return wholeItem(lang, scheme, place, value)
  if (isText(value)) return textLines(value)
  const known = place.item === null ? ownValues[place.field] : indicatorValues[place.field]
  // Each field's sayer takes what the format has there.
  return known ? known(lang, value as never, scheme) : plain(value)
}

function wholeItem(lang: Lang, scheme: Named, place: Place, value: unknown): SaidLine[] {
  if (place.section === 'varieties') return textLines((value as Scheme['varieties'][number]).name) // an item of that list
  return fieldsIn(value as Indicator).flatMap(([field, inner]) => {
    const at = { ...place, field }
    const label = say(lang)(fieldWord(at))
    const list = Array.isArray(inner) && field === 'baselines' ? inner : [inner]
    return list.flatMap((one) =>
      sayValue(lang, scheme, at, one).map((line) => ({
        ...line,
        text: lang === 'zh' ? `${label}：${line.text}` : `${label}: ${line.text}`,
      })),
    )
  })
}

/** The fields of an indicator as its places call them: levels one by one. */
function fieldsIn({ id: _, levels, ...rest }: Indicator): [string, unknown][] {
  const graded = Object.entries(levels ?? {}).map(([level, one]): [string, unknown] => [`levels.${level}`, one])
  const fields = Object.entries(rest)
  const after = fields.findIndex(([field]) => field === 'baselines')
  return [...fields.slice(0, after), ...graded, ...fields.slice(after)]
}

type Sayer = (lang: Lang, value: never, scheme: Named) => SaidLine[]
const lines = (texts: readonly string[]): SaidLine[] => texts.map((text) => ({ text }))
const plain = (value: unknown): SaidLine[] => lines([Array.isArray(value) ? value.join('、') : String(value)])
const named =
  (prefix: string): Sayer =>
  (lang, value: string) => {
    const id = `${prefix}.${value}`
    return lines([isWord(id) ? say(lang)(id) : value])
  }
const percent: Sayer = (_, value: string) => lines([`${value}%`])
const requirement: Sayer = (lang, value: Parameters<typeof sayRequirement>[2], scheme) =>
  lines(sayRequirement(lang, scheme, value))

const ownValues: Readonly<Record<string, Sayer | undefined>> = {
  'admission.undecided': named('scheme.undecided'),
  references: (_, { standard, title }: NonNullable<Scheme['references']>[number]) => [
    { text: standard },
    ...(title ? textLines(title) : []),
  ],
  terms: (_, { term, definition }: NonNullable<Scheme['terms']>[number]) => [
    ...textLines(term),
    ...textLines(definition),
  ],
  sources: (_, { title, url, note }: Scheme['sources'][number]) => [
    ...textLines(title),
    ...(url ? [{ text: url }] : []),
    ...(note ? textLines(note) : []),
  ],
  'parts.performance': percent,
  'parts.process': percent,
  'parts.function': percent,
  'parts.benefit': percent,
  'benefit.weightMax': percent,
  'benefit.by': named('benefit-by'),
  'admission.rule': named('scheme.admission'),
  'admission.share': percent,
  'stars.bands': (lang, value: NonNullable<Scheme['stars']['bands']>) => lines([say(lang)('written.bands', value)]),
  'scoring.kind': named('scoring-kind'),
  'scoring.points': (lang, value: Scheme['scoring']['points']) => lines([say(lang)('written.points', value)]),
  aggregation: named('scheme.aggregation'),
  'ranking.on': named('ranking-on'),
  'ranking.tieBreakers': (lang, value: readonly string[]) =>
    value.flatMap((one) => named('tie-breaker')(lang, one as never, { indicators: [], varieties: [] })),
  'shortlist.rule': named('cut-rule'),
  'shortlist.tiedCut': named('tied-cut'),
  'shortlist.share': percent,
  'shortlist.shareMax': percent,
}

const indicatorValues: Readonly<Record<string, Sayer | undefined>> = {
  part: named('part'),
  class: named('scheme.class'),
  valueKind: named('value-kind'),
  direction: named('direction'),
  comparison: named('comparison'),
  appliesTo: (lang, value: readonly string[], { varieties }) =>
    value.map((id) => ({ text: nameOf(lang, varieties, id) })),
  domain: (lang, value: NonNullable<Indicator['domain']>) => lines(sayDomain(lang, value)),
  target: (lang, { value, below, above }: NonNullable<Indicator['target']>) =>
    lines([
      say(lang)('written.target', { value }),
      ...(below ? [say(lang)('written.below', { below })] : []),
      ...(above ? [say(lang)('written.above', { above })] : []),
    ]),
  required: requirement,
  'levels.advanced': requirement,
  'levels.average': requirement,
  'levels.benchmark': requirement,
  baselines: (lang, value: Indicator['baselines'][number], scheme) => [
    ...lines([sayBaseline(lang, scheme, value) + (value.mandatory ? ` · ${say(lang)('written.mandatory')}` : '')]),
    ...(value.reason ? textLines(value.reason) : []),
  ],
  weight: percent,
  scoring: (lang, { kind, anchors = [] }: NonNullable<Indicator['scoring']>) => [
    ...named('scoring-kind')(lang, kind as never, { indicators: [], varieties: [] }),
    ...lines(anchors.map((anchor) => say(lang)('written.anchor', anchor))),
  ],
}

const nameOf = (lang: Lang, varieties: Named['varieties'], id: string) => {
  const known = varieties.find((one) => one.id === id)
  return known ? textIn(lang, known.name) : id
}

export function sayDomain(lang: Lang, domain: NonNullable<Indicator['domain']>): string[] {
  if ('codes' in domain) return [domain.codes.join('、')]
  if ('grades' in domain) return [say(lang)('written.lowest-first', { grades: domain.grades.join('、') })]
  const { least, most } = domain
  return [
    ...(least === undefined ? [] : [say(lang)('written.least', { least })]),
    ...(most === undefined ? [] : [say(lang)('written.most', { most })]),
  ]
}

const isText = (value: unknown): value is Text => {
  if (typeof value !== 'object' || value === null || !('zh' in value)) return false
  return Object.keys(value).every((key) => key === 'zh' || key === 'en')
}

function textLines({ zh, en }: Text): SaidLine[] {
  return [{ text: zh, lang: 'zh-CN' as const }, ...(en ? [{ text: en, lang: 'en' as const }] : [])]
}
