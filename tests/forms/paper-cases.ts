import type { By } from '#server/acts/act.ts'
import { applicationLodged } from '#server/acts/application.ts'
import { paperContested } from '#server/acts/paper-entry.ts'
import { panelConvened, seatAnswered } from '#server/acts/panel.ts'
import { enteredFor } from '#server/reads/work/entered-for.ts'
import { actions as entries } from '../../src/routes/[lang=lang]/work/paper/[id]/+page.server.ts'
import { actions as reviewing } from '../../src/routes/[lang=lang]/work/seats/[id]/+page.server.ts'
import { paper } from '../papers.ts'
import * as kites from '../stories/kites.ts'
import type { World } from '../world.ts'
import type { Action } from './sending.ts'
import { missing, noDay, prose, unchosen, unlisted, wrong, wrongEach, type Case } from './fields.ts'

const reason = '不是我们寄出的方案。'

/** An entry that waits for its party, one that is contested, and a sheet that staff enters for its expert. */
export async function paperForms(w: World) {
  const body = await w.stage.body()
  const keyArea = await kites.keyArea(w)
  const call = await kites.call(w, [keyArea])
  const application = { call, keyArea, statement: '独立。', noFee: true, interests: 'none', scheme: kites.kites }
  const entered = async (serial: number) => {
    const from = await kites.assessor(w, serial)
    const outcome = await w.enter(applicationLodged, application, { from, by: body.prepares })
    return { from, id: outcome.kind === 'done' ? (outcome.entry ?? '') : '' }
  }
  const [waiting, late, contested] = [await entered(1), await entered(2), await entered(3)]
  await w.serve()
  await w.do(paperContested, { entry: contested.id, reason }, contested.from)

  const form = (action: Action | undefined, by: By, id: string, typed: Record<string, string>) => ({
    action,
    by,
    params: { id },
    typed: { ...typed, confirmed: 'yes' },
  })
  const contest = form(entries.contest, waiting.from, waiting.id, { reason })
  const settle = form(entries.settle, body.issues, contested.id, { outcome: 'undone', reason: '与扫描件不符。' })
  const sheet = await sheetFor(w, { body: body.prepares, call, keyArea })
  const cases: Case[] = [
    ...wrongEach('contest', contest, { reason: ['paper.contest-label', '6.1', prose] }),
    ...wrongEach('settle', settle, {
      outcome: ['paper.outcome', '6.1', [unchosen, unlisted]],
      reason: ['paper.reason', '6.1', prose],
    }),
    ...wrongEach('a sheet from paper', sheet.form, {
      'paper.receivedOn': ['paper.received-on', '6.1', [missing, ...noDay]],
      verdict: ['panel.verdict', '3.4.2', [unchosen]],
    }),
    wrong(
      'a sheet without a scan',
      { ...sheet.form, files: {} },
      {},
      { field: 'paper.scan', zh: '扫描件', en: 'Scan', clause: '6.1' },
    ),
    wrong(
      'a sheet that comes in tomorrow',
      sheet.form,
      { 'paper.receivedOn': '2026-12-01' },
      { refused: 'paper-not-received-yet', zh: '还没有到', en: 'still to come', clause: '6.1' },
    ),
    wrong(
      'a step that does not come on paper',
      {
        ...sheet.form,
        action: entries.contest,
        params: { id: waiting.id },
        paper: asAssessor(waiting.from, body.prepares),
      },
      { reason },
      { refused: 'not-on-paper', zh: '不能由工作人员', en: 'cannot be entered from paper', clause: '6.1' },
    ),
    wrong(
      'settled by the one who entered it',
      { ...settle, by: body.prepares },
      {},
      {
        refused: 'entered-it-yourself',
        zh: '是你录入的',
        en: 'You entered this yourself',
        clause: '6.1',
      },
    ),
    wrong(
      'settled though nobody contested',
      { ...settle, params: { id: waiting.id } },
      {},
      {
        refused: 'paper-not-contested',
        zh: '没有提出不符',
        en: 'has not contested',
        clause: '6.1',
      },
    ),
    wrong(
      'contested twice',
      { ...contest, by: contested.from, params: { id: contested.id } },
      {},
      {
        refused: 'paper-contested-already',
        zh: '已经提出',
        en: 'already said',
        clause: '6.1',
      },
    ),
  ]
  return { cases, contest, settle, sheet, late }
}

const asAssessor = (of: By, staff: By) => ({
  token: `assessor.${of.organisation}`,
  name: '协会',
  party: { actor: 'assessor' as const, organisation: of.organisation ?? '' },
  who: {
    person: staff.person ?? '',
    capacity: staff.capacity ?? '',
    role: 'assessor' as const,
    organisation: of.organisation ?? '',
    place: '530000',
  },
})

async function sheetFor(w: World, of: { body: By; call: string; keyArea: string }) {
  const application = await kites.applied(w, await kites.assessor(w, 4), of)
  await w.stage.passForm(application)
  const pool = await kites.experts(w, 5)
  const experts = pool.map(({ expert }) => expert)
  const { panel } = await w.do(panelConvened, { kind: 'scheme-review', subject: application, experts }, of.body)
  const [first] = pool
  if (!first) throw new Error('nobody sits')
  const { id: seat } = await w.app.reader
    .selectFrom('seat')
    .select('id')
    .where('panel', '=', panel)
    .where('expert', '=', first.expert)
    .executeTakeFirstOrThrow()
  await w.do(seatAnswered, { seat, accepts: true }, first.by)
  const { person = '', capacity = '', organisation = '' } = of.body
  const staff = { person, capacity, organisation, role: 'working-body', place: '530000' } as const
  const path = `/work/seats/${seat}`
  const found = await enteredFor(staff, w.app, { path, token: `expert.${first.by.person}` })
  return {
    seat,
    staff,
    expert: first,
    form: {
      action: reviewing.submit,
      by: of.body,
      params: { id: seat },
      paper: found,
      typed: { verdict: 'pass', reasons: '可行。', 'paper.receivedOn': w.today() },
      files: { 'paper.scan': paper('评审表') },
    },
  }
}
