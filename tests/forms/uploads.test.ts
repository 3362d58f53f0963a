import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { fileBytesMax, filePath, filesFolder } from '#server/files/store.ts'
import { actions as registering } from '../../src/routes/[lang=lang]/register/[kind]/+page.server.ts'
import { paper } from '../papers.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { leads, send, type Sent } from './sending.ts'

let w: World
let serial = 300
let typed: Record<string, string>
const good = { licence: paper('执照'), letter: paper('授权书') }

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
}, 120_000)
afterAll(() => w.close())
beforeEach(() => {
  serial += 1
  typed = {
    uscc: kites.uscc(serial),
    'name.zh': `厂${serial}`,
    place: '530102',
    'applicant.name': '经办人',
    'applicant.email': `clerk-${serial}@test.invalid`,
  }
})

const form = (files: Sent['files'], more: Record<string, string> = {}): Sent => ({
  name: 'a registration',
  action: registering.register,
  params: { kind: 'enterprise' },
  typed: { ...typed, ...more },
  files: files ?? {},
})
const done = (files: Sent['files'], more: Record<string, string> = {}) => {
  const { action, typed: all, ...rest } = form(files, more)
  return leads(action, undefined, all, rest)
}
const onDisk = () => (existsSync(filesFolder(w.app)) ? readdirSync(filesFolder(w.app)).sort() : [])
const acted = async () => (await w.app.reader.selectFrom('ledger_head').select('seq').executeTakeFirstOrThrow()).seq

describe('a paper that is not right', () => {
  const large = () => new File(['%PDF-1.7\n', new Uint8Array(fileBytesMax)], '执照.pdf')
  test.each([
    ['is missing', () => undefined, '没有选择文件', 'no file is chosen'],
    ['is empty', () => new File([], '执照.pdf'), '是空文件', 'is an empty file'],
    [
      'is a page named .pdf',
      () => new File(['<html></html>'], '执照.pdf'),
      '不是PDF、JPEG或PNG',
      'does not hold a PDF',
    ],
    ['is too large', large, '超过20 MB', 'larger than 20 MB'],
  ])('because it %s is told with field, rule and clause, and nothing typed is lost', async (_, licence, zh, en) => {
    const [before, stored] = [await acted(), onDisk()]
    const file = licence()
    for (const lang of ['zh', 'en'] as const) {
      const { status, data } = await send(form({ letter: good.letter, ...(file && { licence: file }) }), lang)
      expect(status).toBe(400)
      expect(data.values).toMatchObject(typed)
      expect(data.errors.map(({ field, clause }) => [field, clause])).toEqual([
        ['licence', '3.3.2'],
        ['letter', '3.3.2'],
      ])
      expect(data.errors[0]?.text).toContain({ zh, en }[lang])
      expect(data.errors[1]?.text).toContain({ zh: '请重新选择“授权书”', en: 'again' }[lang])
    }
    expect([await acted(), onDisk()]).toEqual([before, stored])
  })

  test('is not replaced by a digest that somebody types', async () => {
    const digest = { 'licence.sha256': 'a'.repeat(64), 'licence.type': 'application/pdf', 'licence.name': 'a.pdf' }
    const { status, data } = await send(form({ letter: good.letter }, { ...digest, licence: 'a'.repeat(64) }), 'en')
    expect([status, data.errors[0]?.field]).toEqual([400, 'licence'])
  })
})

test('whoever is refused for another reason, or left a field out, is told to choose the papers again', async () => {
  const stored = onDisk()
  const invalid = await send(form(good, { 'applicant.email': 'nobody' }), 'zh')
  expect(invalid.status).toBe(400)
  expect(invalid.data.errors.map(({ field }) => field)).toEqual(['applicant.email', 'licence', 'letter'])
  expect(onDisk()).toEqual(stored)

  const refused = await send(form(good, { place: '440100' }), 'zh')
  expect(refused.status).toBe(409)
  expect(refused.data.refusal?.refused).toBe('enterprise-outside-province')
  expect(refused.data.values).toMatchObject({ ...typed, place: '440100' })
  expect(refused.data.errors.map(({ field }) => field)).toEqual(['licence', 'letter'])
})

describe('papers that are right', () => {
  const rows = () =>
    w.app.reader
      .selectFrom('attachment')
      .innerJoin('file', 'file.id', 'attachment.file')
      .innerJoin('organisation', 'organisation.id', 'attachment.subject')
      .select(['attachment.kind', 'file.id', 'file.name', 'file.class', 'file.sha256', 'file.size', 'file.type'])
      .where('organisation.uscc', '=', typed.uscc ?? '')
      .orderBy('attachment.kind')
      .execute()

  test('lie on disk and in the ledger, under a safe name; the ledger in clear says nothing of their content', async () => {
    const licence = paper('执照二', '../..\\tmp/执\u0000照\u202e.exe')
    expect(await done({ licence, letter: good.letter })).toBe('/zh/register/received')
    const [letter, kept] = await rows()
    expect(letter).toMatchObject({ kind: 'letter', name: '授权书.pdf', class: 'parties', type: 'application/pdf' })
    expect(kept).toMatchObject({ kind: 'licence', name: '执照.pdf', size: licence.size })
    expect(readFileSync(filePath(w.app, kept?.sha256 ?? ''))).toEqual(Buffer.from(await licence.arrayBuffer()))
    const { leaf } = await w.app.reader
      .selectFrom('act')
      .select('leaf')
      .where('type', '=', 'organisation.registered@1')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    const said = leaf.toString('utf8')
    expect(said).toContain(`"${kept?.id}"`)
    for (const secret of [kept?.sha256 ?? '', letter?.sha256 ?? '', '执照']) expect(said).not.toContain(secret)
  })

  test('are one file on disk when the same comes twice, and a row for each who handed it in', async () => {
    const [one, other] = [paper('同一份', 'a.pdf'), paper('同一份', 'b.pdf')]
    await done({ licence: one, letter: other })
    const first = (await rows()).map(({ id }) => id)
    const stored = onDisk()
    typed = { ...typed, uscc: kites.uscc(++serial), 'applicant.email': `clerk-${serial}@test.invalid` }
    await done({ licence: one, letter: other })
    const second = (await rows()).map(({ id }) => id)
    expect(new Set([...first, ...second]).size).toBe(4)
    expect(onDisk()).toEqual(stored)
  })
})
