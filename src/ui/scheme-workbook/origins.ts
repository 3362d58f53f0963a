import { issueOf, type Issue } from '#domain/issue.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { langs } from '#ui/words/words.ts'
import type { Cell } from './layout.ts'
import { headerOf } from './write.ts'
import type { Fault, SheetIn } from './table.ts'

/** Where a part of the scheme stands in the workbook: a setting, a row, or a whole sheet. */
export type Origin = {
  /** The place in the scheme that the row is about: `indicators.3.baselines.0`. */
  readonly base: string
  /** A setting's own place. */
  readonly field?: string
  readonly table: { readonly sheet: SheetIn }
  readonly row?: number
  readonly columns: readonly Cell[]
  readonly column?: string
}

type Found = Parameters<typeof issueOf>[0]

/** What the format's shape says of a scheme, at the cells that it came from. */
export function faultsOf(issues: readonly Found[], origins: readonly Origin[]): Fault[] {
  const all = issues.map(issueOf).map((issue) => faultOf(issue, origins))
  return all.filter((one, i) => all.findIndex((other) => at(other) === at(one)) === i)
}

const at = ({ sheet, row, column, refusal }: Fault) => `${sheet} ${row ?? ''} ${column ?? ''} ${refusal.refused}`

function faultOf(issue: Issue, origins: readonly Origin[]): Fault {
  const origin = origins
    .filter(({ base, field }) => isInside(issue.path, field ?? base))
    .sort((a, b) => (b.field ?? b.base).length - (a.field ?? a.base).length)[0]
  const inside = issue.path.slice((origin?.base ?? '').length).replace(/^\./, '')
  const column = origin?.column ?? (origin && columnIn(origin, inside)) ?? origin?.table.sheet.name ?? issue.path
  const row = origin?.row
  return {
    sheet: origin?.table.sheet.name ?? '',
    ...(row !== undefined && { row }),
    column,
    refusal: refusalOf(issue, column),
  }
}

const isInside = (path: string, base: string) =>
  base !== '' && (path === base || path.startsWith(`${base}.`) || base.startsWith(`${path}.`))

/** As the sheet calls it, in whichever language. */
const columnIn = ({ columns, table }: Origin, inside: string) => {
  const own = columns
    .filter(
      ({ field }) =>
        inside !== '' && (inside === field || inside.startsWith(`${field}.`) || field.startsWith(`${inside}.`)),
    )
    .sort((a, b) => b.field.length - a.field.length)
  const cell = own.find(({ field }) => inside.startsWith(field)) ?? own[0]
  if (!cell) return undefined
  const names = langs.map((lang) => headerOf(cell, lang))
  return names.find((name) => table.sheet.grid[0]?.includes(name)) ?? names[0]
}

function refusalOf({ code, path, values }: Issue, column: string): Refusal {
  if (code === 'too_big')
    return values.origin === 'array'
      ? refuse('cell-too-many', '3.2', { column, maximum: values.maximum ?? '' })
      : refuse('cell-too-long', '3.2', { column, maximum: values.maximum ?? '' })
  if (code === 'too_small' && values.origin === 'array' && Number(values.minimum) > 1)
    return refuse('cell-too-few', '3.2', { column, minimum: values.minimum ?? '' })
  if (code === 'too_small' && values.origin !== 'string' && values.origin !== 'array')
    return refuse('cell-malformed', '3.2', { column })
  if (code === 'invalid_type' || code === 'too_small' || code === 'invalid_value')
    return refuse('cell-empty', '3.2', { column })
  if (code === 'not-in-order') return refuse('cell-not-in-order', '3.2', { column })
  if (code === 'invalid_format' && path.endsWith('id')) return refuse('cell-id', '3.2', { column })
  return refuse('cell-malformed', '3.2', { column })
}
