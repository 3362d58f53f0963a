import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { By } from '#server/acts/act.ts'
import type { TableCheck } from '#server/declaring.ts'
import { templateRows } from '#server/reads/work/declarations.ts'
import { actions as bringing } from '../../src/routes/[lang=lang]/work/declarations/table/+page.server.ts'
import { sayRefusal } from '#ui/words/refusals/index.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { answeredRightly } from './answers.ts'
import { blanks, longer, missing, unlisted, unseen, wrongEach, type Case, type Filled } from './fields.ts'
import { drawn, folderOf, says } from './drawn.ts'
import type { Says } from './refusing.ts'
import { call } from './sending.ts'
import { cells, headings, kinds } from './table-cases.ts'

let w: World
let body: By
let enterprise: By
let full: Filled
let columns: readonly string[]
const noFile: Readonly<Record<string, File>> = {}
const row = {
  标准编号: 'Q/FZ 1-2026',
  企业名称: '风筝厂1',
  产品名称和型号: '型号1',
  品种: '运动风筝',
  声明日期: '2026-03-02',
}

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  const pool = await kites.experts(w)
  const keyArea = await kites.keyArea(w)
  const assessor = await kites.assessor(w, 1)
  const call = await kites.call(w, [keyArea])
  const lodged = { call, keyArea, statement: '独立、公正。', scheme: kinds }
  const { application } = await w.stage.apply(assessor, lodged)
  await kites.toScheme(w, application, kites.seats(w, pool))
  body = await w.official('body', 'working-body')
  enterprise = await kites.enterprise(w, 1)
  const template = await templateRows(
    { person: '', capacity: '', role: 'working-body', organisation: '', place: '530000' },
    w.app,
    keyArea,
  )
  columns = template.seen === 'open' ? (template.data.rows?.[0] ?? []) : []
  full = {
    action: bringing.check,
    by: body,
    typed: { keyArea, kind: 'new', source: '某平台 www.test.invalid' },
    files: { file: fileOf(row) },
  }
}, 120_000)
afterAll(() => w.close())

type Cells = Readonly<Record<string, string>>

function fileOf(cells: Cells, name = 'table.csv') {
  return table(columns, [{ 统一社会信用代码: kites.uscc(1), ...cells }], name)
}

function table(header: readonly string[], rows: readonly Cells[], name = 'table.csv') {
  const lines = [header, ...rows.map((cells) => header.map((column) => cells[column] ?? ''))]
  const text = lines.map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n')
  return new File([text], name, { type: 'text/csv' })
}

describe('a table that is brought wrongly', () => {
  test('comes back with field, rule, clause, and everything but the file', async () => {
    const cases: Case[] = [
      ...wrongEach('a copied table', full, {
        source: ['declaration.source', '2.1', [longer(200), { ...unseen, value: '某\u202e台' }]],
        kind: ['declaration.kind', '2.1', [unlisted]],
      }),
      ...[missing, { ...unlisted, name: 'no area' }].map(({ name, value }) => ({
        ...full,
        name,
        typed: { ...full.typed, keyArea: value },
        field: 'keyArea',
        zh: '重点领域',
        en: 'key area',
        clause: '3.1' as const,
      })),
      ...[missing, blanks].map(({ name, value }) => ({
        ...full,
        name: `a source with ${name}`,
        typed: { ...full.typed, source: value.trim() },
        field: 'source',
        zh: sayRefusal('zh', refuse('source-needed', '2.1')).sentence,
        en: sayRefusal('en', refuse('source-needed', '2.1')).sentence,
        clause: '2.1' as const,
      })),
      ...[new File([], 'empty.csv'), undefined].map((file) => ({
        ...full,
        name: file ? 'an empty file' : 'no file',
        files: file ? { file } : noFile,
        field: 'file',
        zh: sayRefusal('zh', refuse('file-missing', '2.1')).sentence,
        en: sayRefusal('en', refuse('file-missing', '2.1')).sentence,
        clause: '2.1' as const,
      })),
    ]
    for (const one of cases) await answeredRightly(one)
  })

  test('is reported on cell by cell, and another file than the checked one records nothing', async () => {
    const wrong = { ...full, files: { file: fileOf({ ...row, 产品名称和型号: '长'.repeat(201) }) } }
    expect(await call(wrong, 'zh')).toMatchObject({
      status: 400,
      data: { values: full.typed, report: { errors: 1, findings: [{ place: '2', rule: 'cell-too-long' }] } },
    })
    const other = { ...full, action: bringing.declare, typed: { ...full.typed, digest: '0'.repeat(64) } }
    expect(await call(other, 'zh')).toMatchObject({
      status: 409,
      data: { values: full.typed, refusal: { refused: 'file-not-the-checked-one', clause: '2.1' } },
    })
    expect(await w.app.reader.selectFrom('declaration').select('id').execute()).toEqual([])
  })
})

