import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { By } from '#server/acts/act.ts'
import { provideApp } from '#server/app.ts'
import { draftOf } from '#server/drafts/application.ts'
import type { ImportAnswer } from '#server/scheme-importing.ts'
import { workbookOf } from '#ui/scheme-workbook/write.ts'
import { actions as importing } from '../../src/routes/[lang=lang]/work/applications/drafts/[draft]/scheme/import/+page.server.ts'
import { clause } from '../clause.ts'
import * as kites from '../stories/kites.ts'
import { schemeNamed } from '../schemes.ts'
import { openWorld, type World } from '../world.ts'
import { faults, file, of, two, workbook } from './scheme-import-cases.ts'
import { drafted, whoIs } from './scheme-editor-cases.ts'
import { call, leads } from './sending.ts'

let w: World
let by: By
beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  by = await kites.assessor(w, 1)
}, 120_000)
afterAll(() => w.close())

async function stored(draft: string): Promise<unknown> {
  const found = await draftOf(whoIs(by, kites.district(w)), w.app, { kind: 'application', subject: draft })
  return found.seen === 'open' ? found.data?.body.scheme : undefined
}

async function check(draft: string, sent: File | undefined, lang: 'zh' | 'en') {
  const files: Record<string, File> = sent ? { file: sent } : {}
  const answer = await call({ action: importing.check, by, params: { draft }, typed: {}, files }, lang)
  const failed = answer as { status?: number; data?: ImportAnswer }
  return { status: failed.status ?? 200, ...(failed.data ?? (answer as ImportAnswer)) }
}

