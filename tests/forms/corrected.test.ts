import { afterAll, beforeAll, expect, test } from 'vitest'
import type { By } from '#server/acts/act.ts'
import { panelConvened, seatAnswered } from '#server/acts/panel.ts'
import { provideApp } from '#server/app.ts'
import { ranking as publicRanking } from '#server/reads/public/rankings.ts'
import { actions as concluding } from '../../src/routes/[lang=lang]/work/rankings/[id]/deliberation/+page.server.ts'
import { actions as issuing } from '../../src/routes/[lang=lang]/work/preparations/[id]/+page.server.ts'
import { actions as onPanel } from '../../src/routes/[lang=lang]/work/panels/[id]/+page.server.ts'
import { actions as onSeat } from '../../src/routes/[lang=lang]/work/seats/[id]/+page.server.ts'
import { lines, stateOf, toHeld } from '../stories/contested.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { answeredRightly } from './answers.ts'
import { drawn, folderOf, loaded } from './drawn.ts'
import { line, missing, wrong, wrongEach } from './fields.ts'
import { refuses } from './refusing.ts'
import { leads } from './sending.ts'

/** A contested ranking, whose value most experts would put right, from their sheets to the conclusion that is issued. */
let w: World
let round: kites.Round
let clerk: By
beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  round = await kites.toRanking(w)
  await toHeld(w, round)
  clerk = (await w.stage.body()).prepares
}, 120_000)
afterAll(() => w.close())

test('whoever would not keep a ranking says what is to be done with it', async () => {
  const experts = kites.secondSeats(w, round.pool)
  const asked = { kind: 'deliberation' as const, subject: round.ranking, experts: experts.map(({ expert }) => expert) }
  const { panel } = await w.do(panelConvened, asked, clerk)
  const seats = await w.app.reader.selectFrom('seat').select(['id', 'expert']).where('panel', '=', panel).execute()
  const typed = { verdict: 'fail', reasons: '强度值抄错一位。', confirmed: 'yes' }
  for (const [at, { expert, by }] of experts.entries()) {
    const id = seats.find((one) => one.expert === expert)?.id ?? ''
    await w.do(seatAnswered, { seat: id, accepts: true }, by)
    const sheet = { action: onSeat.submit, by, params: { id }, typed }
    if (at === 0) await refuses(sheet, ['remedy-missing', '须选建议怎样处理', 'says what is to be done', '3.4.6'])
    await leads(onSeat.submit, by, { ...typed, remedy: 'corrected' }, { params: { id } })
  }
  await leads(onPanel.opine, clerk, { opinion: '强度值应予更正。', confirmed: 'yes' }, { params: { id: panel } })
})

test('a value is put right as it reads, prepared by one and issued by another; the public sees it anew', async () => {
  const params = { id: round.ranking }
  const [first] = await kites.entries(w, round.ranking)
  const typed = {
    outcome: 'corrected',
    'corrected.declaration': first?.declarationNumber ?? '',
    'corrected.indicator': 'strength',
    'corrected.from': '≥89',
    'corrected.to': '≥71',
    opinion: '经综合评议，更正强度值。',
  }
  const form = { action: concluding.prepare, by: clerk, params, typed }
  const page = await drawn(await folderOf(concluding.prepare), { by: clerk, params }, { lang: 'zh' })
  expect(page).toContain('更正')
  expect(page).toContain('≥89')
  const cases = wrongEach('a value put right', form, {
    'corrected.declaration': ['deliberation.entry', '3.4.6', [missing]],
    'corrected.indicator': ['ranking.indicator', '3.4.6', [missing]],
    'corrected.from': ['deliberation.from', '3.4.6', line],
    'corrected.to': ['deliberation.to', '3.4.6', line],
  })
  for (const one of cases) await answeredRightly(one)
  await answeredRightly(
    wrong(
      'it reads otherwise',
      form,
      { 'corrected.from': '≥88' },
      {
        refused: 'correction-of-other-words',
        zh: '已经不是你看到的样子',
        en: 'no longer read as you saw',
        clause: '3.4.6',
      },
    ),
  )
  await answeredRightly(
    wrong(
      'it reads the same',
      form,
      { 'corrected.to': '≥89' },
      {
        refused: 'correction-changes-nothing',
        zh: '更正前后的文字相同',
        en: 'the same before and after',
        clause: '3.4.6',
      },
    ),
  )
  const prepared = await leads(concluding.prepare, clerk, typed, { params })
  expect(prepared).toMatch(/^\/zh\/work\/preparations\//)
  const { issues } = await w.stage.body()
  await leads(issuing.issue, issues, {}, { params: { id: prepared.split('/').at(-1) ?? '' } })
  expect(await stateOf(w, round.ranking)).toBe('audited')
  expect((await lines(w, round.ranking))[0]).toBe('1 型号2 listed')
})

test('who asks what if, is told by the value as it was put right', async () => {
  await w.stage.openPublicity('ranking', round.ranking, kites.kites.title)
  const by = round.enterprises[0]
  const { number } = await w.app.reader.selectFrom('ranking').select('number').executeTakeFirstOrThrow()
  const folder = '[lang=lang]/work/what-if/[number]'
  type Place = { rank: number; score: string }
  type Asked = {
    standards: { id: string; own: boolean }[]
    now: string
    answer?: { changed: { before: Place; after: Place }[] }
  }
  const asks = async (query: Record<string, string> = {}) => {
    const looking = { by, params: { number }, query: `${new URLSearchParams(query)}` }
    return (await loaded(folder, looking, 'zh')) as unknown as Asked // what is read of it
  }
  const standard = (await asks()).standards.find((one) => one.own)?.id ?? ''
  const same = await asks({ standard, indicator: 'strength', value: '≥71' })
  expect([same.now, same.answer?.changed]).toEqual(['≥71', []])
  const other = await asks({ standard, indicator: 'strength', value: '≥70' })
  const last = (await publicRanking(w.app, number))?.entries.at(-1)
  expect(last).toMatchObject({ product: '型号1', rank: 4 })
  expect(other.answer?.changed).toMatchObject([{ before: { rank: 4, score: last?.score }, after: { rank: 4 } }])
})
