import { afterAll, beforeAll, expect, test } from 'vitest'
import type { By } from '#server/acts/act.ts'
import { provideApp } from '#server/app.ts'
import { workbenchIndicator } from '#server/reads/work/workbench-indicator.ts'
import { workbench } from '#server/reads/work/workbench.ts'
import { workbenchAskedIn } from '#server/workbench-asked.ts'
import { whoOf } from '#server/work-page.ts'
import { GET as openFile } from '../../src/routes/[lang=lang]/work/evaluations/[id]/workbench/open.csv/+server.ts'
import { GET as recordFile } from '../../src/routes/[lang=lang]/work/evaluations/[id]/workbench/record/judgements.csv/+server.ts'
import { viewerOf } from '../forms/sending.ts'
import { nameJudges, patterned } from '../stories/judged.ts'
import { methodEquated } from '#server/acts/judgement.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'

let w: World
let assessor: By
let evaluation = ''
const many = 60

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  const pool = await kites.experts(w, 5)
  const keyArea = await kites.keyArea(w)
  assessor = await kites.assessor(w, 1)
  const call = await kites.call(w, [keyArea])
  const { application } = await w.stage.apply(assessor, { call, keyArea, statement: '独立。', scheme: patterned })
  const scheme = await kites.toScheme(w, application, pool)
  const maker = await kites.enterprise(w, 1)
  const declared = Array.from({ length: many }, (_, at) => {
    const standard = kites.standard(keyArea, at + 1, 70 + (at % 20))
    const strength = { value: '≥85', ...(at === 0 && { method: '=企业自定方法' }) }
    return { ...standard, values: { ...standard.values, strength, pattern: { value: `图案第${at}种` } } }
  })
  await w.stage.declare(maker, declared)
  evaluation = await kites.frozen(w, assessor, scheme)
}, 120_000)
afterAll(() => w.close())

const asked = (address: string) => workbenchAskedIn(new URL(`http://127.0.0.1/?${address}`))
const who = () => whoOf({ viewer: viewerOf(assessor) })
const bench = async (address: string) => {
  const answer = await workbench(who(), w.app, evaluation, asked(address))
  if (answer.seen !== 'open') throw new Error('not disclosed')
  return answer.data
}

test('what is open comes in pages, narrowed and sorted by the address alone', async () => {
  const [first, last] = [await bench(''), await bench('page=2')]
  expect([first.count, first.pages, first.rows.length, last.rows.length]).toEqual([many + 1, 2, 50, 11])
  expect((await bench('page=9')).page).toBe(2)
  expect((await bench('code=method')).rows.map(({ indicator }) => indicator)).toEqual(['strength'])
  expect((await bench('indicator=pattern')).count).toBe(many)
  expect((await bench('search=型号17')).count).toBe(1)
  expect((await bench('state=settled')).count).toBe(0)
  const numbers = async (address: string) => (await bench(address)).lines.map(({ standard }) => standard)
  expect((await numbers('sort=standard'))[0]).toBe('Q/FZ 1-2026')
  expect((await numbers('sort=standard&turned=yes'))[0]).toBe('Q/FZ 9-2026')
  expect(await numbers('sort=nothing')).toEqual(await numbers(''))
})

test('one indicator of all standards comes in pages, by level and by points', async () => {
  const read = async (address: string) => {
    const answer = await workbenchIndicator(who(), w.app, evaluation, { ...asked(address), indicator: 'balance' })
    if (answer.seen !== 'open') throw new Error('not disclosed')
    return answer.data
  }
  const [first, last] = [await read(''), await read('page=2')]
  expect([first.count, first.pages, last.rows.length]).toEqual([many, 2, 10])
  expect((await read('sort=points')).lines[0]?.declared).toBe('≥89')
  expect((await read('sort=points&turned=yes')).lines[0]?.declared).toBe('≥70')
  expect((await read('tier=average')).lines.every(({ tier }) => tier === 'average')).toBe(true)
  expect((await read('sort=tier')).lines[0]?.tier).toBe('average')
  const none = await workbenchIndicator(who(), w.app, evaluation, { indicator: 'nothing' })
  expect(none.seen).toBe('unknown')
})

test('the lists are files in both languages, for the assessor alone', async () => {
  const file = async (get: unknown, lang: string, by = assessor, query = '') => {
    const event = {
      locals: { viewer: viewerOf(by) },
      params: { lang, id: evaluation },
      url: new URL(`http://127.0.0.1/?${query}`),
    }
    const answer = await (get as (event: unknown) => Promise<Response>)(event) // as much of SvelteKit's event as it takes
    return (await answer.text()).replace('\uFEFF', '').trim().split('\r\n')
  }
  const open = await file(openFile, 'zh')
  expect([open[0], open.length]).toEqual(['声明编号,标准,企业,产品或服务,指标,声明值,为什么待定,状态', many + 2])
  expect(await file(openFile, 'en', assessor, 'code=method')).toHaveLength(2)
  await nameJudges(w, assessor, evaluation, 5)
  const { id } = await w.app.reader
    .selectFrom('declaration')
    .select('id')
    .where('product_model', '=', '型号1')
    .executeTakeFirstOrThrow()
  const judged = { evaluation, declaration: id, indicator: 'strength', reason: '同一原理。', evidence: '比对数据。' }
  await w.do(methodEquated, judged, assessor)
  const record = await file(recordFile, 'en')
  expect(record).toHaveLength(2)
  expect(record[1]).toContain('Method equated')
  expect(record[1]).toContain("'=企业自定方法") // nothing that a spreadsheet would compute
  const other = await kites.assessor(w, 2)
  await expect(file(openFile, 'zh', other)).rejects.toMatchObject({ status: 404 })
  await expect(file(recordFile, 'zh', other)).rejects.toMatchObject({ status: 404 })
})
