import type { Declaration } from '#domain/declared.ts'
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts'
import { readDeclared } from '#domain/requirement/read.ts'
import { plainTyped } from '#domain/requirement/typed.ts'
import { unitName } from '#domain/requirement/units.ts'
import { declaredText } from '#domain/requirement/declared-text.ts'
import type { Indicator, Scheme } from '#domain/scheme.ts'
import { readUscc } from '#domain/uscc.ts'
import type { Finding } from './evaluation.ts'

/** A sheet as read: text, or a formula, which is never computed. The first row names the columns. */
export type Cell = string | { readonly formula: string }
export type Grid = readonly (readonly Cell[])[]

type Field = 'standard' | 'enterprise' | 'uscc' | 'place' | 'product' | 'variety' | 'declaredOn' | 'notes'
type Column =
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'value' | 'unit' | 'method'; readonly indicator: Indicator; readonly unit?: string }

const fieldNames: Readonly<Record<Field, readonly string[]>> = {
  standard: ['标准编号', '标准号', '企业标准编号', 'standard', 'standard number'],
  enterprise: ['企业名称', '企业', '单位名称', 'enterprise', 'enterprise name'],
  uscc: ['统一社会信用代码', '信用代码', 'uscc', 'unified social credit code'],
  place: ['所在地行政区划代码', '行政区划代码', 'place', 'division code'],
  product: ['产品名称和型号', '产品名称', '产品型号', '产品或服务', '产品', 'product', 'product model'],
  variety: ['品种', '类别', 'variety'],
  declaredOn: ['声明日期', '公开日期', '声明公开日期', 'declaredon', 'declared on'],
  notes: ['备注', 'notes'],
}
const required: readonly Field[] = ['standard', 'enterprise', 'uscc', 'product']

export type Table = {
  readonly declarations: readonly Declaration[]
  readonly findings: readonly Finding[]
  readonly rows: readonly number[]
}

/** One row for each standard, one column for each indicator. A row that can't be a declaration is left out, and said so. */
export function declarationsIn(grid: Grid, scheme: Scheme): Table {
  const [header = [], ...body] = grid
  const { columns, findings } = columnsOf(header, scheme)
  if (findings.some(({ severity }) => severity === 'error')) return { declarations: [], findings, rows: [] }
  const read = body.flatMap((cells, i) =>
    cells.every((cell) => cell === '') ? [] : [row(cells, i + 2, columns, header, scheme)],
  )
  const kept = read.flatMap(({ declaration, number }) => (declaration ? [{ declaration, number }] : []))
  return {
    declarations: kept.map(({ declaration }) => declaration),
    findings: [...findings, ...read.flatMap(({ findings }) => findings)],
    rows: kept.map(({ number }) => number),
  }
}

/** The same layout back, every indicator a column with its unit in the header. */
export function gridOf(declarations: readonly Declaration[], scheme: Scheme): string[][] {
  const own = scheme.indicators
  const asks = (part: 'unit' | 'method') =>
    own.filter(({ id }) => declarations.some(({ values }) => values[id]?.[part]))
  const [units, methods] = [asks('unit'), asks('method')]
  const isPlaced = declarations.some(({ enterprise }) => enterprise.place)
  const { place: placed, ...others } = fieldNames
  const header = [
    ...Object.values(others).map(([name = '']) => name),
    ...(isPlaced ? placed.slice(0, 1) : []),
    ...own.map(headed),
    ...units.map(({ name }) => `${name.zh}·单位`),
    ...methods.map(({ name }) => `${name.zh}·方法`),
  ]
  const rows = declarations.map(({ standard, enterprise, product, variety, declaredOn, notes, values }) => [
    standard,
    enterprise.name,
    enterprise.uscc,
    product,
    nameOfVariety(variety, scheme),
    declaredOn ?? '',
    notes ?? '',
    ...(isPlaced ? [enterprise.place ?? ''] : []),
    ...own.map(({ id }) => declaredText(values[id])),
    ...units.map(({ id }) => values[id]?.unit ?? ''),
    ...methods.map(({ id }) => values[id]?.method ?? ''),
  ])
  return [header, ...rows]
}

const headed = ({ name, unit }: Indicator) => (unit ? `${name.zh}（${unit}）` : name.zh)
const nameOfVariety = (id: string | undefined, { varieties }: Scheme) =>
  varieties.find((one) => one.id === id)?.name.zh ?? id ?? ''

function columnsOf(header: readonly Cell[], scheme: Scheme) {
  const columns = header.map((cell) => (typeof cell === 'string' ? columnOf(cell, scheme) : undefined))
  const findings: Finding[] = []
  const at = (i: number) => `${letter(i)}1`
  for (const [i, cell] of header.entries()) {
    const name = typeof cell === 'string' ? cell : `=${cell.formula}`
    if (!columns[i] && name !== '')
      findings.push(found(at(i), refuse('column-unknown', '3.4.4', { column: name }), 'warning'))
    const same = columns.findIndex((one) => one && columns[i] && JSON.stringify(one) === JSON.stringify(columns[i]))
    if (columns[i] && same < i) findings.push(found(at(i), refuse('column-twice', '3.4.4', { column: name }), 'error'))
  }
  for (const field of required) {
    if (!columns.some((one) => one?.kind === 'field' && one.field === field))
      findings.push(found('1', refuse('column-missing', '3.4.4', { column: fieldNames[field][0] ?? field }), 'error'))
  }
  return { columns, findings }
}

