import { plainOf, plainText } from '#domain/requirement/notation.ts'
import { sameJson } from '#domain/scheme-lists.ts'
import type { Indicator, PlainRequirement, Scheme, WrittenRequirement } from '#domain/scheme.ts'
import { say, type Lang } from '#ui/words/index.ts'
import { cellOfChoice, cellOfLines } from './cells.ts'
import { indicatorSheets, listSheets, settings, type Cell } from './layout.ts'

/** A sheet to be written: all text. `choices` are columns that take one of a few. */
export type SheetOut = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly choices: readonly { readonly column: number; readonly values: readonly string[] }[]
}

/** A scheme as sheets; what it leaves out is an empty cell. An empty list that may be left out says nothing, and is none. */
export function workbookOf(scheme: Scheme, lang: Lang): SheetOut[] {
  const sheet = (name: string, columns: readonly Cell[], entries: readonly object[]): SheetOut => ({
    name,
    rows: [
      columns.map((cell) => headerOf(cell, lang)),
      ...entries.map((entry) => columns.map((cell) => cellOf(cell, entry, scheme, lang))),
    ],
    choices: columns.flatMap((cell, column) => {
      const values = choicesOf(cell, lang)
      return values.length > 0 ? [{ column, values }] : []
    }),
  })
  const { baselines, details, anchors } = indicatorSheets
  const word = say(lang)
  return [
    guide(lang),
    settingsSheet(scheme, lang),
    ...listSheets.slice(0, 2).map(({ name, list, columns }) => sheet(word(name), columns, scheme[list] ?? [])),
    sheet(
      word(baselines.name),
      baselines.columns,
      ofEach(scheme, ({ baselines: own }) => own),
    ),
    sheet(
      word(details.name),
      details.columns,
      ofEach(scheme, (indicator) => detailsOf(indicator, scheme)),
    ),
    sheet(
      word(anchors.name),
      anchors.columns,
      ofEach(scheme, ({ scoring }) => scoring?.anchors ?? []),
    ),
    ...listSheets.slice(2).map(({ name, list, columns }) => sheet(word(name), columns, scheme[list] ?? [])),
  ]
}

const ofEach = ({ indicators }: Scheme, rows: (indicator: Indicator) => readonly object[]) =>
  indicators.flatMap((indicator) => rows(indicator).map((row) => ({ indicator: indicator.id, ...row })))

/** What a column is called, in one language. */
export function headerOf({ word, english }: Cell, lang: Lang): string {
  const column = say(lang)(word)
  return english ? say(lang)('scheme-workbook.in-english', { column }) : column
}

function settingsSheet(scheme: Scheme, lang: Lang): SheetOut {
  const word = say(lang)
  const rows = settings
    .filter(({ english }) => !english)
    .map((cell) => {
      const english = settings.find((other) => other.english && other.word === cell.word)
      return [
        headerOf(cell, lang),
        cellOf(cell, scheme, scheme, lang),
        english ? cellOf(english, scheme, scheme, lang) : '',
        choicesOf(cell, lang).join(' | '),
      ]
    })
  const head = ['setting', 'value', 'english', 'choices'] as const
  return {
    name: word('scheme-workbook.sheet-settings'),
    rows: [head.map((name) => word(`scheme-workbook.${name}`)), ...rows],
    choices: [],
  }
}

const guide = (lang: Lang): SheetOut => ({
  name: say(lang)('scheme-workbook.sheet-guide'),
  rows: (['guide-1', 'guide-2', 'guide-3', 'guide-4'] as const).map((id) => [say(lang)(`scheme-workbook.${id}`)]),
  choices: [],
})

const choicesOf = ({ choices, kind }: Cell, lang: Lang): string[] => {
  const of = kind === 'yes' ? { prefix: 'scheme-workbook.yes-no', values: ['yes', 'no'] } : choices
  return of ? of.values.map((value) => cellOfChoice(lang, of.prefix, value)) : []
}

function cellOf(cell: Cell, entry: object, scheme: Scheme, lang: Lang): string {
  const value = cell.field
    .split('.')
    .reduce<unknown>(
      (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as never)[key] : undefined),
      entry,
    )
  if (value === undefined) return ''
  const choiceIn = (one: unknown) => cellOfChoice(lang, cell.choices?.prefix ?? '', String(one))
  switch (cell.kind) {
    case 'lines':
      return cellOfLines(value as readonly string[]) // such cells hold lists of lines
    case 'choice':
      return choiceIn(value)
    case 'choices':
      return (value as readonly string[]).map(choiceIn).join('\n') // such cells hold lists of choices
    case 'yes':
      return cellOfChoice(lang, 'scheme-workbook.yes-no', value ? 'yes' : 'no')
    case 'requirement':
      return inCell(value as WrittenRequirement, scheme) ?? '' // such cells hold requirements
    default:
      return String(value)
  }
}

/** A requirement that one cell can say; undefined where it needs rows of its own. */
function inCell(requirement: WrittenRequirement, { indicators }: Scheme): string | undefined {
  if (typeof requirement === 'object' && !('relativeTo' in requirement)) return undefined
  const text = plainText(requirement, [])
  return sameJson(plainOf(text, indicators), requirement) ? text : undefined
}

/** The requirements of an indicator that no cell can say, row by row. */
function detailsOf(indicator: Indicator, scheme: Scheme): object[] {
  const { required, levels, baselines } = indicator
  const all: (readonly [object, WrittenRequirement | undefined])[] = [
    [{ place: 'required' }, required],
    [{ place: 'advanced' }, levels?.advanced],
    [{ place: 'average' }, levels?.average],
    [{ place: 'benchmark' }, levels?.benchmark],
    ...baselines.map(({ requirement }, i) => [{ place: 'baseline', baseline: i + 1 }, requirement] as const),
  ]
  return all.flatMap(([place, requirement]) =>
    requirement === undefined || inCell(requirement, scheme) !== undefined
      ? []
      : detailed(requirement).map((row) => ({ ...place, ...row })),
  )
}

function detailed(requirement: WrittenRequirement): object[] {
  if (typeof requirement === 'object' && 'byVariety' in requirement)
    return Object.entries(requirement.byVariety).flatMap(([variety, one]) =>
      plainRows(one).map((row) => ({ variety, ...row })),
    )
  return plainRows(requirement)
}

function plainRows(requirement: PlainRequirement): object[] {
  if (typeof requirement === 'string') return [{ requirement }]
  return 'byCondition' in requirement ? requirement.byCondition : [requirement]
}
