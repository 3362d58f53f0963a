import { parameter } from '#policy/policy.ts'
import { auditQuestionAsked } from '#server/acts/audit-question.ts'
import { panelOpined, seatAnswered } from '#server/acts/panel.ts'
import { sampleRecomputed } from '#server/acts/sample.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { doneHere, provideApart } from '#server/apart.ts'
import { provideApp } from '#server/app.ts'
import { openPerformer } from '#server/compute/performer.ts'
import { runSample } from '#server/recomputing.ts'
import { actions as onPanel } from '../../src/routes/[lang=lang]/work/panels/[id]/+page.server.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { answeredRightly } from './answers.ts'
import { auditForms } from './audit-cases.ts'
import { formOn, refuses, standsOn } from './refusing.ts'
import { call, leads } from './sending.ts'

let w: World
let forms: Awaited<ReturnType<typeof auditForms>>

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  forms = await auditForms(w)
}, 120_000)
afterAll(() => w.close())

test('a form of the audit that is filled in wrongly comes back with field, rule, clause and what was typed', async () => {
  for (const one of forms.cases) await answeredRightly(one)
})

test('where the application is served, a thread of its own computes the sample again, and finds the same', async () => {
  const { action, by, typed, params } = forms.recompute
  const sampleOf = () =>
    w.app.reader.selectFrom('seat').select(['recomputed', 'act']).where('id', '=', params.id).executeTakeFirstOrThrow()
  const before = await sampleOf()
  const performer = openPerformer()
  provideApart(performer.perform)
  try {
    expect(await leads(action, by, typed, { params })).toMatch(/#sample$/)
    const after = await sampleOf()
    expect(after.recomputed).toEqual(before.recomputed)
    expect(after.act).toBeGreaterThan(before.act)
  } finally {
    provideApart(doneHere)
    await performer.close()
  }
})

test('filled in rightly, they lead on; a sheet and an answer are shown once more', async () => {
  const { sheet, ask, recompute, answer, round } = forms
  const goes = ({ action, by, typed, params }: typeof sheet | typeof ask | typeof recompute | typeof answer) =>
    leads(action, by, typed, { params })
  for (const one of [sheet, answer])
    expect(await call({ ...one, typed: { ...one.typed, confirmed: '' } }, 'zh')).toMatchObject({ errors: [] })
  expect(await goes(recompute)).toMatch(/^\/zh\/work\/seats\/[0-9a-f-]{36}#sample$/)
  expect(await goes(ask)).toMatch(/#questions$/)
  expect(await goes(answer)).toBe(`/zh/work/rankings/${round.ranking}#questions`)
  expect(await goes(sheet)).toMatch(/^\/zh\/work\/seats\/[0-9a-f-]{36}$/)
})

test('a difference is not passed, an opinion waits for answers, and an answer after it comes too late', async () => {
  const { sheet, answer, round, panel } = forms
  const [first, second, third, ...others] = kites.seats(w, round.pool)
  if (!first || !second || !third) throw new Error('a panel has five')
  const { prepares } = await w.stage.body()
  const seats = await w.app.reader.selectFrom('seat').select(['id', 'expert']).where('panel', '=', panel).execute()
  const seatOf = ({ expert }: typeof first) => seats.find((one) => one.expert === expert)?.id ?? ''
  const { result_digest: basedOn } = await w.app.reader
    .selectFrom('ranking')
    .select('result_digest')
    .where('id', '=', round.ranking)
    .executeTakeFirstOrThrow()
  // As if the report had been computed otherwise than it says.
  const drawn = { standard: 'Q/FZ 1-2026', product: '型号1', enterprise: '风筝厂1', reported: 'a', computed: 'b' }
  await w.do(sampleRecomputed, { seat: seatOf(third), basedOn, sample: [drawn] }, third.by)
  await refuses({ ...sheet, by: third.by, params: { id: seatOf(third) } }, [
    'audit-passes-difference',
    '复算结果与报告不一致',
    'differs from the report',
    '3.4.6',
  ])

  await w.do(seatAnswered, { seat: seatOf(second), accepts: true }, second.by)
  const { question } = await w.do(auditQuestionAsked, { seat: seatOf(second), text: '第三问。' }, second.by)
  for (const one of others) await w.do(seatAnswered, { seat: seatOf(one), accepts: true }, one.by)
  for (const one of [second, third, ...others]) {
    await runSample(w.app, seatOf(one), { by: one.by })
    await leads(sheet.action, one.by, sheet.typed, { params: { id: seatOf(one) } })
  }
  const opine = formOn(onPanel.opine, { id: panel }, { opinion: '同意公示。' })(prepares)
  const waits = ['audit-questions-open', '还有2个提问没有答复', '2 questions are not answered', '3.4.6'] as const
  await refuses(opine, waits)
  await standsOn(opine, waits)

  await w.serve()
  await w.workingDaysPass(parameter(w.app.policy, 'auditAnswerTerm', w.today()).value + 1)
  await w.do(panelOpined, { panel, opinion: '同意公示。' }, prepares)
  const late = { ...answer, params: { ...answer.params, question } }
  const over = ['audit-question-late', '已经形成意见，不再需要答复', 'no answer is needed any more', '3.4.6'] as const
  await refuses(late, over)
  await standsOn(late, over)
})
