import { afterAll, beforeAll, test } from 'vitest'
import { seatAnswered } from '#server/acts/panel.ts'
import { referralSettled } from '#server/acts/referral.ts'
import { provideApp } from '#server/app.ts'
import type { Expert } from '#server/demo/stage.ts'
import { actions as evaluating } from '../../src/routes/[lang=lang]/work/evaluations/[id]/+page.server.ts'
import { actions as referring } from '../../src/routes/[lang=lang]/work/evaluations/[id]/workbench/referrals/+page.server.ts'
import { actions as settling } from '../../src/routes/[lang=lang]/work/evaluations/[id]/workbench/referrals/[referral]/+page.server.ts'
import { actions as onPanel } from '../../src/routes/[lang=lang]/work/panels/[id]/+page.server.ts'
import { actions as onSeat } from '../../src/routes/[lang=lang]/work/seats/[id]/+page.server.ts'
import { frozenRound } from '../stories/judged.ts'
import { finds, questionsOf, refer, said, sitOn, type Round } from '../stories/referred.ts'
import { openWorld, type World } from '../world.ts'
import { answeredRightly } from './answers.ts'
import { blanks, longer, missing, unchosen, unlisted, unseen, wrong, wrongEach } from './fields.ts'
import { formOn, refuses, standsOn } from './refusing.ts'
import { leads } from './sending.ts'

const words = [missing, blanks, longer(500), unseen]
let w: World
let round: Round
let referral = ''
beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  round = await frozenRound(w)
}, 120_000)
afterAll(() => w.close())

const chosen = (at: 0 | 1, kind?: string) => {
  const one = questionsOf(round)[at]
  return `${one.declaration} ${one.indicator} ${kind ?? one.kind}`
}
const put = () => ({
  action: referring.refer,
  by: round.assessor,
  params: { id: round.evaluation },
  typed: { questions: [chosen(0)], note: '标准文本第6页。' },
})
const onReferral = (action: (typeof settling)[string] | undefined) =>
  formOn(
    action,
    { id: round.evaluation, referral },
    { 'reasons.0': '图案清楚。', 'reasons.1': '等效。', reason: '另行判断。' },
  )(round.assessor)

test('questions that are put wrongly, twice or too late come back with why', async () => {
  for (const one of wrongEach('questions', put(), { note: ['referral.note', '3.4.4', words] }))
    await answeredRightly(one)
  await answeredRightly(
    wrong(
      'nothing chosen',
      put(),
      { questions: [] },
      { field: 'questions', zh: '提请判断的事项', en: 'Questions', clause: '3.4.4' },
    ),
  )
  await answeredRightly(
    wrong(
      'asked of another kind',
      put(),
      { questions: [chosen(0, 'dance')] },
      { field: 'questions', zh: '提请判断的事项', en: 'Questions', clause: '3.4.4' },
    ),
  )
  const form = formOn(referring.refer, { id: round.evaluation }, { note: '标准文本第6页。' })
  await refuses(form(round.assessor, { questions: [chosen(1), chosen(1, 'grade-qualitative')] }), [
    'referred-twice',
    '只选一种判断',
    'Choose one question on it',
    '3.4.4',
  ])
  referral = (await refer(w, round)).referral
  await refuses(form(round.assessor, { questions: [chosen(0)] }), [
    'referred-already',
    '已经提请专家判断',
    'This is with experts',
    '3.4.4',
  ])
  const run = formOn(evaluating.run, { id: round.evaluation })(round.assessor)
  await refuses(run, ['referrals-open', '还有1次提请没有结果', '1 referrals have not', '3.4.4'])
  const waits = ['referral-awaits-panel', '还没有邀请专家', 'has not convened experts', '3.4.4'] as const
  await refuses(onReferral(settling.settle), waits)
  await standsOn(onReferral(settling.settle), waits)
})

test('a sheet of findings is filled in question by question, and no opinion comes of it', async () => {
  const [first, ...rest] = round.pool as [Expert, ...Expert[]] // there are five
  const { panel, seatOf } = await sitOn(w, referral, round.pool)
  const { prepares } = await w.stage.body()
  const opine = formOn(onPanel.opine, { id: panel }, { opinion: '同意。' })(prepares)
  const none = ['opinion-of-judgement', '只作判断，不形成意见', 'draws up no opinion', '3.4.4'] as const
  await refuses(opine, none)
  await standsOn(opine, none)

  await w.do(seatAnswered, { seat: seatOf(first), accepts: true }, first.by)
  const sheet = {
    action: onSeat.submit,
    by: first.by,
    params: { id: seatOf(first) },
    typed: {
      'findings.0.finding': 'benchmark',
      'findings.0.reason': '原文写明。',
      'findings.1.finding': 'equal',
      'findings.1.reason': '比对一致。',
      confirmed: 'yes',
    },
  }
  for (const lang of ['zh', 'en'] as const) {
    const label = {
      zh: ['第1项的判断', '第1项的理由'],
      en: ['Your finding on question 1', 'Your reason on question 1'],
    }[lang]
    const cases = wrongEach('findings', sheet, {
      'findings.0.finding': [label[0] ?? '', '3.4.4', [unchosen, unlisted]],
      'findings.0.reason': [label[1] ?? '', '3.4.4', words],
    })
    for (const one of cases) await answeredRightly({ ...one, [lang === 'zh' ? 'en' : 'zh']: '' })
  }
  await refuses({ ...sheet, typed: { ...sheet.typed, 'findings.0.finding': 'equal' } }, [
    'finding-of-another-kind',
    '不在可选的范围内',
    'none of those that may be chosen',
    '3.4.4',
  ])
  await leads(onSeat.submit, first.by, sheet.typed, { params: sheet.params })
  await standsOn(onReferral(settling.settle), ['sheets-missing', '还有4份', '4 ', '3.4.4'])
  for (const one of rest) await finds(w, seatOf(one), one, said('benchmark', 'equal'))
})

test('what experts found is taken over with a reason for each question, once', async () => {
  const settle = onReferral(settling.settle)
  for (const lang of ['zh', 'en'] as const) {
    const label = { zh: '第1项的理由', en: 'Reason for question 1' }[lang]
    const cases = wrongEach(
      'reasons',
      { ...settle, typed: settle.typed ?? {} },
      { 'reasons.0': [label, '3.4.4', words] },
    )
    for (const one of cases) await answeredRightly({ ...one, [lang === 'zh' ? 'en' : 'zh']: '' })
  }
  const withdraw = onReferral(settling.withdraw)
  for (const one of wrongEach('withdrawing', withdraw, { reason: ['judgement.reason', '3.4.4', words] }))
    await answeredRightly(one)
  await w.do(referralSettled, { referral, reasons: ['图案清楚。', '等效。'] }, round.assessor)
  const over = ['referral-settled', '已经采用或撤回', 'taken over or withdrawn', '3.4.4'] as const
  await refuses(settle, over)
  await refuses(withdraw, over)
})
