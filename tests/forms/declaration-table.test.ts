import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Who } from '#domain/disclosure.ts'
import { checkTable } from '#server/declaring.ts'
import { seedDemonstration } from '#server/demo/seed.ts'
import { sayRefusal } from '#ui/words/refusals/index.ts'
import { templateRows } from '#server/reads/work/declarations.ts'
import { openBareApp } from '../world.ts'

let world: Awaited<ReturnType<typeof openBareApp>>
let who: Who
let own: { uscc: string; name: string }
let other: string
let keyArea: string
let header: string[]
const indicator = '水分'

beforeAll(async () => {
  world = await openBareApp('2026-11-23')
  await seedDemonstration(world.app)
  const row = await world.app.reader
    .selectFrom('declaration')
    .innerJoin('organisation', 'organisation.id', 'declaration.enterprise')
    .select(['organisation.id', 'organisation.uscc', 'organisation.name', 'declaration.key_area as keyArea'])
    .orderBy('declaration.number')
    .executeTakeFirstOrThrow()
  keyArea = row.keyArea
  own = { uscc: row.uscc ?? '', name: row.name.zh }
  const another = await world.app.reader
    .selectFrom('organisation')
    .select('uscc')
    .where('kind', '=', 'enterprise')
    .where('id', '!=', row.id)
    .executeTakeFirstOrThrow()
  other = another.uscc ?? ''
  who = { person: 'p', capacity: 'c', role: 'enterprise', organisation: row.id, place: '530000' }
  const template = await templateRows(who, world.app, keyArea)
  header = template.seen === 'open' ? (template.data.rows?.[0] ?? []) : []
}, 120_000)
afterAll(() => world.close())

