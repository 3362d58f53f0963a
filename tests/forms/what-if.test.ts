import type { PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Refusal } from '#domain/refusal.ts'
import type { Asked } from '#domain/robustness/asked.ts'
import type { By } from '#server/acts/act.ts'
import { doneHere, provideApart } from '#server/apart.ts'
import { provideApp } from '#server/app.ts'
import { openMethodTester } from '#server/compute/method-tester.ts'
import { openPerformer } from '#server/compute/performer.ts'
import { methodHere, provideMethod } from '#server/method.ts'
import { whatIf } from '#server/what-if.ts'
import { words } from '#ui/words/index.ts'
import { sayRefusal } from '#ui/words/refusals/index.ts'
import { load } from '../../src/routes/[lang=lang]/work/what-if/[number]/+page.server.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { drawn } from './drawn.ts'
import { viewerOf } from './sending.ts'

let w: World
let round: kites.Round
let number: string
beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  round = await kites.toRanking(w)
  await kites.toRankingPublicity(w, round)
  ;({ number } = await w.app.reader.selectFrom('ranking').select('number').executeTakeFirstOrThrow())
}, 120_000)
afterAll(() => w.close())

type Changed = {
  id: string
  before: { rank: number; chance: string }
  after: { rank: number | null; chance: string; leads: boolean }
}
type Answered = {
  standards: { id: string; own: boolean; name: string }[]
  refusal?: Refusal
  answer?: { places: { before: number; after: number }; changed: Changed[] }
}
const asks = async (by: By, query: Record<string, string>, of = number) => {
  const { answer, ...page } = (await load({
    locals: { viewer: viewerOf(by) },
    params: { lang: 'zh', number: of },
    url: new URL(`http://127.0.0.1/?${new URLSearchParams(query)}`),
  } as never)) as Answered // what is read of it
  return { ...page, ...answer }
}

test('what was publicised is read whole for the first question alone', async () => {
  let queries = 0
  const counting = {
    transformQuery: ({ node }: PluginTransformQueryArgs) => (queries++, node),
    transformResult: async ({ result }: PluginTransformResultArgs) => result,
  }
  const app = { ...w.app, reader: w.app.reader.withPlugin(counting) }
  const asking = async (asked: Asked | null) => {
    const before = queries
    const found = await whatIf(app, { number, own: null, of: { standard: '', indicator: '' }, asked })
    return { standards: found?.standards.length, answered: Boolean(found?.answer), queries: queries - before }
  }
  const asked: Asked = { kind: 'weight', indicator: 'strength', percent: '40' }
  expect(await asking(null)).toEqual({ standards: 4, answered: false, queries: 3 })
  expect(await asking(asked)).toEqual({ standards: 4, answered: true, queries: 1 })
})

test('where the application is served, threads of their own read the ranking and say the same', async () => {
  const [by] = round.enterprises
  if (!by) throw new Error('nobody')
  const standard = (await asks(by, {})).standards[0]?.id ?? ''
  const folder = '[lang=lang]/work/rankings/[id]/method'
  const pages = async (assessor: By) => ({
    asked: await asks(by, { standard, indicator: 'strength', value: '≥75' }),
    method: await drawn(folder, { by: assessor, params: { id: round.ranking } }, { lang: 'zh' }),
  })
  const here = await pages(round.assessor)
  expect(here.asked.changed?.length).toBeGreaterThan(0)
  expect(here.method).toContain('风筝厂')
  const [performer, tester] = [openPerformer(), openMethodTester()]
  provideApart(performer.perform)
  provideMethod(tester.test)
  try {
    expect(await pages(round.assessor)).toEqual(here)
    expect((await pages(await kites.assessor(w, 2))).method).toBeUndefined()
    expect((await asks(by, { standard, indicator: 'x', value: '≥1' })).refusal).toMatchObject({
      refused: 'indicator-not-in-scheme',
    })
    await expect(asks(by, {}, '2026-99-none')).rejects.toMatchObject({ status: 404 })
  } finally {
    provideApart(doneHere)
    provideMethod(methodHere)
    await Promise.all([performer.close(), tester.close()])
  }
})

