import { refuse } from '#domain/refusal.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { put } from '#ui/scheme-form/fields.ts'
import type { WordId } from '#ui/words/index.ts'
import { words } from '#ui/words/index.ts'
import { sameWord } from './cells.ts'
import { indicatorSheets, listSheets, type Cell } from './layout.ts'
import { faultsOf, type Origin } from './origins.ts'
import { entryOf, withRows } from './rows.ts'
import { settingsIn } from './settings.ts'
import { tableOf, type Fault, type SheetIn, type Table } from './table.ts'

/** A scheme that was filled in as a workbook; or everything that has to be put right, sheet by sheet and row by row. */
export type WorkbookRead = {
  readonly scheme?: Scheme
  readonly faults: readonly Fault[]
  /** What was not read because it is no part of a scheme. */
  readonly skipped: readonly Fault[]
}

export function schemeOfWorkbook(sheets: readonly SheetIn[]): WorkbookRead {
  const book = opened(sheets)
  const settings = settingsIn(book.sheet('scheme-workbook.sheet-settings'))
  const lists = listSheets.map(({ name, list, columns }) => ({ list, columns, table: book.table(name, columns) }))
  const tables = {
    baselines: book.table(indicatorSheets.baselines.name, indicatorSheets.baselines.columns),
    details: book.table(indicatorSheets.details.name, indicatorSheets.details.columns),
    anchors: book.table(indicatorSheets.anchors.name, indicatorSheets.anchors.columns),
  }
  const origins: Origin[] = [...settings.origins]
  let scheme: unknown = { format: 'lingpao-scheme@1', ...settings.value }
  for (const { list, columns, table } of lists) {
    if (!table) continue
    origins.push({ base: list, table, columns })
    for (const [i, row] of table.rows.entries()) origins.push({ base: `${list}.${i}`, table, row: row.row, columns })
    const entries = table.rows.map(entryOf)
    if (entries.length > 0 || isNeeded(list)) scheme = put(scheme, [list], entries)
  }
  const joined = withRows(scheme, tables, origins)
  const faults = [
    ...book.faults,
    ...settings.faults,
    ...lists.flatMap(({ table }) => table?.faults ?? []),
    ...Object.values(tables).flatMap((table) => table?.faults ?? []),
    ...joined.faults,
  ]
  const skipped = [
    ...book.skipped,
    ...settings.skipped,
    ...[...lists.map(({ table }) => table), ...Object.values(tables)].flatMap((table) => table?.skipped ?? []),
  ]
  const parsed = schemeShape.safeParse(joined.scheme)
  if (parsed.success && faults.length === 0) return { scheme: parsed.data, faults, skipped }
  // A cell that could not be read is missing from the scheme: that is not said twice.
  const shaped = parsed.success ? [] : faultsOf(parsed.error.issues, origins)
  const more = shaped.filter(
    (one) => !faults.some((known) => known.sheet === one.sheet && known.row === one.row && known.column === one.column),
  )
  return { faults: [...faults, ...more], skipped }
}

const isNeeded = (list: string) => !['basicRequirements', 'references', 'terms'].includes(list)

/** The sheets by their names in either language. */
function opened(sheets: readonly SheetIn[]) {
  const faults: Fault[] = []
  const names: readonly WordId[] = [
    'scheme-workbook.sheet-guide',
    'scheme-workbook.sheet-settings',
    ...listSheets.map(({ name }) => name),
    ...Object.values(indicatorSheets).map(({ name }) => name),
  ]
  const skipped = sheets
    .filter(({ name }) => !names.some((known) => sameWord(name, known)))
    .map(({ name }): Fault => ({ sheet: name, refusal: refuse('sheet-unknown', '3.2', { sheet: name }) }))
  const needed: readonly WordId[] = [
    'scheme-workbook.sheet-settings',
    'scheme-section.varieties',
    'scheme-section.indicators',
  ]
  const sheet = (name: WordId) => {
    const found = sheets.filter((one) => sameWord(one.name, name))
    const [first, second] = found
    if (second) faults.push({ sheet: second.name, refusal: refuse('sheet-twice', '3.2', { sheet: second.name }) })
    if (!first && needed.includes(name))
      faults.push({
        sheet: words[name].zh,
        refusal: refuse('sheet-missing', '3.2', { sheet: `${words[name].zh} / ${words[name].en}` }),
      })
    return first
  }
  const table = (name: WordId, columns: readonly Cell[]): Table | undefined => {
    const found = sheet(name)
    return found && tableOf(found, columns)
  }
  return { faults, skipped, sheet, table }
}