type Row = Readonly<Record<string, string>>
const good = (): Row => ({
  标准编号: 'Q/YNTEST 0901S-2026',
  企业名称: own.name,
  统一社会信用代码: own.uscc,
  产品名称和型号: '新品',
  品种: '水洗豆',
})
const csv = (columns: readonly string[], rows: readonly Row[]) =>
  new TextEncoder().encode(
    [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
      .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\n'),
  )
const check = (rows: readonly Row[], { columns = header, revises = false, as = who } = {}) =>
  checkTable(world.app.reader, as, { bytes: csv(columns, rows), keyArea, revises })
const errorsOf = async (...asked: Parameters<typeof check>) =>
  (await check(...asked)).findings
    .filter(({ severity }) => severity === 'error')
    .map(({ place, rule }) => ({ place: place.split(' ')[0], rule }))

test('the template names every field and indicator, and an empty one declares nothing', async () => {
  expect(header.slice(0, 5)).toEqual(['标准编号', '企业名称', '统一社会信用代码', '产品名称和型号', '品种'])
  expect(header.length).toBeGreaterThan(10)
  expect(await errorsOf([])).toEqual([{ place: '', rule: 'table-empty' }])
})

test('a good row passes, and what it says is kept as typed', async () => {
  const found = await check([{ ...good(), 水分: '(11.0±0.5)%' }], {
    columns: [...header, '水分'].filter((name) => !name.startsWith('水分（')),
  })
  expect(found.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(found.declarations.map(({ standardNumber, productModel }) => [standardNumber, productModel])).toEqual([
    ['Q/YNTEST 0901S-2026', '新品'],
  ])
  expect(Object.values(found.declarations[0]?.values ?? {}).map(({ value }) => value)).toEqual(['(11.0±0.5)%'])
})

test.each<[string, () => Row[], { place: string; rule: string }[]]>([
  ['no number', () => [{ ...good(), 标准编号: '' }], [{ place: '2', rule: 'cell-missing' }]],
  [
    'a number of no enterprise',
    () => [{ ...good(), 标准编号: 'GB/T 1-2020' }],
    [{ place: '2', rule: 'standard-number-shape' }],
  ],
  ['no product', () => [{ ...good(), 产品名称和型号: '' }], [{ place: '2', rule: 'cell-missing' }]],
  ['a code that is no code', () => [{ ...good(), 统一社会信用代码: '123' }], [{ place: '2', rule: 'uscc-length' }]],
  [
    'another enterprise',
    () => [{ ...good(), 统一社会信用代码: other }],
    [{ place: '2', rule: 'row-of-another-enterprise' }],
  ],
  [
    'a variety that the scheme does not know',
    () => [{ ...good(), 品种: '蜜处理' }],
    [{ place: '2', rule: 'variety-unknown' }],
  ],
  ['the same row twice', () => [good(), good()], [{ place: '3', rule: 'row-repeated' }]],
  ...['标准编号', '产品名称和型号', '企业名称'].map(
    (column): [string, () => Row[], { place: string; rule: string }[]] => [
      `${column} that is too long`,
      () => [{ ...good(), [column]: column === '标准编号' ? `Q/YN${'长'.repeat(200)}-2026` : '长'.repeat(201) }],
      [{ place: '2', rule: 'cell-too-long' }],
    ],
  ),
  [
    'a value that is too long',
    () => [{ ...good(), [indicator]: '长'.repeat(501) }],
    [{ place: '2', rule: 'cell-too-long' }],
  ],
  [
    'text that turns the reading direction round',
    () => [{ ...good(), 产品名称和型号: '新品\u202e甲' }],
    [{ place: '2', rule: 'cell-unwritable' }],
  ],
  [
    'a formula',
    () => [{ ...good(), 产品名称和型号: '=A1' }],
    [
      { place: 'D2', rule: 'cell-is-formula' },
      { place: '2', rule: 'cell-missing' },
    ],
  ],
])('%s is said with its row and rule, and nothing can be declared', async (_, rows, expected) => {
  const columns = rows().some((row) => indicator in row)
    ? [...header.filter((name) => !name.startsWith(`${indicator}（`)), indicator]
    : header
  const found = await check(rows(), { columns })
  const errors = await errorsOf(rows(), { columns })
  expect(errors).toEqual(expected)
  expect(found.declarations).toEqual([])
  for (const { rule, clause, with: values } of found.findings)
    for (const lang of ['zh', 'en'] as const)
      expect(sayRefusal(lang, { refused: rule, clause, with: values }).sentence.length).toBeGreaterThan(5)
})

test('what is in force can be revised, and nothing else', async () => {
  const known = await world.app.reader
    .selectFrom('declaration')
    .select(['standard_number as standard', 'product_model as product'])
    .where('enterprise', '=', who.organisation)
    .executeTakeFirstOrThrow()
  const again = { ...good(), 标准编号: known.standard.replace('-', '—'), 产品名称和型号: known.product }
  expect(await errorsOf([again])).toEqual([{ place: '2', rule: 'standard-already-declared' }])
  expect(await errorsOf([again], { revises: true })).toEqual([])
  expect(await errorsOf([good()], { revises: true })).toEqual([{ place: '2', rule: 'no-declaration-to-revise' }])
})

test('what the working body copies needs the day, and may be anybody’s', async () => {
  const body: Who = { ...who, role: 'working-body' }
  expect(await errorsOf([good()], { as: body })).toEqual([{ place: '2', rule: 'cell-missing' }])
  for (const day of ['2026-03-01', '2026/3/1', '2026年3月1日', '２０２６．３．１'])
    expect((await check([{ ...good(), 声明日期: day }], { as: body })).declarations[0]?.declaredOn, day).toBe(
      '2026-03-01',
    )
  for (const day of ['2026-02-30', '1/3/2026', '三月'])
    expect(await errorsOf([{ ...good(), 声明日期: day }], { as: body })).toEqual([
      { place: '2', rule: 'day-unreadable' },
    ])
})

test('a file that is no table says so', async () => {
  const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])
  const found = await checkTable(world.app.reader, who, { bytes, keyArea, revises: false })
  expect(found.findings.map(({ rule }) => rule)).toEqual(['spreadsheet-unreadable'])
})

test('a table full of faults is answered with the first of them, faults before remarks, and how many there are', async () => {
  const rows = Array.from({ length: 300 }, (_, n) => ({ ...good(), 标准编号: n < 50 ? `Q/YNTEST ${n}-2026` : '' }))
  const found = await check(rows)
  expect(found).toMatchObject({ errors: 250, declarations: [] })
  expect(found.findings).toHaveLength(200)
  expect(found.findings.every(({ severity }) => severity === 'error')).toBe(true)
  expect(found.warnings).toBe(0)
})

test('a table with too many rows is turned away before its rows are looked at', async () => {
  const found = await check(Array.from({ length: 1_001 }, () => ({ 标准编号: '不是编号' })))
  expect(found.findings.map(({ rule }) => rule)).toEqual(['table-too-large'])
})

test('a file with NUL characters is no table', async () => {
  const found = await check([{ ...good(), 统一社会信用代码: '\0' }])
  expect(found.findings.map(({ rule }) => rule)).toEqual(['spreadsheet-unreadable'])
})
