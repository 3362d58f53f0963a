import { afterAll, beforeAll, expect } from 'vitest'
import { auditItems } from '#domain/audit.ts'
import { panelConvened, panelOpined, seatAnswered } from '#server/acts/panel.ts'
import { provideApp } from '#server/app.ts'
import { ranking as publicRanking } from '#server/reads/public/rankings.ts'
import { runSample } from '#server/recomputing.ts'
import { say } from '#ui/words/index.ts'
import { actions as making } from '../../src/routes/[lang=lang]/work/rankings/[id]/+page.server.ts'
import { actions as onSeat } from '../../src/routes/[lang=lang]/work/seats/[id]/+page.server.ts'
import { clause } from '../clause.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { answeredRightly } from './answers.ts'
import { drawn, folderOf } from './drawn.ts'
import { wrong } from './fields.ts'
import { formOn, refuses } from './refusing.ts'
import { leads } from './sending.ts'

/** Four are equal, and three may be front-runners: the scheme draws no line by itself. */
let w: World
let round: kites.Round
let panel = ''
const seats = new Map<string, string>()
const typed = {
  ...Object.fromEntries(
    auditItems.flatMap((item) => [
      [`checks.${item}.met`, 'yes'],
      [`checks.${item}.remark`, '同意全部列入。'],
    ]),
  ),
  verdict: 'pass',
  reasons: '相符。',
  confirmed: 'yes',
}
beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  round = await kites.toRanking(w, 4, () => kites.promised(89))
  for (const entry of await kites.entries(w, round.ranking))
    await kites.reported(w, kites.holder(round.enterprises, entry.enterprise), entry.declaration)
}, 120_000)
afterAll(() => w.close())

const inBoth = [
  ['zh', say('zh')],
  ['en', say('en')],
] as const

clause(
  '3.4.5',
  'where more share the first place than the maximum allows, the assessor proposes with a reason',
  async () => {
    const shortlist = formOn(
      making.shortlist,
      { id: round.ranking },
      {
        'factors.choice': '便于比较。',
        'factors.level': '水平相同。',
        'factors.number': '与公开数量相称。',
        reason: '四项承诺相同，无法再分高下。',
      },
    )(round.assessor)
    await refuses(shortlist, ['tied-beyond-maximum', '多于名额上限3个', 'More than 3 share', '3.4.5'])
    expect((await kites.shortlisted(w, round.assessor, round.ranking, 'first-group')).kind).toBe('done')
    const listed = (await kites.entries(w, round.ranking)).filter(({ shortlisted }) => shortlisted)
    expect(listed).toHaveLength(4)
  },
)

clause('3.4.6', 'the panel that audits the report reads of it, and each sheet says why, either way', async () => {
  await w.stage.askConsent(round.assessor, round.ranking)
  for (const entry of await kites.entries(w, round.ranking))
    await w.stage.answerConsent(kites.holder(round.enterprises, entry.enterprise), entry.id, true)
  await kites.settled(w, round.assessor, round.ranking)
  const { prepares } = await w.stage.body()
  const experts = kites.seats(w, round.pool)
  const [first] = experts
  if (!first) throw new Error('nobody sits')
  const asked = { kind: 'report-audit' as const, subject: round.ranking, experts: experts.map(({ expert }) => expert) }
  panel = (await w.do(panelConvened, asked, prepares)).panel
  const rows = await w.app.reader.selectFrom('seat').select(['id', 'expert']).where('panel', '=', panel).execute()
  for (const row of rows) seats.set(row.expert, row.id)
  const seat = seats.get(first.expert) ?? ''
  await w.do(seatAnswered, { seat, accepts: true }, first.by)
  await runSample(w.app, seat, { by: first.by })
  const looking = { by: first.by, params: { id: seat } }
  for (const [lang, word] of inBoth) {
    const page = await drawn(await folderOf(onSeat.submit), looking, { lang })
    expect(page).toContain(word('ranking.tied-first-group'))
    expect(page).toContain(word('audit.remark-tied-first-group'))
    const report = await drawn(
      '[lang=lang]/work/rankings/[id]/report',
      { by: first.by, params: { id: round.ranking } },
      { lang },
    )
    for (const shown of [page, report]) expect(shown).toContain(word('ranking.rank-shared', { rank: 1 }))
    expect(report).toContain(`${word('ranking.rank')} ${word('ranking.rank-shared', { rank: 1 })}`)
  }
  const sheet = { ...looking, action: onSeat.submit, typed }
  await answeredRightly(
    wrong(
      'the shortlist without a word',
      sheet,
      { 'checks.shortlist.remark': ' ' },
      { field: 'checks.shortlist.remark', zh: '没有填写', en: 'is empty', clause: '3.4.6' },
    ),
  )
  await leads(onSeat.submit, first.by, typed, { params: looking.params })
})

clause('3.4.6', 'a panel that does not agree sends the report back, and another proposal follows', async () => {
  const { prepares } = await w.stage.body()
  for (const { expert, by } of kites.seats(w, round.pool).slice(1)) {
    const seat = seats.get(expert) ?? ''
    await w.do(seatAnswered, { seat, accepts: true }, by)
    await runSample(w.app, seat, { by })
    const against = {
      ...typed,
      verdict: 'fail',
      'checks.shortlist.met': 'no',
      'checks.shortlist.remark': '上限是方案定的。',
    }
    await leads(onSeat.submit, by, against, { params: { id: seat } })
  }
  await w.do(panelOpined, { panel, opinion: '不同意全部列入。', minority: '同意全部列入。' }, prepares)
  const { state } = await w.app.reader
    .selectFrom('ranking')
    .select('state')
    .where('id', '=', round.ranking)
    .executeTakeFirstOrThrow()
  expect(state).toBe('sent-back')
  expect(await publicRanking(w.app, '2026-001')).toBeUndefined()
})
