import {
  admissionRules,
  aggregations,
  benefitJudges,
  baselineKinds,
  comparisons,
  cutRules,
  directions,
  indicatorClasses,
  parts,
  rankingScores,
  scoringKinds,
  tieBreakers,
  tiedCuts,
  undecidedRules,
  valueKinds,
} from '#domain/scheme.ts'
import type { WordId } from '#ui/words/index.ts'

/*
 * A scheme as a workbook that people can fill in. Sheets and columns are called by the words of the pages, in either language.
 */

type Choices = { readonly prefix: string; readonly values: readonly string[] }

/** A value of the scheme in a cell: what it is called, where it belongs, what may stand in it. */
export type Cell = {
  readonly word: WordId
  /** Its English text stands in a cell of its own. */
  readonly english?: boolean
  /** The place inside the scheme or the entry of a list; '' is the entry itself. */
  readonly field: string
  readonly kind: 'line' | 'decimal' | 'integer' | 'lines' | 'choice' | 'choices' | 'yes' | 'requirement'
  readonly choices?: Choices
}

const line = (word: WordId, field: string): Cell => ({ word, field, kind: 'line' })
const decimal = (word: WordId, field: string): Cell => ({ word, field, kind: 'decimal' })
const integer = (word: WordId, field: string): Cell => ({ word, field, kind: 'integer' })
const lines = (word: WordId, field: string): Cell => ({ word, field, kind: 'lines' })
const requirement = (word: WordId, field: string): Cell => ({ word, field, kind: 'requirement' })
const choice = (word: WordId, field: string, prefix: string, values: readonly string[]): Cell => ({
  word,
  field,
  kind: 'choice',
  choices: { prefix, values },
})
const inner = (field: string, name: string) => (field === '' ? name : `${field}.${name}`)
/** A text in two cells. */
const text = (word: WordId, field: string): Cell[] => [
  { word, field: inner(field, 'zh'), kind: 'line' },
  { word, field: inner(field, 'en'), kind: 'line', english: true },
]

/** The first sheet: a row for each setting, its value beside its name, English texts beside that. */
export const settings: readonly Cell[] = [
  line('scheme-field.id', 'id'),
  ...text('scheme-field.title', 'title'),
  line('scheme-field.category.code', 'category.code'),
  ...text('scheme-field.category.name', 'category.name'),
  ...text('scheme-field.scope', 'scope'),
  ...text('scheme-field.notes', 'notes'),
  ...text('scheme-field.demonstration', 'demonstration'),
  decimal('scheme-field.parts.performance', 'parts.performance'),
  decimal('scheme-field.parts.process', 'parts.process'),
  decimal('scheme-field.parts.function', 'parts.function'),
  decimal('scheme-field.parts.benefit', 'parts.benefit'),
  decimal('scheme-field.benefit.weightMax', 'benefit.weightMax'),
  choice('scheme-field.benefit.by', 'benefit.by', 'benefit-by', benefitJudges),
  choice('scheme-field.admission.rule', 'admission.rule', 'scheme.admission', admissionRules),
  decimal('scheme-field.admission.share', 'admission.share'),
  choice('scheme-field.admission.undecided', 'admission.undecided', 'scheme.undecided', undecidedRules),
  integer('scheme-field.stars.innovativeForFive', 'stars.innovativeForFive'),
  integer('scheme-field.stars.innovativeForFour', 'stars.innovativeForFour'),
  line('scheme-editor.band-five', 'stars.bands.five'),
  line('scheme-editor.band-four', 'stars.bands.four'),
  line('scheme-editor.band-three', 'stars.bands.three'),
  choice('scheme-field.scoring.kind', 'scoring.kind', 'scoring-kind', scoringKinds),
  decimal('scheme-editor.points-advanced', 'scoring.points.advanced'),
  decimal('scheme-editor.points-average', 'scoring.points.average'),
  decimal('scheme-editor.points-benchmark', 'scoring.points.benchmark'),
  decimal('scheme-field.scoring.bonus', 'scoring.bonus'),
  choice('scheme-field.aggregation', 'aggregation', 'scheme.aggregation', aggregations),
  choice('scheme-field.ranking.on', 'ranking.on', 'ranking-on', rankingScores),
  decimal('scheme-field.ranking.step', 'ranking.step'),
  {
    word: 'scheme-field.ranking.tieBreakers',
    field: 'ranking.tieBreakers',
    kind: 'choices',
    choices: { prefix: 'tie-breaker', values: tieBreakers },
  },
  choice('scheme-field.shortlist.rule', 'shortlist.rule', 'cut-rule', cutRules),
  integer('scheme-field.shortlist.count', 'shortlist.count'),
  decimal('scheme-field.shortlist.share', 'shortlist.share'),
  integer('scheme-field.shortlist.starMin', 'shortlist.starMin'),
  integer('scheme-field.shortlist.kmin', 'shortlist.kmin'),
  integer('scheme-field.shortlist.kmax', 'shortlist.kmax'),
  decimal('scheme-field.shortlist.shareMax', 'shortlist.shareMax'),
  choice('scheme-field.shortlist.tiedCut', 'shortlist.tiedCut', 'tied-cut', tiedCuts),
  integer('scheme-field.shortlist.perEnterprise', 'shortlist.perEnterprise'),
  integer('scheme-field.shortlist.perRegion', 'shortlist.perRegion'),
]