test('an enterprise finds its own standard first, and sees at once what another value would bring', async () => {
  const third = round.enterprises[2]
  if (!third) throw new Error('nobody')
  const { standards, changed } = await asks(third, {})
  expect([standards[0]?.own, standards[1]?.own, changed]).toEqual([true, false, undefined])
  const standard = standards[0]?.id ?? ''
  const answers = await Promise.all(
    kites.kites.indicators.map(({ id }) => asks(third, { standard, indicator: id, value: '≥90' })),
  )
  // 85 in four, now 90 in one: 86.25 against 87 of the second.
  for (const { changed } of answers)
    expect(changed).toMatchObject([
      { id: standard, before: { rank: 3, chance: '0.0000' }, after: { rank: 3, leads: false } },
    ])
  const second = (await asks(round.enterprises[1] ?? third, {})).standards[0]?.id ?? ''
  // 94 in four, now 80 in one: 90.5 against 90 of the third.
  const closer = await asks(third, { standard: second, indicator: 'strength', value: '≥80' })
  expect(closer.changed).toMatchObject([{ before: { rank: 2, chance: '1.0000' }, after: { rank: 2, leads: true } }])
  const chance = Number(closer.changed?.[0]?.after.chance)
  expect([chance > 0.5, chance < 1]).toEqual([true, true])
  // Three stars are too few for the shortlist, whatever the weights.
  const lower = await asks(third, { standard: second, indicator: 'strength', value: '≥75' })
  expect(lower.changed).toMatchObject([{ after: { leads: false, chance: '0.0000' } }])
})

test('the number of places follows the scheme’s rule anew, and the page says so in both languages', async () => {
  const [by] = round.enterprises
  if (!by) throw new Error('nobody')
  const { standards } = await asks(by, {})
  const query = new URLSearchParams({ standard: standards[0]?.id ?? '', indicator: 'strength', value: '≥75' })
  const { places } = await asks(by, Object.fromEntries(query))
  const looking = { by, params: { number }, query: query.toString() }
  const folder = '[lang=lang]/work/what-if/[number]'
  const same = places?.before === places?.after
  expect(await drawn(folder, looking, { lang: 'zh' })).toContain(same ? '名额仍为' : '名额由')
  expect(await drawn(folder, looking, { lang: 'en' })).toContain(same ? 'as before' : 'places become')
})

test('whoever would not be ranked is told why, in both languages', async () => {
  const [by] = round.enterprises
  if (!by) throw new Error('nobody')
  const standard = (await asks(by, {})).standards[0]?.id ?? ''
  const query = new URLSearchParams({ standard, indicator: 'strength', value: '≥1' }).toString()
  const page = (lang: 'zh' | 'en') =>
    drawn('[lang=lang]/work/what-if/[number]', { by, params: { number }, query }, { lang })
  const strength = kites.kites.indicators.find(({ id }) => id === 'strength')?.name
  expect(await page('zh')).toContain(`${strength?.zh}：${words['because.laxer'].zh}`)
  expect(await page('en')).toContain(`${strength?.en ?? strength?.zh}: ${words['because.laxer'].en}`)
})

test('the public list of rankings says of each how firm it is', async () => {
  const [by] = round.enterprises
  if (!by) throw new Error('nobody')
  const list = (lang: 'zh' | 'en') => drawn('[lang=lang]/(public)/rankings', { by }, { lang })
  expect(await list('zh')).toMatch(/<\/svg>(?:<!--.*?-->)*稳固/)
  expect(await list('en')).toMatch(/<\/svg>(?:<!--.*?-->)*Firm/)
})

test('an expert changes a weight; where all promise the same on each, nothing moves', async () => {
  const expert = round.pool[0]?.by
  if (!expert) throw new Error('nobody')
  expect((await asks(expert, { weighed: 'strength', weight: '40' })).changed).toEqual([])
})

