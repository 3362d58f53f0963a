import { parse } from 'csv-parse/sync'
import { readXlsx, writeXlsx, type Cell as SheetCell } from 'hucre/xlsx'
import type { Cell, Grid } from '#domain/ranking/table.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { weighArchive } from './archive.ts'

export const spreadsheetLimits = { bytes: 20 * 1024 * 1024, rows: 20_001, columns: 300 } as const

/** A table of text from CSV or XLSX, told apart by their first bytes. Formulas are handed on as formulas, never computed. */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Grid | Refusal> {
  if (bytes.byteLength > spreadsheetLimits.bytes)
    return refuse('file-too-large', '3.4.4', { megabytes: spreadsheetLimits.bytes / 1024 / 1024 })
  try {
    const grid = isZip(bytes) ? await fromXlsx(bytes) : fromCsv(bytes)
    const tooWide = grid.some((row) => row.length > spreadsheetLimits.columns)
    if (grid.length > spreadsheetLimits.rows || tooWide)
      return refuse('table-too-large', '3.4.4', {
        rows: spreadsheetLimits.rows - 1,
        columns: spreadsheetLimits.columns,
      })
    return grid
  } catch (error) {
    return refuse('spreadsheet-unreadable', '3.4.4', { why: error instanceof Error ? error.message.slice(0, 200) : '' })
  }
}

/** With a byte order mark, so that Excel reads UTF-8; CRLF as RFC 4180 asks. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => row.map((text) => quoted(harmless(text))).join(','))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

/** Text cells only: nothing a spreadsheet would compute. */
export async function writeSheet(name: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name, rows: rows.map((row) => row.map((text) => escaped(harmless(text)))) }] })
}

/**
 * ECMA-376 writes “_x000D_” for a carriage return; where a text says just that, it is escaped itself. What XML cannot hold makes
 * the whole file unreadable.
 */
export const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(notInXml, '\uFFFD')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('\r', '_x000D_')
// oxlint-disable-next-line no-control-regex
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

async function fromXlsx(bytes: Uint8Array): Promise<Grid> {
  weighArchive(bytes)
  const { sheets } = await readXlsx(bytes, { sheets: [0], readStyles: true, maxRows: spreadsheetLimits.rows + 1 })
  const [sheet] = sheets
  return (sheet?.rows ?? []).map((row, r) => row.map((value, c) => cellText(value, sheet?.cells?.get(`${r},${c}`))))
}

/** A number shown as a percentage is kept as people saw it: 0.125 under “0.0%” is “12.5%”. */
export function cellText(value: string | number | boolean | Date | null, cell: SheetCell | undefined): Cell {
  if (cell?.formula !== undefined) return { formula: cell.formula }
  if (value === null) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'string') return unguarded(value)
  return cell?.style?.numFmt?.includes('%') ? `${shifted(value)}%` : plain(value)
}

/** Excel keeps fifteen digits; beyond them 0.1 + 0.2 would show. No exponent ever. */
function plain(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text
}

/** Two places to the left in text, so that no float is multiplied. */
function shifted(value: number): string {
  const [whole = '0', fraction = ''] = plain(Math.abs(value)).split('.')
  const digits = whole + fraction.padEnd(2, '0')
  const point = whole.length + 2
  const text = `${digits.slice(0, point).replace(/^0+(?=\d)/, '')}.${digits.slice(point)}`.replace(/\.$/, '')
  return value < 0 ? `-${text}` : text
}

function fromCsv(bytes: Uint8Array): Grid {
  const text = decoded(bytes)
  if (text.includes('\0')) throw new Error('NUL')
  const records = parse(text, {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 1_000_000,
  })
  return records.map((row) => row.map(csvCell))
}

/** “=5 %” and “=<5” are limits; “=1+A2” is not. */
const plainLimit = /^=[<>]?\s*-?\d+(?:\.\d+)?\s*[^\d+*()|!-]*$/

/** CSV has no formulas of its own, but what would become one in a spreadsheet is treated as one. */
function csvCell(text: string): Cell {
  return /^[=@]/.test(text) && !plainLimit.test(text) ? { formula: text.slice(1) } : unguarded(text)
}

/** Excel in China still saves CSV as GB 18030. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

/** Spreadsheets in Chinese and Japanese begin a formula with the wide signs as well. */
const dangerous = /^[=+\-@\t\r\n|＝＋－＠]/
/** An apostrophe keeps a spreadsheet from computing what an enterprise typed. */
const harmless = (text: string) => (dangerous.test(text) ? `'${text}` : text)
const unguarded = (text: string) => (text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text)
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