describe('a file that is brought', () => {
  clause(
    '3.2',
    'is told fault by fault, with sheet, row and column; the draft stays as it is',
    async () => {
      const draft = await drafted(w, by, kites.kites)
      for (const { name, change, where, zh, en } of faults) {
        const sent = await workbook(change)
        for (const lang of ['zh', 'en'] as const) {
          const answer = await check(draft, sent, lang)
          expect(answer.status, name).toBe(400)
          const said = answer.report?.faults ?? []
          const place =
            lang === 'zh'
              ? where
              : where
                  .replace(/ 第(\d+)行/, ', row $1')
                  .replace('，', ', ')
                  .replace(/ 第$/, ', row ')
          const found = said.find((one) => one.where.includes(place) && one.what.includes(lang === 'zh' ? zh : en))
          expect(found, `${name}: ${JSON.stringify(said)}`).toBeDefined()
          expect(found?.clause, name).toBe('3.2')
        }
      }
      expect(await stored(draft)).toEqual(kites.kites)
    },
    120_000,
  )

  test('that is none, too large, or no scheme is refused in both languages', async () => {
    const draft = await drafted(w, by, kites.kites)
    const cases = [
      { sent: undefined, zh: '没有选择文件', en: 'No file' },
      { sent: file('x.xlsx', new Uint8Array(2 * 1024 * 1024 + 1)), zh: '超过2 MB', en: 'larger than 2 MB' },
      { sent: file('x.pdf', '%PDF-1.7'), zh: '不是XLSX表格', en: 'neither an XLSX' },
      { sent: file('x.json', Uint8Array.of(0xff, 0xfe, 0x7b)), zh: '不是XLSX表格', en: 'neither an XLSX' },
      { sent: file('x.json', '{"format": '), zh: 'JSON读不出来', en: 'JSON cannot be read' },
      { sent: file('x.xlsx', 'PK\u0003\u0004 and nothing'), zh: '表格读不出来', en: 'cannot be read' },
    ]
    for (const { sent, zh, en } of cases)
      for (const lang of ['zh', 'en'] as const) {
        const { status, errors } = await check(draft, sent, lang)
        expect(status).toBe(400)
        expect(errors).toMatchObject([
          { field: 'file', text: expect.stringContaining(lang === 'zh' ? zh : en) as string },
        ])
      }
    expect(await stored(draft)).toEqual(kites.kites)
  })

  test('as JSON says where it does not have the format’s shape', async () => {
    const draft = await drafted(w, by, null)
    const wrong = { ...kites.kites, parts: { ...kites.kites.parts, process: 15 }, more: 1, title: { zh: 'a\u0007' } }
    const { report } = await check(draft, file('x.json', JSON.stringify(wrong)), 'en')
    const places = report?.faults.map(({ where }) => where) ?? []
    expect(places).toContain('parts.process')
    expect(places).toContain('title.zh')
    expect(report?.faults.some(({ what }) => what.includes('does not know'))).toBe(true)
  })

  test('what is no part of a scheme is left out, and said', async () => {
    const draft = await drafted(w, by, null)
    const sent = await workbook((s) => {
      s.push({ name: '我的笔记', rows: [['备忘']] })
      of(s, '评价指标')[0]?.push('负责人')
      of(s, '总则').push(['口号', '快'])
    })
    const { status, ready } = await check(draft, sent, 'zh')
    expect(status).toBe(200)
    expect(ready?.skipped).toEqual([
      '工作表“我的笔记”不属于方案，没有读。',
      '项目“口号”不属于方案，没有读。',
      '列“负责人”不是方案的指标，没有读。如果是指标，请用方案里的名称。',
    ])
  })

  test('a formula is not computed', async () => {
    const exceljs = await import('exceljs')
    const book = new exceljs.default.Workbook()
    for (const { name, rows } of workbookOf(two, 'zh')) book.addWorksheet(name).addRows(rows.map((row) => [...row]))
    const cell = book.getWorksheet('总则')?.getCell('B9')
    if (cell) cell.value = { formula: '50+50', result: 100 }
    const sent = file('x.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))
    const { report } = await check(await drafted(w, by, null), sent, 'zh')
    expect(report?.faults[0]).toMatchObject({
      where: '总则 第9行，性能指标的先进性',
      what: expect.stringContaining('=50+50') as string,
    })
  })
})

describe('a file that is right', () => {
  clause('3.2', 'is shown with what would change, and replaces the scheme only when that is confirmed', async () => {
    const draft = await drafted(w, by, kites.kites)
    const coffee = schemeNamed('coffee')
    const sent = await workbook(() => undefined, coffee)
    const { status, ready } = await check(draft, sent, 'zh')
    expect(status).toBe(200)
    expect(ready).toEqual({ scheme: coffee, errors: 0, warnings: 0, skipped: [] })
    expect(await stored(draft)).toEqual(kites.kites)
    const typed = { scheme: JSON.stringify(ready?.scheme) }
    expect(await leads(importing.replace, by, typed, { params: { draft } })).toContain('/scheme?saved')
    expect(await stored(draft)).toEqual(coffee)
  })

  test('as JSON as well; a scheme that is not sound yet comes with a count of what is to be put right', async () => {
    const draft = await drafted(w, by, null)
    const unsound = { ...kites.kites, parts: { ...kites.kites.parts, performance: '90' } }
    const { ready } = await check(draft, file('x.json', JSON.stringify(unsound)), 'en')
    expect(ready).toMatchObject({ scheme: unsound, errors: 1 })
  })

  test('what was not checked is not imported', async () => {
    const draft = await drafted(w, by, kites.kites)
    for (const scheme of ['', '{}', JSON.stringify({ ...kites.kites, title: { zh: 'a\u0007' } })])
      for (const lang of ['zh', 'en'] as const) {
        const answer = (await call({ action: importing.replace, by, params: { draft }, typed: { scheme } }, lang)) as {
          status: number
          data: ImportAnswer
        }
        expect(answer.status).toBe(400)
        expect(answer.data.errors[0]?.text).toContain(lang === 'zh' ? '检查' : 'check')
      }
    expect(await stored(draft)).toEqual(kites.kites)
  })
})
