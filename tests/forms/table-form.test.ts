import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import type { By } from '#server/acts/act.ts'
import { templateRows } from '#server/reads/work/declarations.ts'
import { actions as bringing } from '../../src/routes/[lang=lang]/work/declarations/table/+page.server.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { answeredRightly } from './answers.ts'
import { blanks, longer, missing, unlisted, unseen, wrongEach, type Case, type Filled } from './fields.ts'
import { call } from './sending.ts'

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
  const application = await kites.applied(w, assessor, { call: await kites.call(w, [keyArea]), keyArea })
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

function fileOf(cells: Readonly<Record<string, string>>, name = 'table.csv') {
  const all: Readonly<Record<string, string>> = { 统一社会信用代码: kites.uscc(1), ...cells }
  const lines = [columns, columns.map((column) => all[column] ?? '')]
  return new File([lines.map((line) => line.join(',')).join('\n')], name, { type: 'text/csv' })
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
        zh: '须写明来源',
        en: 'names its source',
        clause: '2.1' as const,
      })),
      ...[new File([], 'empty.csv'), undefined].map((file) => ({
        ...full,
        name: file ? 'an empty file' : 'no file',
        files: file ? { file } : noFile,
        field: 'file',
        zh: '没有选择文件',
        en: 'No file was chosen',
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

test('checked and confirmed it is declared, by the enterprise itself and by who copies it', async () => {
  const brought = { ...full, by: enterprise, files: { file: fileOf({ ...row, 声明日期: '' }, `${randomUUID()}.csv`) } }
  const checked = (await call(brought, 'zh')) as { report: { digest: string; errors: number } } // what the action answers
  expect(checked.report.errors).toBe(0)
  const typed = { ...full.typed, digest: checked.report.digest }
  await expect(call({ ...brought, action: bringing.declare, typed }, 'zh')).rejects.toMatchObject({ status: 303 })
  const rows = await w.app.reader.selectFrom('declaration').select(['mode', 'standard_number as standard']).execute()
  expect(rows).toEqual([{ mode: 'declared-here', standard: 'Q/FZ 1-2026' }])
})
