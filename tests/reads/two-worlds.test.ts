import { describe, expect, test } from 'vitest'
import type { By } from '#server/acts/act.ts'
import { panelConvened, panelOpined, reviewSubmitted, seatAnswered } from '#server/acts/panel.ts'
import { seatSubstituted } from '#server/acts/seat.ts'
import { provideApp } from '#server/app.ts'
import type { Expert } from '#server/demo/stage.ts'
import { forgetOld } from '#server/jobs/notices.ts'
import { whoOf } from '#server/work-page.ts'
import { actions as onPanel } from '../../src/routes/[lang=lang]/work/panels/[id]/+page.server.ts'
import { actions as onSeat } from '../../src/routes/[lang=lang]/work/seats/[id]/+page.server.ts'
import { leads, viewerOf } from '../forms/sending.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { mailsTo, opens, published, secret, subjects, told, traces } from './worlds.ts'

/** How an expert leaves a seat. */
const ways = ['declines', 'steps back after the sheet', 'is told to step back', 'is passed over'] as const
type Way = (typeof ways)[number]

/**
 * A world in which one expert of the pool left a seat: ours, or another. `other` changes everything of the case that is not
 * public: the scheme, the statement, what the experts write, who sits.
 */
async function worldIn(way: Way, { leaves, other = false }: { leaves: 'ours' | 'another'; other?: boolean }) {
  const w = await openWorld()
  provideApp(w.app)
  const body = await w.official('body', 'working-body')
  const pool = await kites.experts(w, 12)
  const [keyArea, second] = [await kites.keyArea(w), await kites.keyArea(w, '风筝线')]
  const assessor = await kites.assessor(w, 1)
  const call = await kites.call(w, [keyArea, second])
  const ours = expertAt(pool, 0)
  // Something that our expert does sit on, so that lists are not empty by themselves.
  await sits(w, body, pool.slice(0, 5), await applied(w, assessor, { call, keyArea: second }, '另一件事项'))
  await w.serve()

  const who = whoOf({ viewer: viewerOf(ours.by) })
  const name = other ? '别的方案' : secret
  const application = await applied(w, assessor, { call, keyArea }, name)
  const leaver = leaves === 'ours' ? ours : expertAt(pool, 11)
  const rest = other ? pool.slice(6, 10) : pool.slice(5, 9)
  const { panel, seatOf } = await sits(w, body, [leaver, ...rest], application)
  await w.serve()
  const of = await subjects(w, { application, panel, seat: seatOf(leaver), expert: ours.expert })
  const before = await told(w, who, of)
  await leave(w, way, { body, leaver, panel, seat: seatOf(leaver), substitute: expertAt(pool, 10) })
  await forgetOld(w.app)
  const since = (await mailsTo(w, ours)).length
  // The case goes on without the one who left.
  const reasons = other ? '另有理由。' : `${secret}的指标可分级。`
  const seats = await w.app.reader.selectFrom('seat').selectAll().where('panel', '=', panel).execute()
  for (const seat of seats.filter(({ state }) => state === 'invited' || state === 'accepted')) {
    const by = pool.find(({ expert }) => expert === seat.expert)?.by
    if (!by) continue
    if (seat.state === 'invited') await w.do(seatAnswered, { seat: seat.id, accepts: true }, by)
    await w.do(reviewSubmitted, { seat: seat.id, verdict: 'pass', scores: {}, reasons }, by)
  }
  await w.do(panelOpined, { panel, opinion: `同意：${reasons}` }, body)
  await w.serve()
  return { w, ours, who, of, before, since }
}

const expertAt = (pool: readonly Expert[], index: number): Expert => {
  const one = pool[index]
  if (!one) throw new Error(`no expert ${index}`)
  return one
}

async function applied(w: World, by: By, of: { call: string; keyArea: string }, name: string) {
  const scheme = { ...kites.kites, title: { zh: name } }
  const { application } = await w.stage.apply(by, { ...of, statement: `${name}：独立、公正。`, scheme })
  await w.stage.passForm(application)
  return application
}

async function sits(w: World, body: By, experts: readonly Expert[], subject: string) {
  const asked = { kind: 'scheme-review' as const, subject, experts: experts.map(({ expert }) => expert) }
  const { panel } = await w.do(panelConvened, asked, body)
  const seats = await w.app.reader.selectFrom('seat').select(['id', 'expert']).where('panel', '=', panel).execute()
  return { panel, seatOf: ({ expert }: Expert) => seats.find((seat) => seat.expert === expert)?.id ?? '' }
}

type Leaving = { body: By; leaver: Expert; panel: string; seat: string; substitute: Expert }

/** As people do it, by the pages' forms; then another expert takes the seat. */
async function leave(w: World, way: Way, { body, leaver, panel, seat, substitute }: Leaving) {
  const ownPage = { params: { id: seat } }
  const officePage = { params: { id: panel } }
  const confirmed = { confirmed: 'yes' }
  if (way === 'declines') await leads(onSeat.answer, leaver.by, { accepts: 'no', ...confirmed }, ownPage)
  if (way === 'steps back after the sheet') {
    await w.do(seatAnswered, { seat, accepts: true }, leaver.by)
    await w.do(reviewSubmitted, { seat, verdict: 'fail', scores: {}, reasons: '不可行' }, leaver.by)
    await leads(onSeat.recuse, leaver.by, confirmed, ownPage)
  }
  if (way === 'is told to step back') {
    await w.do(seatAnswered, { seat, accepts: true }, leaver.by)
    await leads(onSeat.save, leaver.by, { reasons: '写到一半' }, ownPage)
    await leads(onPanel.recuse, body, { seat: leaver.expert, ground: 'employer', ...confirmed }, officePage)
  }
  if (way === 'is passed over') {
    await w.workingDaysPass(6)
    await w.sweep()
    await leads(onPanel.substitute, body, { seat, expert: substitute.expert, ...confirmed }, officePage)
  } else await w.do(seatSubstituted, { seat, expert: substitute.expert }, body)
}

describe.each(ways)('an expert who %s', (way) => {
  test('reads the same in a world where another did, and in one where the case was another', async () => {
    const [own, another] = [await worldIn(way, { leaves: 'ours' }), await worldIn(way, { leaves: 'another' })]
    const different = way === 'steps back after the sheet' ? [await worldIn(way, { leaves: 'ours', other: true })] : []
    try {
      // It could be told: while the seat was held, the case stood in what our expert read.
      expect(JSON.stringify(own.before)).toContain(secret)
      expect(JSON.stringify(another.before)).not.toContain(secret)

      const after = await told(own.w, own.who, own.of)
      expect(JSON.stringify(after)).not.toContain(secret)
      for (const world of [another, ...different]) {
        expect(await told(world.w, world.who, world.of)).toEqual(after)
        expect(await published(world.w)).toEqual(await published(own.w))
        expect(await traces(world.w, world.ours)).toEqual(await traces(own.w, own.ours))
        expect((await mailsTo(world.w, world.ours)).slice(world.since)).toEqual([])
      }
      expect((await mailsTo(own.w, own.ours)).slice(own.since)).toEqual([])
      provideApp(own.w.app)
      expect(await opens(own.ours.by, own.of.seat)).toEqual([404, 404])
      expect(await opens(own.ours.by, another.of.seat)).toEqual([404, 404])
    } finally {
      for (const { w } of [own, another, ...different]) await w.close()
    }
  }, 120_000)
})
