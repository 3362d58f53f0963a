import { plainOf } from '#domain/requirement/notation.ts'
import { refuse } from '#domain/refusal.ts'
import type { Indicator, Scheme, WrittenRequirement } from '#domain/scheme.ts'
import { put } from '#ui/scheme-form/fields.ts'
import { words } from '#ui/words/index.ts'
import { same } from './cells.ts'
import { withDetails } from './details.ts'
import { indicatorSheets } from './layout.ts'
import type { Origin } from './origins.ts'
import type { Fault, Row, Table } from './table.ts'

/** What stands in a row, at its places. */
export const entryOf = ({ values }: Row): unknown =>
  [...values].reduce<unknown>((entry, [field, value]) => put(entry, field.split('.'), value), {})

export type Rows = Readonly<Record<'baselines' | 'details' | 'anchors', Table | undefined>>

/** Each indicator with its rows of the other sheets, and cells of requirements read for limits relative to another. */
export function withRows(scheme: unknown, tables: Rows, origins: Origin[]) {
  const faults: Fault[] = []
  const { indicators = [], varieties = [] } = scheme as Partial<Pick<Scheme, 'indicators' | 'varieties'>> // the shape is asked afterwards
  const rowsOf = (table: Table | undefined, id: string) =>
    table?.rows.filter(({ values }) => values.get('indicator') === id) ?? []
  const joined = indicators.map((indicator, i): unknown => {
    const base = `indicators.${i}`
    const baselines = rowsOf(tables.baselines, indicator.id)
    const anchors = rowsOf(tables.anchors, indicator.id)
    for (const [k, row] of baselines.entries())
      if (tables.baselines)
        origins.push({
          base: `${base}.baselines.${k}`,
          table: tables.baselines,
          row: row.row,
          columns: indicatorSheets.baselines.columns,
        })
    for (const [k, row] of anchors.entries())
      if (tables.anchors)
        origins.push({
          base: `${base}.scoring.anchors.${k}`,
          table: tables.anchors,
          row: row.row,
          columns: indicatorSheets.anchors.columns,
        })
    const own = {
      ...indicator,
      ...(indicator.appliesTo && { appliesTo: indicator.appliesTo.map((one) => idOf(one, varieties)) }),
      baselines: baselines.map((row) => without(entryOf(row))),
      ...(anchors.length > 0 && {
        scoring: { ...indicator.scoring, anchors: anchors.map((row) => without(entryOf(row))) },
      }),
    }
    const around = { table: tables.details, varieties: varieties.map(({ id }) => id), base, origins, faults }
    return withDetails(notated(own as Indicator, indicators), rowsOf(tables.details, indicator.id), around)
  })
  const ids = new Set(indicators.map(({ id }) => id))
  for (const table of Object.values(tables))
    for (const { row, values } of table?.rows ?? []) {
      const id = values.get('indicator')
      if (table && !(typeof id === 'string' && ids.has(id)))
        faults.push({
          sheet: table.sheet.name,
          row,
          refusal: refuse('row-of-nobody', '3.2', {
            typed: String(id ?? ''),
            sheet: words['scheme-section.indicators'].zh,
          }),
        })
    }
  return { scheme: { ...(scheme as object), indicators: joined }, faults }
}

/** People may call a variety by its name. */
const idOf = (called: string, varieties: Scheme['varieties']) =>
  varieties.find(({ id, name }) => id === called || same(name?.zh ?? '', called))?.id ?? called

function without(entry: unknown): object {
  const { indicator: _, ...rest } = entry as Record<string, unknown> // made of a row
  return rest
}

/** Cells say a limit relative to another indicator in words: “≤70% × [头春]”. */
function notated(indicator: Indicator, indicators: readonly Indicator[]): Indicator {
  const named = indicators.map((one) => ({ id: one.id, name: { zh: one.name?.zh ?? '' } }))
  const read = (written: WrittenRequirement | undefined) =>
    typeof written === 'string' ? plainOf(written, named) : written
  const { required, levels, baselines } = indicator
  return {
    ...indicator,
    ...(required !== undefined && { required: read(required) }),
    ...(levels && { levels: Object.fromEntries(Object.entries(levels).map(([level, one]) => [level, read(one)])) }),
    baselines: baselines.map((one) =>
      one.requirement === undefined ? one : { ...one, requirement: read(one.requirement) },
    ),
  } as Indicator // the same members
}