test.each([
  [{ weighed: 'strength', weight: '很重' }, 'weight-unreadable', '读不懂', 'cannot be read'],
  [{ weighed: 'strength', weight: '-5' }, 'weight-unreadable', '“-5”', '“-5”'],
  [{ weighed: '', weight: '20' }, 'weight-not-typed', '没有选指标', 'indicator'],
  [{ weighed: 'strength', weight: '' }, 'weight-not-typed', '没有填新的权重', 'weight'],
  [{ weighed: 'strength', weight: '100' }, 'weight-out-of-range', '不到100', 'below 100'],
  [{ weighed: 'nothing', weight: '5' }, 'weight-without-say', '没有权重', 'carries no weight'],
  [{ standard: 'x', indicator: 'strength', value: '' }, 'value-not-typed', '请选', 'Choose'],
  [{ standard: 'x', indicator: 'strength', value: '≥1' }, 'standard-not-on-ranking', '不在', 'not on this ranking'],
])('what cannot be asked is answered with a sentence: %j', async (query, refused, zh, en) => {
  const by = round.enterprises[0]
  if (!by) throw new Error('nobody')
  const { refusal } = await asks(by, query)
  expect(refusal).toMatchObject({ refused, clause: '3.4.5' })
  if (!refusal) return
  expect(sayRefusal('zh', refusal).sentence).toContain(zh)
  expect(sayRefusal('en', refusal).sentence).toContain(en)
})

test.each([
  [{ weighed: '', weight: '20' }, 'weighed'],
  [{ weighed: 'strength', weight: '很重' }, 'weight'],
  [{ standard: 'x', indicator: '', value: '≥1' }, 'indicator'],
  [{ standard: 'x', indicator: 'strength', value: '≥1' }, 'standard'],
])('the box that is wrong is marked, and what was typed stays: %j', async (query, field) => {
  const by = round.enterprises[0]
  const typed = new URLSearchParams(query)
  const page = await drawn(
    '[lang=lang]/work/what-if/[number]',
    { by, params: { number }, query: `${typed}` },
    { lang: 'en' },
  )
  expect(page?.match(/<(?:input|select)[^>]*aria-invalid="true"/g)).toEqual([
    expect.stringContaining(`name="${field}"`),
  ])
  expect(page).toContain(`value="${Object.values(query).at(-1)}"`)
})

test('a value that cannot be read says so as a declaration would; a ranking that is not public is not there', async () => {
  const [by] = round.enterprises
  if (!by) throw new Error('nobody')
  const standard = (await asks(by, {})).standards[0]?.id ?? ''
  expect((await asks(by, { standard, indicator: 'strength', value: '好得很' })).refusal).toMatchObject({
    clause: '3.2',
  })
  await expect(asks(by, {}, '2026-99-none')).rejects.toMatchObject({ status: 404 })
})

describe('where scores are geometric means', () => {
  let other: World
  let expert: By
  let published: string
  beforeAll(async () => {
    other = await openWorld()
    provideApp(other.app)
    const values = (n: number) => ({ ...kites.promised(80), strength: { value: n === 1 ? '≥90' : '≥85' } })
    const round = await kites.toRanking(other, 2, values, { ...kites.kites, aggregation: 'geometric' })
    await kites.toRankingPublicity(other, round)
    const ranking = await other.app.reader.selectFrom('ranking').select('number').executeTakeFirstOrThrow()
    expert = round.assessor
    published = ranking.number
  }, 120_000)
  afterAll(() => {
    provideApp(w.app)
    return other.close()
  })
  const page = (query: Record<string, string>, lang: 'zh' | 'en') =>
    drawn(
      '[lang=lang]/work/what-if/[number]',
      { by: expert, params: { number: published }, query: `${new URLSearchParams(query)}` },
      { lang },
    )

  test('another value is answered by them, with the stars it brings', async () => {
    const { standards } = await asks(expert, {}, published)
    const second = standards[1]?.id ?? ''
    // The fourth root of 90 · 80³, then of 100 · 80³.
    const { changed } = await asks(expert, { standard: second, indicator: 'strength', value: '≥90' }, published)
    expect(changed).toMatchObject([
      { before: { rank: 2, score: '82.39' }, after: { rank: 1, score: '84.59', leads: true } },
    ])
    const lower = { standard: second, indicator: 'strength', value: '≥75' }
    expect(await page(lower, 'zh')).toMatch(/4星 → <strong>3星/)
    expect(await page(lower, 'en')).toMatch(/4 stars → <strong>3 stars/)
  })

  test('a weight that makes powers too large is refused', async () => {
    const asked = { weighed: 'strength', weight: '33.3333' }
    expect((await asks(expert, asked, published)).refusal).toMatchObject({ refused: 'weight-too-fine' })
    expect(await page(asked, 'zh')).toContain('请换一个更整的数')
    expect(await page(asked, 'en')).toContain('Type a rounder number')
    expect((await asks(expert, { ...asked, weight: '40' }, published)).changed).toHaveLength(2)
  })
})
