import exceljs from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Scheme } from '#domain/scheme.ts'
import { isRefusal } from '#domain/refusal.ts'
import { changed } from '#ui/scheme-form/change.ts'
import { valuesOf, valuesOfIndicator } from '#ui/scheme-form/values.ts'
import { schemeOfWorkbook } from '#ui/scheme-workbook/read.ts'
import { workbookOf } from '#ui/scheme-workbook/write.ts'
import { langs } from '#ui/words/words.ts'
import { anyScheme, schemeNamed } from '../../../tests/schemes.ts'
import { clause } from '../../../tests/clause.ts'
import { readWorkbook, workbookLimits, writeWorkbook } from './workbook.ts'

async function there(scheme: Scheme, lang: 'zh' | 'en' = 'zh') {
  const sheets = await readWorkbook(await writeWorkbook(workbookOf(scheme, lang)))
  if (isRefusal(sheets)) throw new Error(sheets.refused)
  return schemeOfWorkbook(sheets)
}

describe('a scheme as a workbook', () => {
  test.each(['coffee', 'puer-ripe', 'cut-rose'])('%s comes back exactly, in either language', async (name) => {
    const scheme = schemeNamed(name)
    for (const lang of langs) expect(await there(scheme, lang)).toEqual({ scheme, faults: [], skipped: [] })
  })

  clause(
    '3.2',
    'any scheme comes back exactly',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyScheme, fc.constantFrom(...langs), async (scheme, lang) => {
          expect(await there(scheme, lang)).toEqual({ scheme, faults: [], skipped: [] })
        }),
        { numRuns: 30 },
      )
    },
    120_000,
  )

  clause('3.2', 'any scheme goes through its forms unchanged', () => {
    fc.assert(
      fc.property(anyScheme, (scheme) => {
        for (const page of ['general', 'texts', 'varieties', 'weights', 'rules'] as const)
          expect(changed(page, scheme, valuesOf(scheme)).scheme).toEqual(scheme)
      }),
      { numRuns: 100 },
    )
  })

  test('another reader sees the same text, in cells that keep what is typed as text', async () => {
    const scheme = schemeNamed('coffee')
    const book = new exceljs.Workbook()
    await book.xlsx.load(Buffer.from(await writeWorkbook(workbookOf(scheme, 'zh'))) as never) // its types know an older Buffer
    expect(book.worksheets.map(({ name }) => name).slice(0, 4)).toEqual(['说明', '总则', '品种', '评价指标'])
    const sheet = book.getWorksheet('评价指标')
    const header = sheet?.getRow(1)
    const at = (title: string, row: number) => {
      let column = 0
      header?.eachCell((cell, number) => {
        if (cell.value === title) column = number
      })
      return sheet?.getRow(row).getCell(column)
    }
    expect([at('代号', 8)?.value, at('名称', 8)?.value, at('先进水平', 8)?.value]).toEqual([
      'moisture',
      '水分',
      '10.5~11.5',
    ])
    expect(at('在本部分中的权重', 8)?.type).toBe(exceljs.ValueType.String)
    expect(at('在本部分中的权重', 8)?.numFmt).toBe('@')
  })

  test('a workbook that another program saved is read as well, numbers and all', async () => {
    const scheme = schemeNamed('cut-rose')
    const book = new exceljs.Workbook()
    for (const { name, rows } of workbookOf(scheme, 'zh')) {
      const sheet = book.addWorksheet(name)
      for (const row of rows)
        sheet.addRow(row.map((text) => (/^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : text || null)))
    }
    const sheets = await readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()))
    if (isRefusal(sheets)) throw new Error(sheets.refused)
    expect(schemeOfWorkbook(sheets)).toEqual({ scheme, faults: [], skipped: [] })
  })

  test('what is too large, or no workbook, is refused', async () => {
    const wide = Array.from({ length: 101 }, () => 'x')
    const codes = []
    for (const bytes of [
      new Uint8Array(workbookLimits.bytes + 1),
      new TextEncoder().encode('PK no workbook'),
      await writeWorkbook([{ name: 'x', rows: [wide], choices: [] }]),
      await writeWorkbook([{ name: 'x', rows: Array.from({ length: 2_010 }, () => ['x']), choices: [] }]),
    ]) {
      const read = await readWorkbook(bytes)
      codes.push(isRefusal(read) ? read.refused : 'read')
    }
    expect(codes).toEqual(['file-too-large', 'spreadsheet-unreadable', 'table-too-large', 'table-too-large'])
  })
})

test('an indicator of any scheme goes through its form unchanged', () => {
  fc.assert(
    fc.property(anyScheme, (scheme) => {
      for (const indicator of scheme.indicators) {
        const { id, appliesTo, domain, valueKind } = indicator
        // A form says "for no variety" as a fault, and shows what fits the kind of value alone.
        const fits =
          domain === undefined ||
          ('codes' in domain
            ? valueKind === 'codes'
            : 'grades' in domain
              ? valueKind === 'grade'
              : valueKind === 'number')
        const listed = [indicator.alsoCalled, indicator.methodsEquivalent].every((list) => !list || list.length > 0)
        const lines = [
          ...(indicator.alsoCalled ?? []),
          ...(indicator.methodsEquivalent ?? []),
          ...(indicator.standardLevels ?? []),
          ...(domain && 'codes' in domain ? domain.codes : []),
          ...(domain && 'grades' in domain ? domain.grades : []),
        ]
        if (!fits || appliesTo?.length === 0 || !listed || lines.some((line) => line.includes('\n'))) continue
        expect(changed('indicators', scheme, valuesOfIndicator(indicator, scheme), id).scheme).toEqual(scheme)
      }
    }),
    { numRuns: 100 },
  )
})
