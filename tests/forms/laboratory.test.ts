import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Trial } from '#domain/laboratory.ts'
import type { By } from '#server/acts/act.ts'
import { doneHere, provideApart, type Look, type Step } from '#server/apart.ts'
import { provideApp } from '#server/app.ts'
import { openMethodTester } from '#server/compute/method-tester.ts'
import { openPerformer } from '#server/compute/performer.ts'
import { methodHere, provideMethod, type OfMethod } from '#server/method.ts'
import { say } from '#ui/words/index.ts'
import { load } from '../../src/routes/[lang=lang]/work/laboratory/[of]/[id]/+page.server.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { drawn } from './drawn.ts'
import { viewerOf } from './sending.ts'

let w: World
let assessor: By
let application: string
let seat: { id: string; expert: By }
beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  const pool = await kites.experts(w, 7)
  const keyArea = await kites.keyArea(w)
  assessor = await kites.assessor(w, 1)
  application = await kites.applied(w, assessor, { call: await kites.call(w, [keyArea]), keyArea })
  await w.stage.passForm(application)
  await w.stage.convene('scheme-review', application, kites.seats(w, pool), { sheets: 0, reasons: '见表' })
  for (const n of [1, 2, 3])
    await w.stage.declare(await kites.enterprise(w, n), [kites.standard(keyArea, n, 91 - 2 * n)])
  const row = await w.app.reader
    .selectFrom('seat')
    .innerJoin('expert', 'expert.id', 'seat.expert')
    .select(['seat.id', 'expert.person'])
    .executeTakeFirstOrThrow()
  const expert = pool.find(({ by }) => by.person === row.person)
  if (!expert) throw new Error('nobody sits')
  seat = { id: row.id, expert: expert.by }
}, 120_000)
afterAll(() => w.close())

const open = async (by: By, of: string, id: string) =>
  (await load({ locals: { viewer: viewerOf(by) }, params: { lang: 'zh', of, id } } as never)) as {
    trial: { count: number; trials: Trial[] } | null
  } // what is read of it

test('its assessor and a reviewing expert try a scheme on what is declared, and no enterprise is named', async () => {
  for (const page of [await open(assessor, 'application', application), await open(seat.expert, 'seat', seat.id)]) {
    expect(page.trial?.count).toBe(3)
    const [trial] = page.trial?.trials ?? []
    expect(trial).toMatchObject({ declared: 3, ranked: 3, reasons: [], robustness: { firmness: 'firm' } })
    expect(trial?.correlated.length).toBe(6)
    expect(JSON.stringify(trial?.indicators)).not.toContain('风筝厂')
  }
})

const methods = (by: By, lang: 'zh' | 'en', of: string, id: string) =>
  drawn('[lang=lang]/work/laboratory/[of]/[id]/method', { by, params: { of, id } }, { lang })

test('on request other methods are tried on it, in both languages, and a standard is called by its rank', async () => {
  const zh = await methods(assessor, 'zh', 'application', application)
  const en = await methods(seat.expert, 'en', 'seat', seat.id)
  expect(zh).toContain('4项选择各有一种替代，共算16次')
  expect(en).toContain('4 choices have an alternative each: 16 runs')
  expect(zh).toContain('总是第1名')
  expect(en).toContain('as in a poll')
  for (const page of [zh, en]) expect(page).not.toContain('风筝厂')
})