function columnOf(header: string, { indicators }: Scheme): Column | undefined {
  const name = key(header)
  for (const [field, names] of Object.entries(fieldNames) as [Field, readonly string[]][])
    // the keys of the record are its fields
    if (names.some((one) => key(one) === name)) return { kind: 'field', field }
  const exact = indicators.find((one) => namesOf(one).includes(name))
  if (exact) return { kind: 'value', indicator: exact }
  const [, before = '', part] = /^(.+?)[·.|: -]+(单位|unit|方法|检验方法|method)$/.exec(name) ?? []
  const owner = indicators.find((one) => namesOf(one).includes(before))
  if (owner && part) return { kind: part === '单位' || part === 'unit' ? 'unit' : 'method', indicator: owner }
  // “水分(%)”: the bracket is a unit only when the name before it is an indicator's.
  const [, named = '', inside = ''] = /^(.+?) ?[(,/] ?([^(),]+)\)?$/.exec(plainTyped(header)) ?? []
  const indicator = indicators.find(
    (one) =>
      namesOf(one).includes(key(named)) || namesOf(one).includes(key(header.replace(/[（(][^（()）]*[)）]$/, ''))),
  )
  const unit = /[（(]([^（()）]*)[)）]$/.exec(header.trim())?.[1] ?? inside
  return indicator && { kind: 'value', indicator, unit: unitName(unit) }
}

const key = (text: string) => plainTyped(text).replaceAll(' ', '').toLowerCase()
const namesOf = ({ id, name, alsoCalled = [] }: Indicator) =>
  [id, name.zh, name.en ?? '', ...alsoCalled].filter(Boolean).map(key)

function row(
  cells: readonly Cell[],
  number: number,
  columns: readonly (Column | undefined)[],
  header: readonly Cell[],
  scheme: Scheme,
) {
  const findings: Finding[] = []
  const fields: Partial<Record<Field, string>> = {}
  const values: Record<string, { value: string; unit?: string; method?: string }> = {}
  const placeOf = (i: number) => `${letter(i)}${number} ${typeof header[i] === 'string' ? header[i] : ''}`.trim()
  for (const [i, column] of columns.entries()) {
    const cell = cells[i] ?? ''
    if (!column || cell === '') continue
    if (typeof cell !== 'string') {
      findings.push(
        found(placeOf(i), refuse('cell-is-formula', '3.4.4', { formula: cell.formula.slice(0, 60) }), 'error'),
      )
    } else if (column.kind === 'field') fields[column.field] = cell.trim()
    else {
      const value = (values[column.indicator.id] ??= { value: '' })
      if (column.kind !== 'value') value[column.kind] = cell.trim()
      else {
        value.value = cell.trim()
        if (column.unit && column.unit !== unitName(column.indicator.unit ?? '')) value.unit ??= column.unit
      }
    }
  }
  const variety = varietyOf(fields.variety, scheme)
  for (const [i, column] of columns.entries()) {
    if (column?.kind !== 'value') continue
    const { indicator } = column
    const { refusal } = readDeclared(values[indicator.id], { indicator, variety: variety ?? '' })
    const severity = indicator.class === 'innovative' ? 'warning' : 'error'
    if (refusal) findings.push(found(placeOf(i), refusal, severity))
  }
  for (const field of required)
    if (!fields[field])
      findings.push(
        found(`${number}`, refuse('cell-missing', '3.4.4', { column: fieldNames[field][0] ?? field }), 'error'),
      )
  const uscc = readUscc(fields.uscc ?? '')
  if (fields.uscc && isRefusal(uscc)) findings.push(found(`${number} ${fieldNames.uscc[0] ?? ''}`, uscc, 'error'))
  const { standard, enterprise, product } = fields
  if (!standard || !enterprise || !product || isRefusal(uscc)) return { number, findings, declaration: undefined }
  const declaredOn = dayIn(fields.declaredOn ?? '')
  if (fields.declaredOn && !declaredOn)
    findings.push(
      found(
        `${number} ${fieldNames.declaredOn[0] ?? ''}`,
        refuse('day-unreadable', '3.4.4', { typed: fields.declaredOn }),
        'warning',
      ),
    )
  const place = /^\d{6}$/.exec(fields.place ?? '')?.[0]
  if (fields.place && !place)
    findings.push(
      found(
        `${number} ${fieldNames.place[0] ?? ''}`,
        refuse('place-unreadable', '3.4.4', { typed: fields.place }),
        'warning',
      ),
    )
  const declaration: Declaration = {
    standard,
    enterprise: { name: enterprise, uscc, ...(place && { place }) },
    product,
    ...(variety ? { variety } : {}),
    values,
    ...(declaredOn ? { declaredOn } : {}),
    ...(fields.notes ? { notes: fields.notes } : {}),
  }
  return { number, findings, declaration }
}

/** Year, month and day in this order, as people and spreadsheets write them; nothing else is guessed. */
function dayIn(typed: string): string | undefined {
  const [, year, month = '', date = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed.normalize('NFKC').replace(/\s/g, '')) ?? []
  if (!year) return undefined
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const exists = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(exists.getTime()) && exists.toISOString().startsWith(day) ? day : undefined
}

/** An unknown variety stays as typed: the evaluation says that it is unknown. */
function varietyOf(typed: string | undefined, { varieties }: Scheme): string | undefined {
  if (!typed) return undefined
  const known = varieties.find(({ id, name }) => [id, name.zh, name.en ?? ''].some((one) => key(one) === key(typed)))
  return known?.id ?? typed
}

function found(place: string, { refused, clause, with: values }: Refusal, severity: Finding['severity']): Finding {
  return { place, rule: refused, clause, severity, with: { ...values } }
}

/** 0 is A, 25 is Z, 26 is AA. */
export function letter(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letter(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}
