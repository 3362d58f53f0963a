import { refuse } from '#domain/refusal.ts'
import { put } from '#ui/scheme-form/fields.ts'
import { words } from '#ui/words/index.ts'
import { sameWord } from './cells.ts'
import { settings, type Cell } from './layout.ts'
import type { Origin } from './origins.ts'
import { isFault, valueOf, type Fault, type SheetIn } from './table.ts'

/** The first sheet: a setting in each row, its value beside it, an English text beside that. */
export function settingsIn(sheet: SheetIn | undefined) {
  const faults: Fault[] = []
  const skipped: Fault[] = []
  const origins: Origin[] = []
  let value: unknown = { ranking: { ties: 'shared' } }
  if (!sheet) return { value: value as object, faults, skipped, origins }
  const seen = new Set<Cell>()
  for (const [i, cells] of sheet.grid.entries()) {
    const [name = ''] = cells
    if (i === 0 || typeof name !== 'string' || name.trim() === '') continue
    const row = i + 1
    const known = settings.filter(({ word }) => sameWord(name, word))
    if (known.length === 0) {
      skipped.push({ sheet: sheet.name, row, refusal: refuse('setting-unknown', '3.2', { setting: name.trim() }) })
      continue
    }
    for (const cell of known) {
      const column = name.trim()
      if (seen.has(cell)) {
        faults.push({ sheet: sheet.name, row, refusal: refuse('setting-twice', '3.2', { setting: column }) })
        break
      }
      seen.add(cell)
      origins.push({ base: '', field: cell.field, table: { sheet }, row, columns: [], column })
      const read = valueOf(cell, cells[cell.english ? 2 : 1] ?? '', column)
      if (isFault(read)) faults.push({ sheet: sheet.name, row, column, refusal: read.fault })
      else if (read !== undefined) value = put(value, cell.field.split('.'), read)
    }
  }
  for (const cell of settings)
    if (!seen.has(cell))
      origins.push({ base: '', field: cell.field, table: { sheet }, columns: [], column: words[cell.word].zh })
  return { value: value as object, faults, skipped, origins }
}
