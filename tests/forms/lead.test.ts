import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { actions as making, load } from '../../src/routes/[lang=lang]/work/rankings/[id]/+page.server.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { answeredRightly } from './answers.ts'
import { drawn } from './drawn.ts'
import { leads, viewerOf } from './sending.ts'

let w: World
let round: kites.Round
beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  round = await kites.toRanking(w, 4, kites.crowded)
  await kites.toAudited(w, round)
}, 120_000)
afterAll(() => w.close())

const reason = '权重经专家讨论确定。'
const at = () => ({ params: { id: round.ranking } })

test('a lead that flips is publicised only once its reason is written; the page says so, and has the form', async () => {
  const { prepares } = await w.stage.body()
  const publicise = { action: making.publicise, by: prepares, ...at(), typed: {} }
  const unreasoned = { refused: 'lead-unreasoned', zh: '变动不到5%', en: 'by less than 5 %', clause: '3.4.5' } as const
  await answeredRightly({ name: 'without a reason', ...publicise, ...unreasoned })
  const page = (await load({
    locals: { viewer: viewerOf(prepares) },
    params: { lang: 'zh', id: round.ranking },
    url: new URL('http://127.0.0.1/'),
    setHeaders: () => undefined,
  } as never)) as { impossible: Record<string, unknown>; robustness: unknown } // what is read of it
  expect(page.impossible['publicise']).toMatchObject({ refused: 'lead-unreasoned' })
  expect(page.robustness).toMatchObject({ firmness: 'borderline' })
  const typed = { reason, confirmed: 'yes' }
  expect(await leads(making.reason, round.assessor, typed, at())).toBe(`/zh/work/rankings/${round.ranking}`)
  expect(await leads(making.publicise, prepares, {}, at())).toContain('/work/preparations/')
})

test('within the house other methods are tried on a ranking; nobody else finds the page', async () => {
  const folder = '[lang=lang]/work/rankings/[id]/method'
  const looking = { by: round.assessor, params: { id: round.ranking } }
  const [zh, en] = [await drawn(folder, looking, { lang: 'zh' }), await drawn(folder, looking, { lang: 'en' })]
  expect(zh).toContain('4项选择各有一种替代，共算16次')
  expect(en).toContain('4 choices have an alternative each: 16 runs')
  for (const page of [zh, en]) expect(page).toContain('风筝厂')
  const enterprise = round.enterprises[0]
  if (!enterprise) throw new Error('nobody')
  expect(await drawn(folder, { ...looking, by: enterprise }, { lang: 'zh' })).toBeUndefined()
})

test('where no reason is asked for, none is taken', async () => {
  const firm = await openWorld()
  try {
    provideApp(firm.app)
    const other = await kites.toRanking(firm)
    await kites.toSettled(firm, other)
    const form = {
      action: making.reason,
      by: other.assessor,
      params: { id: other.ranking },
      typed: { reason, confirmed: 'yes' },
    }
    await answeredRightly({
      name: 'a lead that holds',
      ...form,
      refused: 'lead-holds',
      zh: '不用另写理由',
      en: 'no reason is asked for',
      clause: '3.4.5',
    })
  } finally {
    await firm.close()
    provideApp(w.app)
  }
}, 120_000)