test('where the application is served, threads of their own read and compute it, once the page has let its viewer in', async () => {
  const pages = async (by: By) => ({
    trial: await open(by, 'application', application).catch(() => undefined),
    methods: await methods(by, 'zh', 'application', application),
  })
  const here = await pages(assessor)
  const { keyArea } = await w.app.reader
    .selectFrom('application')
    .select('key_area as keyArea')
    .where('id', '=', application)
    .executeTakeFirstOrThrow()
  const [performer, tester] = [openPerformer(), openMethodTester()]
  const asked: (Step | Look | OfMethod)[] = []
  provideApart((app, what) => {
    asked.push(what)
    return performer.perform(app, what)
  })
  provideMethod((app, of) => {
    asked.push(of)
    return tester.test(app, of)
  })
  try {
    expect(await pages(await kites.assessor(w, 3))).toEqual({})
    expect(asked).toEqual([])
    expect(await pages(assessor)).toEqual(here)
    // A scheme and an area go there, and no standard.
    expect(asked).toEqual([
      { look: 'trial', of: { scheme: expect.anything(), keyArea } },
      { scheme: expect.anything(), keyArea },
    ])
  } finally {
    provideApart(doneHere)
    provideMethod(methodHere)
    await Promise.all([performer.close(), tester.close()])
  }
})

const comparing = (by: By, lang: 'zh' | 'en', of: string, id: string, query = '') =>
  drawn('[lang=lang]/work/laboratory/[of]/[id]/weights', { by, params: { of, id }, query }, { lang })

test('comparisons in pairs give weights; where they contradict one another, the panel compares anew', async () => {
  const empty = (await comparing(assessor, 'zh', 'application', application)) ?? ''
  const pairs = [...empty.matchAll(/name="(pair-\d-\d)"/g)].map(([, name = '']) => name)
  expect(pairs.length).toBe(6)
  expect(empty).not.toContain('一致性比率')
  const asked = (answers: Record<string, string>) =>
    new URLSearchParams(pairs.map((name) => [name, answers[name] ?? '1'])).toString()
  const even = await comparing(assessor, 'zh', 'application', application, asked({}))
  expect(even).toContain('一致性比率0.000，小于0.10')
  expect(even?.match(/25\.0%/g)?.length).toBeGreaterThanOrEqual(4)
  const heavy = asked({ 'pair-0-1': '3', 'pair-0-2': '3', 'pair-0-3': '3' })
  expect(await comparing(seat.expert, 'en', 'seat', seat.id, heavy)).toContain('50.0 %')
  const circle = asked({ 'pair-0-1': '9', 'pair-1-2': '9', 'pair-0-2': '1/9' })
  const refused = ['comparisons-contradict', '请专家组重新比较', 'Let the panel compare anew'] as const
  expect(await comparing(assessor, 'zh', 'application', application, circle)).toContain(refused[1])
  expect(await comparing(assessor, 'en', 'application', application, circle)).toContain(refused[2])
  const strange = await comparing(assessor, 'zh', 'application', application, asked({ 'pair-0-1': '4e2' }))
  expect(strange).not.toContain('一致性比率')
})

test('nobody else sees it there', async () => {
  const other = await kites.assessor(w, 2)
  await expect(open(other, 'application', application)).rejects.toMatchObject({ status: 404 })
  await expect(open(assessor, 'seat', seat.id)).rejects.toMatchObject({ status: 404 })
  await expect(open(assessor, 'elsewhere', application)).rejects.toMatchObject({ status: 404 })
  expect(await methods(other, 'zh', 'application', application)).toBeUndefined()
  expect(await comparing(other, 'zh', 'application', application)).toBeUndefined()
})

test('where more are level at the top than may lead, nobody leads, and no weight is said to keep the lead', async () => {
  const page = (lang: 'zh' | 'en') =>
    drawn(
      '[lang=lang]/work/laboratory/[of]/[id]',
      { by: assessor, params: { of: 'application', id: application } },
      { lang },
    )
  expect(await page('en')).toContain('Weights with the same list')
  const { key_area: keyArea } = await w.app.reader
    .selectFrom('declaration')
    .select('key_area')
    .executeTakeFirstOrThrow()
  for (const n of [4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    await w.stage.declare(await kites.enterprise(w, n), [kites.standard(keyArea, n, 95)])
  for (const lang of ['zh', 'en'] as const) {
    const html = await page(lang)
    expect(html).toContain(say(lang)('laboratory.firm-undecided'))
    for (const column of ['firmness.interval', 'firmness.without'] as const)
      expect(html).not.toContain(say(lang)(column))
  }
})
