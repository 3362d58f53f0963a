import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Who } from '#domain/disclosure.ts'
import type { By } from '#server/acts/act.ts'
import { provideApp } from '#server/app.ts'
import { applications, applicationsPerPage, type Asked } from '#server/reads/work/applications.ts'
import { whoOf } from '#server/work-page.ts'
import { GET as table } from '../../src/routes/[lang=lang]/work/applications/applications.csv/+server.ts'
import { viewerOf } from '../forms/sending.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'

let w: World
let body: By
const applicants: By[] = []
const count = applicationsPerPage + 2

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  body = (await w.stage.body()).prepares
  const keyArea = await kites.keyArea(w)
  const call = await kites.call(w, [keyArea])
  for (let serial = 1; serial <= count; serial += 1) {
    const by = await kites.assessor(w, serial)
    applicants.push(by)
    const application = await kites.applied(w, by, { call, keyArea })
    if (serial === 2) await w.stage.passForm(application)
  }
}, 120_000)
afterAll(() => w.close())

async function list(asked: Asked = {}, by = body) {
  const who: Who = whoOf({ viewer: viewerOf(by) })
  const answer = await applications(who, w.app, asked)
  if (answer.seen !== 'open') throw new Error(answer.seen)
  return answer.data
}
const receipts = async (asked: Asked) => (await list(asked)).applications.map(({ receipt }) => receipt)

test('the list comes in pages: none is on two, none is on no page, and an address beyond the last shows the last', async () => {
  const first = await list()
  expect([first.count, first.page, first.pages, first.applications.length]).toEqual([count, 1, 2, applicationsPerPage])
  const second = await receipts({ page: 2 })
  expect(second).toHaveLength(2)
  expect(new Set([...first.applications.map(({ receipt }) => receipt), ...second]).size).toBe(count)
  expect(await receipts({ page: 99 })).toEqual(second)
  expect(await receipts({ page: Number.NaN })).toEqual(await receipts({}))
})

test('it is sorted as asked, and turned round', async () => {
  const rising = await receipts({ order: 'receipt' })
  expect(rising).toEqual(rising.toSorted())
  const falling = await receipts({ order: 'receipt', turned: true })
  expect(falling).toEqual(falling.toSorted().reverse())
  expect((await receipts({}))[0]).toBe(falling[0])
  expect((await list({ order: 'state', turned: true })).applications[0]?.state).toBe('in-review')
  expect(await receipts({ order: 'nonsense' })).toEqual(await receipts({}))
})

test('it is found by receipt, state, call and name; a wildcard is a letter like others', async () => {
  expect(await receipts({ search: 'S2026-0007' })).toEqual(['S2026-0007'])
  expect(await receipts({ state: 'in-review' })).toEqual(['S2026-0002'])
  expect((await list({ call: '2026-01' })).count).toBe(count)
  expect((await list({ call: '1999-01' })).count).toBe(0)
  expect((await list({ search: '%' })).count).toBe(0)
})

test('an assessor finds its own, and no count of others', async () => {
  const [own] = applicants
  const { applications: rows, count: counted } = await list({}, own)
  expect([counted, rows.map(({ receipt }) => receipt)]).toEqual([1, ['S2026-0001']])
})

test('the file has every row that the list has, in its order, in either language; nobody else gets it', async () => {
  const get = (by: By, lang: string, query: string) =>
    table({
      locals: { viewer: viewerOf(by) },
      params: { lang },
      url: new URL(`http://127.0.0.1/?${query}`),
    } as never) // as much of SvelteKit's event as it takes
  const lines = (await (await get(body, 'zh', 'order=receipt')).text()).trim().split('\r\n')
  expect(lines).toHaveLength(count + 1)
  expect(lines[0]).toContain('回执编号')
  expect(lines[1]).toContain('S2026-0001')
  expect(lines[2]).toContain('专家评审')
  const english = await (await get(body, 'en', 'state=in-review')).text()
  expect(english.trim().split('\r\n')).toHaveLength(2)
  expect(english).toContain('Receipt')
  const [own = body] = applicants
  await expect((async () => get(own, 'zh', ''))()).rejects.toMatchObject({ status: 403 })
})
