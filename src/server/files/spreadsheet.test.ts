import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { declarationsIn } from '#domain/ranking/table.ts'
import { isRefusal } from '#domain/refusal.ts'
import { schemeShape } from '#domain/scheme.ts'
import { weighArchive } from './archive.ts'
import { readSpreadsheet, writeCsv, writeSheet } from './spreadsheet.ts'

const scheme = schemeShape.parse(JSON.parse(readFileSync('fixtures/schemes/coffee.scheme.json', 'utf8')))
const text = (csv: string) => readSpreadsheet(new TextEncoder().encode(csv))

test('what is written comes back the same, as CSV and as XLSX, and nothing in it would be computed', async () => {
  const rows = [
    ['标准', '水分'],
    ['=HYPERLINK("http://x")', '-5~-1'],
    ['@SUM(A1)', '+1/-2'],
    ['含"引号"，和\n换行', '≤12.50'],
    ['＝HYPERLINK("http://x")', '\n=1+1'],
    ['＋1', '＠SUM(A1)'],
  ]
  expect(new TextDecoder().decode(writeCsv(rows))).toContain(`"'=HYPERLINK(""http://x"")",'-5~-1`)
  const cells = new TextDecoder().decode(writeCsv(rows))
  for (const begins of ["'＝HYPERLINK", "'\n=1+1", "'＋1", "'＠SUM"]) expect(cells).toContain(begins)
  expect(await readSpreadsheet(writeCsv(rows))).toEqual(rows)
  expect(await readSpreadsheet(await writeSheet('表', rows))).toEqual(rows)
})

test('a formula is handed on as a formula', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 's',
        rows: [['a', null]],
        cells: new Map([['0,1', { value: 3, type: 'formula', formula: '1+2', formulaResult: 3 }]]),
      },
    ],
  })
  expect(await readSpreadsheet(bytes)).toEqual([['a', { formula: '1+2' }]])
  expect(await text('=5 %,=<5\n')).toEqual([['=5 %', '=<5']])
  expect(await text('a,=1+cmd|x\n')).toEqual([['a', { formula: '1+cmd|x' }]])
})

test('numbers keep the digits that people saw', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 's',
        columns: [{ key: 'a', numFmt: '0.0%' }, { key: 'b' }],
        data: [
          { a: 0.125, b: 0.1 + 0.2 },
          { a: 0.0005, b: 1e-7 },
        ],
      },
    ],
  })
  const grid = await readSpreadsheet(bytes)
  expect(Array.isArray(grid) ? grid.slice(-2) : grid).toEqual([
    ['12.5%', '0.3'],
    ['0.05%', '0.0000001'],
  ])
})

test('GB 18030 is read, a broken file is refused', async () => {
  const gbk = Uint8Array.from([0xcb, 0xae, 0xb7, 0xd6, 0x2c, 0x31, 0x0a])
  expect(await readSpreadsheet(gbk)).toEqual([['水分', '1']])
  expect(await readSpreadsheet(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toMatchObject({
    refused: 'spreadsheet-unreadable',
  })
})

test('too large a file, too wide a table, and an archive that swells are refused', async () => {
  expect(await readSpreadsheet(new Uint8Array(21 * 1024 * 1024))).toMatchObject({ refused: 'file-too-large' })
  expect(await text(`${'a,'.repeat(301)}\n`)).toMatchObject({ refused: 'table-too-large' })
  const bomb = archive(new Uint8Array(1_000_000))
  expect(() => weighArchive(bomb, { bytes: 999_999, entries: 9 })).toThrow('too large when unpacked')
  expect(() => weighArchive(bomb)).not.toThrow()
  expect(() => weighArchive(archive(new Uint8Array(1_000_000), 10))).toThrow()
})

test('columns are known by Chinese, English or id, with a unit of their own; what is wrong says where', async () => {
  const head = '标准编号,Enterprise,uscc,产品,品种,水分,protein,破碎豆（g/kg）,铅（以Pb计）·方法,铅（以Pb计）,口感\n'
  const row = 'Q/A 1-2024,云南甲（演示）,91530102MA670000D6,豆,水洗豆,12.5,≥12,≤20,GB 5009.12,≤0.4,好\n'
  const grid = await text(head + row + 'Q/A 2-2024,云南乙（演示）,91530102MA670000D7,豆,水洗豆,,,,,,\n')
  if (isRefusal(grid)) throw new Error(grid.refused)
  const { declarations, findings, rows } = declarationsIn(grid, scheme)
  expect(rows).toEqual([2])
  expect(declarations[0]?.values).toEqual({
    moisture: { value: '12.5' },
    protein: { value: '≥12' },
    broken: { value: '≤20', unit: 'g/kg' },
    lead: { value: '≤0.4', method: 'GB 5009.12' },
  })
  expect(findings.map(({ place, rule, clause }) => [place, rule, clause])).toEqual([
    ['K1', 'column-unknown', '3.4.4'],
    ['F2 水分', 'bound-missing', '3.2'],
    ['3 统一社会信用代码', 'uscc-check', '3.3.2'],
  ])
})

/** A zip with one packed entry; `claimed` is the size it says it has. */
function archive(content: Uint8Array, claimed = content.length): Uint8Array {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(31)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(1, 26)
  const central = Buffer.alloc(47)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(claimed, 24)
  central.writeUInt16LE(1, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length + packed.length, 16)
  return Buffer.concat([local, packed, central, end])
}

test('a sheet stays readable whatever a text holds, and an escape is read as it was typed', async () => {
  const texts = ['a\u0001b', 'c\ufffed', 'e\ud800', '_x0041_', 'one\r\ntwo', '=1+1']
  const bytes = await writeSheet('table', [texts])
  expect(await readSpreadsheet(bytes)).toEqual([['a�b', 'c�d', 'e�', '_x0041_', 'one\r\ntwo', '=1+1']])
})