type Checked = { readonly values: object; readonly report: TableCheck }

/** Checked in both languages, each is in the report on the page: its row, the sentence, the clause. */
async function reportsAll(file: File, expected: typeof cells, rowOf: (at: number) => number) {
  const sent = { ...full, name: 'checked', by: enterprise, files: { file } }
  for (const lang of ['zh', 'en'] as const) {
    const answer = (await call(sent, lang)) as Checked & { data?: Checked } // failed, or with remarks alone
    const form = answer.data ?? answer
    expect(form.values).toEqual(full.typed)
    const page = (await drawn(await folderOf(sent.action), sent, { lang, form })) ?? ''
    const lines = page.split('<tr').map((line) => line.replaceAll(/<!--.*?-->/g, ''))
    for (const [at, [rule, , , zh, en, clause]] of expected.entries()) {
      const isPlace = new RegExp(`^[A-Z]?${rowOf(at)}( |$)`)
      const found = form.report.findings.find((one) => one.rule === rule && isPlace.test(one.place))
      if (!found) throw new Error(`${rule}: ${JSON.stringify(form.report.findings)}`)
      const { sentence } = sayRefusal(lang, { refused: rule, clause, with: found.with })
      expect(sentence).toContain(lang === 'zh' ? zh : en)
      const isShown = lines.some((line) => line.includes(sentence) && line.includes(`/policy#clause-${clause}"`))
      expect(isShown, `${rule} stands on the page`).toBe(true)
    }
  }
}

describe('a table is reported on', () => {
  test('cell by cell, in its row', async () => {
    const header = [...columns, '铅·方法', '所在地行政区划代码']
    const rows = cells.map(([, column, typed], at) => ({
      ...row,
      统一社会信用代码: kites.uscc(1),
      标准编号: `Q/FZ ${at + 1}-2026`,
      '铅（mg/kg）': '≤0.5',
      [column]: typed,
    }))
    await reportsAll(table(header, rows), cells, (at) => at + 2)
  })

  test('by its first row, which names the columns', async () => {
    const header = ['标准编号', '标准编号', '统一社会信用代码', '产品名称和型号', '颜色']
    await reportsAll(table(header, [row]), headings, () => 1)
  })
})

test('what is against the day or the register is refused when it is confirmed, and the page says so', async () => {
  const refused: readonly [Cells, ...Says][] = [
    [{ 声明日期: '2099-01-01' }, 'declared-in-future', '晚于今天', 'lies after today', '2.1'],
    [{ 统一社会信用代码: kites.uscc(1, '51') }, 'not-an-enterprise', '只有企业可以声明', 'Only an enterprise', '2.0'],
  ]
  for (const [cells, code, zh, en, clause] of refused)
    for (const lang of ['zh', 'en'] as const) {
      const brought = { ...full, files: { file: fileOf({ ...row, ...cells }) } }
      const { report } = (await call(brought, lang)) as Checked
      const sent = { ...brought, action: bringing.declare, typed: { ...full.typed, digest: report.digest } }
      const { status, data } = (await call(sent, lang)) as { status: number; data: Checked & { refusal: Refusal } }
      expect([status, data]).toMatchObject([409, { values: full.typed, refusal: { refused: code, clause } }])
      expect(sayRefusal(lang, data.refusal).sentence).toContain(lang === 'zh' ? zh : en)
      const page = await drawn(await folderOf(sent.action), sent, { lang, form: data })
      expect(page !== undefined && says(page, lang, data.refusal), `the page says ${code}`).toBe(true)
    }
  expect(await w.app.reader.selectFrom('declaration').select('id').execute()).toEqual([])
})

test('checked and confirmed it is declared, by the enterprise itself and by who copies it', async () => {
  const brought = { ...full, by: enterprise, files: { file: fileOf({ ...row, 声明日期: '' }, `${randomUUID()}.csv`) } }
  const checked = (await call(brought, 'zh')) as { report: { digest: string; errors: number } } // what the action answers
  expect(checked.report.errors).toBe(0)
  const typed = { ...full.typed, digest: checked.report.digest }
  await expect(call({ ...brought, action: bringing.declare, typed }, 'zh')).rejects.toMatchObject({ status: 303 })
  const rows = await w.app.reader.selectFrom('declaration').select(['mode', 'standard_number as standard']).execute()
  expect(rows).toEqual([{ mode: 'declared-here', standard: 'Q/FZ 1-2026' }])
})
