import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { Indicator, PlainRequirement, WrittenRequirement } from '#domain/scheme.ts'
import { put } from '#ui/scheme-form/fields.ts'
import { words } from '#ui/words/index.ts'
import { indicatorSheets, type detailPlaces } from './layout.ts'
import type { Origin } from './origins.ts'
import type { Fault, Row, Table } from './table.ts'

type Relative = Exclude<PlainRequirement, string | { byCondition: unknown }>
type Piece = { readonly variety?: string; readonly condition?: string; readonly said: string | Relative }

type Around = {
  readonly table: Table | undefined
  readonly varieties: readonly string[]
  /** The indicator's place in the scheme. */
  readonly base: string
  readonly origins: Origin[]
  readonly faults: Fault[]
}

/** An indicator with the requirements that have rows of their own: by variety, by condition, relative to another indicator. */
export function withDetails(indicator: Indicator, rows: readonly Row[], around: Around): unknown {
  const { table, faults, origins, base } = around
  if (!table) return indicator
  const groups = Map.groupBy(rows, ({ values }) => `${String(values.get('place'))} ${String(values.get('baseline'))}`)
  let next: unknown = indicator
  for (const group of groups.values()) {
    const row = group[0]?.row
    const path = pathOf(group[0], indicator)
    const pieces = group.map((one) => pieceIn(one, around.varieties))
    const requirement = pieces.find(isRefusal) ?? together(pieces.flatMap((piece) => (isRefusal(piece) ? [] : [piece])))
    const fault = (refusal: Refusal) => faults.push({ sheet: table.sheet.name, row, refusal })
    if (isRefusal(path)) fault(path)
    if (isRefusal(requirement)) fault(requirement)
    if (isRefusal(path) || isRefusal(requirement)) continue
    if (at(indicator, path) !== undefined) fault(twice)
    if (row !== undefined)
      origins.push({ base: `${base}.${path.join('.')}`, table, row, columns: indicatorSheets.details.columns })
    next = set(next, path, requirement)
  }
  return next
}

const twice = refuse('requirement-twice', '3.2')

/** Which requirement of the indicator a row is about. */
function pathOf(row: Row | undefined, { baselines }: Indicator): readonly string[] | Refusal {
  const place = row?.values.get('place') as (typeof detailPlaces)[number] | undefined // a choice of that column
  if (place === undefined) return refuse('cell-empty', '3.2', { column: words['scheme-workbook.place'].zh })
  if (place === 'required') return ['required']
  if (place !== 'baseline') return ['levels', place]
  const number = row?.values.get('baseline')
  return typeof number === 'number' && baselines[number - 1]
    ? ['baselines', String(number - 1), 'requirement']
    : refuse('baseline-of-nobody', '3.2', { typed: String(number ?? '') })
}

function pieceIn({ values }: Row, varieties: readonly string[]): Piece | Refusal {
  const line = (field: string) => values.get(field) as string | undefined // such cells hold lines
  const [variety, condition, requirement] = ['variety', 'condition', 'requirement'].map(line)
  const [relativeTo, bound, share] = ['relativeTo', 'bound', 'share'].map(line)
  if (variety !== undefined && !varieties.includes(variety))
    return refuse('cell-choice', '3.2', {
      typed: variety.slice(0, 80),
      column: words['scheme-workbook.variety'].zh,
      known: varieties.join('、'),
    })
  const place = { ...(variety !== undefined && { variety }), ...(condition !== undefined && { condition }) }
  if (requirement !== undefined && relativeTo === undefined && bound === undefined && share === undefined)
    return { ...place, said: requirement }
  if (requirement === undefined && relativeTo && share && (bound === 'at-most' || bound === 'at-least'))
    return { ...place, said: { relativeTo, bound, share } }
  return refuse('requirement-half', '3.2')
}

/** All rows of one requirement together; what says it in two ways is refused. */
function together(pieces: readonly Piece[]): WrittenRequirement | Refusal {
  const varieties = [...new Set(pieces.flatMap(({ variety }) => variety ?? []))]
  if (varieties.length === 0) return plainIn(pieces)
  if (pieces.some(({ variety }) => variety === undefined)) return twice
  const each = varieties.map((id) => [id, plainIn(pieces.filter(({ variety }) => variety === id))] as const)
  const no = each.map(([, one]) => one).find(isRefusal)
  return no ?? { byVariety: Object.fromEntries(each) as Record<string, PlainRequirement> } // none of them is a refusal
}

function plainIn(pieces: readonly Piece[]): PlainRequirement | Refusal {
  const [first] = pieces
  if (!first) return twice
  if (first.condition === undefined) return pieces.length === 1 ? first.said : twice
  const byCondition = pieces.flatMap(({ condition, said }) =>
    condition !== undefined && typeof said === 'string' ? [{ condition, requirement: said }] : [],
  )
  return byCondition.length === pieces.length ? { byCondition } : twice
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value)

/** A requirement put in its place; a reference is one of a list. */
function set(indicator: unknown, path: readonly string[], requirement: WrittenRequirement): unknown {
  const [list, number, field] = path
  if (list !== 'baselines' || field === undefined) return put(indicator, path, requirement)
  const { baselines } = indicator as Indicator // only ever made of one
  return {
    ...(indicator as Indicator),
    baselines: baselines.map((one, i) => (i === Number(number) ? { ...one, requirement } : one)),
  }
}
