import { say, words, type Lang, type WordId } from '#ui/words/index.ts'

/** What a box of the editor is called, by the box's name: “指标来源 2 · 标准编号”, “范围（英文）”. */
export function boxLabel(lang: Lang, name: string, of: 'scheme' | 'indicator', known: Names = {}): string {
  const word = say(lang)
  const [, plain = name, suffix] = /^(.*?)(?:\.(zh|en))?$/.exec(name) ?? []
  const [, list, row, field = ''] = /^([A-Za-z]+(?:\.anchors)?)\.(\d+)\.?(.*)$/.exec(plain) ?? []
  const [, requirement, variety] = /^(.*)\.of\.([a-z0-9-]+)$/.exec(plain) ?? []
  if (requirement && variety)
    return word('scheme-editor.for-variety', {
      field: boxLabel(lang, requirement, of, known),
      variety: known.varieties?.[variety] ?? variety,
    })
  if (list && row) {
    const named = word('scheme-editor.row', { list: word(wordFor(`list-${list}`)), row: Number(row) + 1 })
    if (!field) return inLanguage(lang, named, suffix)
    const label = inLanguage(lang, word(wordFor(`${list}.${field}`)), suffix)
    return word('scheme-editor.place', { of: named, field: label })
  }
  const [, weighed] = /^weights\.(.+)$/.exec(plain) ?? []
  if (weighed)
    return word('scheme-editor.place', { of: known.indicators?.[weighed] ?? weighed, field: word('scheme.weight') })
  return inLanguage(lang, word(wordFor(plain, of)), suffix)
}

/** The same inside a row that says which it is: “标准编号”. */
export function rowLabel(lang: Lang, name: string): string {
  const [, plain = name, suffix] = /^(.*?)(?:\.(zh|en))?$/.exec(name) ?? []
  const [, list = '', field = ''] = /^([A-Za-z]+(?:\.anchors)?)\.\d+\.(.*)$/.exec(plain) ?? []
  return inLanguage(lang, say(lang)(wordFor(`${list}.${field}`)), suffix)
}

/** Names of varieties and indicators by their ids. */
type Names = {
  readonly varieties?: Readonly<Record<string, string>>
  readonly indicators?: Readonly<Record<string, string>>
}

const inLanguage = (lang: Lang, field: string, suffix: string | undefined) =>
  suffix === 'en' ? say(lang)('scheme-editor.in-en', { field }) : field

const isWord = (id: string): id is WordId => id in words

function wordFor(name: string, of?: 'scheme' | 'indicator'): WordId {
  const id = boxWords[name] ?? (of === 'indicator' ? `indicator-field.${name}` : `scheme-field.${name}`)
  if (isWord(id)) return id
  if (isWord(`scheme-editor.${name}`)) return `scheme-editor.${name}` as WordId // just looked up
  throw new Error(`no word for the box ${name}`)
}

const boxWords: Readonly<Record<string, WordId>> = {
  'list-baselines': 'indicator-field.baselines',
  'list-scoring.anchors': 'scheme-editor.anchors',
  'references.standard': 'scheme-editor.reference-standard',
  'references.title': 'scheme-editor.reference-title',
  'terms.term': 'scheme-editor.list-terms',
  'terms.definition': 'scheme-editor.term-definition',
  'sources.title': 'scheme-editor.source-title',
  'sources.url': 'scheme-editor.source-url',
  'sources.note': 'scheme-editor.source-note',
  'varieties.id': 'scheme-editor.variety-id',
  'varieties.name': 'scheme-field.varieties.name',
  'stars.bands.five': 'scheme-editor.band-five',
  'stars.bands.four': 'scheme-editor.band-four',
  'stars.bands.three': 'scheme-editor.band-three',
  'scoring.points.advanced': 'scheme-editor.points-advanced',
  'scoring.points.average': 'scheme-editor.points-average',
  'scoring.points.benchmark': 'scheme-editor.points-benchmark',
  'baselines.kind': 'scheme-editor.baseline-kind',
  'baselines.standard': 'scheme-editor.baseline-standard',
  'baselines.clause': 'scheme-editor.baseline-clause',
  'baselines.requirement': 'scheme-editor.baseline-requirement',
  'baselines.mandatory': 'scheme-editor.baseline-mandatory',
  'baselines.reason': 'scheme-editor.baseline-reason',
  'baselines.drop': 'scheme-editor.baseline-drop',
  'domain.least': 'scheme-editor.domain-least',
  'domain.most': 'scheme-editor.domain-most',
  'domain.codes': 'scheme-editor.domain-codes',
  'domain.grades': 'scheme-editor.domain-grades',
  'target.value': 'scheme-editor.target-value',
  'target.below': 'scheme-editor.target-below',
  'target.above': 'scheme-editor.target-above',
  'scoring.anchors': 'scheme-editor.anchors',
  'scoring.anchors.value': 'scheme-editor.anchor-value',
  'scoring.anchors.points': 'scheme-editor.anchor-points',
}