export type ListSheet = {
  readonly name: WordId
  readonly list: 'varieties' | 'indicators' | 'basicRequirements' | 'references' | 'terms' | 'reevaluation' | 'sources'
  readonly columns: readonly Cell[]
}

const indicatorColumns: readonly Cell[] = [
  line('indicator-field.id', 'id'),
  ...text('indicator-field.name', 'name'),
  choice('indicator-field.part', 'part', 'part', parts),
  choice('indicator-field.class', 'class', 'scheme.class', indicatorClasses),
  lines('indicator-field.appliesTo', 'appliesTo'),
  choice('indicator-field.valueKind', 'valueKind', 'value-kind', valueKinds),
  line('indicator-field.unit', 'unit'),
  decimal('scheme-editor.domain-least', 'domain.least'),
  decimal('scheme-editor.domain-most', 'domain.most'),
  lines('scheme-editor.domain-codes', 'domain.codes'),
  lines('scheme-editor.domain-grades', 'domain.grades'),
  choice('indicator-field.direction', 'direction', 'direction', directions),
  decimal('scheme-editor.target-value', 'target.value'),
  decimal('scheme-editor.target-below', 'target.below'),
  decimal('scheme-editor.target-above', 'target.above'),
  requirement('indicator-field.required', 'required'),
  requirement('indicator-field.levels.advanced', 'levels.advanced'),
  requirement('indicator-field.levels.average', 'levels.average'),
  requirement('indicator-field.levels.benchmark', 'levels.benchmark'),
  choice('indicator-field.comparison', 'comparison', 'comparison', comparisons),
  line('indicator-field.method', 'method'),
  lines('indicator-field.methodsEquivalent', 'methodsEquivalent'),
  lines('indicator-field.standardLevels', 'standardLevels'),
  decimal('indicator-field.detectionLimit', 'detectionLimit'),
  decimal('indicator-field.weight', 'weight'),
  choice('indicator-field.scoring.kind', 'scoring.kind', 'scoring-kind', scoringKinds),
  lines('indicator-field.alsoCalled', 'alsoCalled'),
  ...text('indicator-field.note', 'note'),
]

/** A row for each entry. */
export const listSheets: readonly ListSheet[] = [
  {
    name: 'scheme-section.varieties',
    list: 'varieties',
    columns: [line('scheme-editor.variety-id', 'id'), ...text('scheme-field.varieties.name', 'name')],
  },
  { name: 'scheme-section.indicators', list: 'indicators', columns: indicatorColumns },
  {
    name: 'scheme-field.basicRequirements',
    list: 'basicRequirements',
    columns: text('scheme-editor.list-basicRequirements', ''),
  },
  {
    name: 'scheme-field.references',
    list: 'references',
    columns: [line('scheme-editor.reference-standard', 'standard'), ...text('scheme-editor.reference-title', 'title')],
  },
  {
    name: 'scheme-field.terms',
    list: 'terms',
    columns: [...text('scheme-editor.list-terms', 'term'), ...text('scheme-editor.term-definition', 'definition')],
  },
  { name: 'scheme-section.reevaluation', list: 'reevaluation', columns: text('scheme-editor.list-reevaluation', '') },
  {
    name: 'scheme-section.sources',
    list: 'sources',
    columns: [
      ...text('scheme-editor.source-title', 'title'),
      line('scheme-editor.source-url', 'url'),
      ...text('scheme-editor.source-note', 'note'),
    ],
  },
]

/** Rows that belong to an indicator: its references, limits that a cell cannot hold, points at values. */
export const ofIndicator: Cell = line('scheme-workbook.indicator', 'indicator')

export const baselineColumns: readonly Cell[] = [
  choice('scheme-editor.baseline-kind', 'kind', 'baseline', baselineKinds),
  line('scheme-editor.baseline-standard', 'standard'),
  line('scheme-editor.baseline-clause', 'clause'),
  requirement('scheme-editor.baseline-requirement', 'requirement'),
  { word: 'scheme-editor.baseline-mandatory', field: 'mandatory', kind: 'yes' },
  ...text('scheme-editor.baseline-reason', 'reason'),
]

export const anchorColumns: readonly Cell[] = [
  decimal('scheme-editor.anchor-value', 'value'),
  decimal('scheme-editor.anchor-points', 'points'),
]

/** Which requirement a detailed row is about; a reference by its number among those of the indicator. */
export const detailPlaces = ['required', 'advanced', 'average', 'benchmark', 'baseline'] as const

export const detailColumns: readonly Cell[] = [
  choice('scheme-workbook.place', 'place', 'scheme-workbook.place', detailPlaces),
  integer('scheme-workbook.baseline', 'baseline'),
  line('scheme-workbook.variety', 'variety'),
  line('scheme-workbook.condition', 'condition'),
  line('scheme-workbook.requirement', 'requirement'),
  line('scheme-workbook.relative-to', 'relativeTo'),
  choice('scheme-workbook.bound', 'bound', 'scheme-workbook.bound', ['at-most', 'at-least']),
  decimal('scheme-workbook.share', 'share'),
]

export const indicatorSheets = {
  baselines: { name: 'scheme-workbook.sheet-baselines', columns: [ofIndicator, ...baselineColumns] },
  details: { name: 'scheme-workbook.sheet-details', columns: [ofIndicator, ...detailColumns] },
  anchors: { name: 'scheme-workbook.sheet-anchors', columns: [ofIndicator, ...anchorColumns] },
} as const satisfies Record<string, { name: WordId; columns: readonly Cell[] }>
