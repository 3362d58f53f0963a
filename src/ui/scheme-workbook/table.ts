import type { Grid } from '#domain/ranking/table.ts'
import { decimalText } from '#domain/scheme.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { langs } from '#ui/words/words.ts'
import { choiceOfCell, cellOfChoice, decimalOfCell, linesOfCell, same } from './cells.ts'
import type { Cell } from './layout.ts'
import { headerOf } from './write.ts'

/** Something in a file that has to be put right: which sheet, row and column, and what to write. */
export type Fault = {
  readonly sheet: string
  readonly row?: number | undefined
  readonly column?: string | undefined
  readonly refusal: Refusal
}

export type SheetIn = { readonly name: string; readonly grid: Grid }

/** A row of a sheet: its number as a spreadsheet counts, and what stands in each column that is known. */
export type Row = { readonly row: number; readonly values: ReadonlyMap<string, unknown> }
export type Table = {
  readonly sheet: SheetIn
  readonly rows: readonly Row[]
  readonly faults: Fault[]
  readonly skipped: Fault[]
}

/** The first row names the columns, in either language and any order; an empty row is no row. */
export function tableOf(sheet: SheetIn, columns: readonly Cell[]): Table {
  const faults: Fault[] = []
  const skipped: Fault[] = []
  const [header = [], ...body] = sheet.grid
  const found = header.map((cell) =>
    typeof cell === 'string'
      ? columns.find((column) => langs.some((lang) => same(headerOf(column, lang), cell)))
      : undefined,
  )
  for (const [i, cell] of header.entries()) {
    const name = typeof cell === 'string' ? cell.trim() : ''
    if (!name) continue
    const column = found[i]
    if (!column) skipped.push({ sheet: sheet.name, refusal: refuse('column-unknown', '3.2', { column: name }) })
    else if (found.indexOf(column) < i)
      faults.push({ sheet: sheet.name, row: 1, column: name, refusal: refuse('column-twice', '3.2', { column: name }) })
  }
  const rows = body.flatMap((cells, i): Row[] => {
    if (cells.every((cell) => typeof cell === 'string' && cell.trim() === '')) return []
    const row = i + 2
    const values = new Map<string, unknown>()
    for (const [at, column] of found.entries()) {
      const cell = cells[at] ?? ''
      if (!column) continue
      const name = nameIn(header, at)
      const value = valueOf(column, cell, name)
      if (isFault(value)) faults.push({ sheet: sheet.name, row, column: name, refusal: value.fault })
      else if (value !== undefined) values.set(column.field, value)
    }
    return [{ row, values }]
  })
  return { sheet, rows, faults, skipped }
}

const nameIn = (header: Grid[number], at: number) => {
  const cell = header[at]
  return typeof cell === 'string' ? cell.trim() : ''
}

type Wrong = { readonly fault: Refusal }
export const isFault = (value: unknown): value is Wrong =>
  typeof value === 'object' && value !== null && 'fault' in value

/** What a cell says, or what is wrong with it. */
export function valueOf(cell: Cell, content: Grid[number][number], column: string): unknown {
  if (typeof content !== 'string')
    return { fault: refuse('cell-is-formula', '3.2', { formula: content.formula.slice(0, 80) }) }
  const typed = content.trim()
  if (typed === '') return undefined
  switch (cell.kind) {
    case 'decimal': {
      const decimal = decimalOfCell(typed)
      return decimalText.safeParse(decimal).success ? decimal : { fault: no('cell-decimal', column, typed) }
    }
    case 'integer':
      return /^\d{1,9}$/.test(decimalOfCell(typed))
        ? Number(decimalOfCell(typed))
        : { fault: no('cell-integer', column, typed) }
    case 'lines':
      return linesOfCell(content)
    case 'yes': {
      const chosen = choiceOfCell(typed, 'scheme-workbook.yes-no', ['yes', 'no'])
      return chosen ? chosen === 'yes' : { fault: no('cell-choice', column, typed, '是、否 / yes, no') }
    }
    case 'choice':
      return chosenIn(cell, typed, column)
    case 'choices': {
      const all = (linesOfCell(content) ?? []).map((one) => chosenIn(cell, one, column))
      return all.length > 0 ? (all.find(isFault) ?? all) : undefined
    }
    default:
      return typed
  }
}

function chosenIn({ choices }: Cell, typed: string, column: string): unknown {
  const { prefix, values } = choices ?? { prefix: '', values: [] }
  const known = values.map((value) => cellOfChoice('zh', prefix, value)).join('、')
  return choiceOfCell(typed, prefix, values) ?? { fault: no('cell-choice', column, typed, known) }
}

const no = (code: string, column: string, typed: string, known?: string) =>
  refuse(code, '3.2', { column, typed: typed.slice(0, 80), ...(known && { known }) })
