import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { SheetIn } from '#ui/scheme-workbook/table.ts'
import type { SheetOut } from '#ui/scheme-workbook/write.ts'
import { weighArchive } from './archive.ts'
import { cellText, escaped } from './spreadsheet.ts'

export const workbookLimits = {
  bytes: 2 * 1024 * 1024,
  unpacked: 32 * 1024 * 1024,
  sheets: 40,
  rows: 2_001,
  columns: 100,
} as const

/** Every sheet of a workbook as text. Formulas are handed on as formulas, never computed. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly SheetIn[] | Refusal> {
  const { rows, columns, unpacked } = workbookLimits
  if (bytes.byteLength > workbookLimits.bytes)
    return refuse('file-too-large', '3.2', { megabytes: workbookLimits.bytes / 1024 / 1024 })
  try {
    weighArchive(bytes, { bytes: unpacked, entries: 200 })
    const { sheets } = await readXlsx(bytes, { readStyles: true, maxRows: rows + 1 })
    const tooLarge = sheets.some(({ rows: own }) => own.length > rows || own.some((row) => row.length > columns))
    if (tooLarge || sheets.length > workbookLimits.sheets)
      return refuse('table-too-large', '3.2', { rows: rows - 1, columns })
    return sheets.map(({ name, rows: own, cells }) => ({
      name,
      grid: own.map((row, r) =>
        row.map((value, c) => {
          const cell = cells?.get(`${r},${c}`)
          return typeof value === 'string' && cell?.formula === undefined ? value : cellText(value, cell)
        }),
      ),
    }))
  } catch (error) {
    return refuse('spreadsheet-unreadable', '3.2', { why: error instanceof Error ? error.message.slice(0, 200) : '' })
  }
}

/** Text cells in columns formatted as text: nothing is computed, and what is typed into them keeps its digits. */
export async function writeWorkbook(sheets: readonly SheetOut[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, choices }) => ({
      name,
      rows: rows.map((row) => row.map((text) => (text === '' ? null : escaped(text)))),
      columns: widths(rows).map((width) => ({
        width,
        style: { numFmt: '@', alignment: { vertical: 'top' as const, wrapText: true } },
      })),
      freezePane: { rows: 1, columns: 0 },
      dataValidations: choices.flatMap(({ column, values }) => {
        const list = values.join(',')
        if (list.length > 250 || values.some((value) => value.includes(','))) return []
        const letter = letterOf(column)
        return [{ type: 'list' as const, values: [...values], allowBlank: true, range: `${letter}2:${letter}500` }]
      }),
    })),
  })
}

/** Wide enough for its longest line, Han characters taking two places, within reason. */
function widths(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: columns }, (_, column) => {
    const lines = rows.flatMap((row) => (row[column] ?? '').split('\n'))
    const longest = Math.max(6, ...lines.map((line) => line.length + (line.match(/[⺀-￿]/g)?.length ?? 0)))
    return Math.min(60, longest + 2)
  })
}

function letterOf(column: number): string {
  const [high, low] = [Math.floor(column / 26), column % 26]
  return (high > 0 ? String.fromCharCode(64 + high) : '') + String.fromCharCode(65 + low)
}
