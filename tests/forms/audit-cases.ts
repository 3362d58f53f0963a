import { auditItems } from '#domain/audit.ts'
import { auditQuestionAnswered, auditQuestionAsked } from '#server/acts/audit-question.ts'
import { panelConvened, seatAnswered } from '#server/acts/panel.ts'
import { runSample } from '#server/recomputing.ts'
import { say } from '#ui/words/index.ts'
import { actions as answering } from '../../src/routes/[lang=lang]/work/rankings/[id]/questions/[question]/+page.server.ts'
import { actions as auditing } from '../../src/routes/[lang=lang]/work/seats/[id]/+page.server.ts'
import * as kites from '../stories/kites.ts'
import type { World } from '../world.ts'
import { longer, prose, unchosen, unlisted, unseen, wrong, wrongEach, type Case } from './fields.ts'

/** An audit under way: the first expert has accepted and seen the sample, the second has not answered yet. */
export async function auditForms(w: World) {
  const round = await kites.toRanking(w)
  await kites.toSettled(w, round)
  const { prepares } = await w.stage.body()
  const experts = kites.seats(w, round.pool)
  const [first, second, third] = experts
  if (!first || !second || !third) throw new Error('a panel has five')
  const asked = { kind: 'report-audit' as const, subject: round.ranking, experts: experts.map(({ expert }) => expert) }
  const { panel } = await w.do(panelConvened, asked, prepares)
  const rows = await w.app.reader.selectFrom('seat').select(['id', 'expert']).where('panel', '=', panel).execute()
  const seatOf = ({ expert }: typeof first) => rows.find((row) => row.expert === expert)?.id ?? ''
  for (const one of [first, third]) await w.do(seatAnswered, { seat: seatOf(one), accepts: true }, one.by)
  await runSample(w.app, seatOf(first), { by: first.by })
  const { question } = await w.do(auditQuestionAsked, { seat: seatOf(first), text: '强度值出自哪一条？' }, first.by)
  const { question: done } = await w.do(auditQuestionAsked, { seat: seatOf(first), text: '方法呢？' }, first.by)
  await w.do(auditQuestionAnswered, { question: done, answer: '附录A。' }, round.assessor)

  const sheet = {
    action: auditing.submit,
    by: first.by,
    params: { id: seatOf(first) },
    typed: {
      ...Object.fromEntries(
        auditItems.flatMap((item) => [
          [`checks.${item}.met`, 'yes'],
          [`checks.${item}.remark`, '相符。'],
        ]),
      ),
      verdict: 'pass',
      reasons: '相符。',
      confirmed: 'yes',
    },
  }
  const ask = { action: auditing.ask, by: first.by, params: { id: seatOf(first) }, typed: { text: '还有一问。' } }
  const recompute = { action: auditing.recompute, by: first.by, params: { id: seatOf(first) }, typed: {} }
  const answer = {
    action: answering.answer,
    by: round.assessor,
    params: { id: round.ranking, question },
    typed: { answer: '第5.2条。', confirmed: 'yes' },
  }
  const notYet = {
    refused: 'seat-not-accepted',
    zh: '还没有接受邀请',
    en: 'have not accepted the invitation',
    clause: '3.4.6',
  } as const
  const remark = (lang: 'zh' | 'en') => say(lang)('audit.remark', { item: say(lang)('audit.item-reports') })
  const cases: Case[] = [
    ...wrongEach('a sheet of an audit', sheet, {
      'checks.reports.met': ['audit.item-reports', '3.4.6', [unchosen, unlisted]],
      verdict: ['panel.verdict', '3.4.6', [unchosen, unlisted]],
      reasons: ['panel.reasons', '3.4.6', prose],
    }),
    ...[longer(2000), unseen].map((slip) => ({
      ...sheet,
      name: `a remark: ${slip.name}`,
      typed: { ...sheet.typed, 'checks.reports.remark': slip.value },
      field: 'checks.reports.remark',
      zh: say('zh')(slip.says, { field: remark('zh'), ...slip.with }),
      en: say('en')(slip.says, { field: remark('en'), ...slip.with }),
      clause: '3.4.6' as const,
    })),
    wrong(
      'not met without a word',
      sheet,
      { 'checks.reports.met': 'no', 'checks.reports.remark': ' ', verdict: 'fail' },
      { field: 'checks.reports.remark', zh: '没有填写', en: 'is empty', clause: '3.4.6' },
    ),
    wrong(
      'passed with an item not met',
      sheet,
      { 'checks.reports.met': 'no' },
      { refused: 'audit-passes-unmet', zh: '不能同意这份报告', en: 'cannot pass', clause: '3.4.6' },
    ),
    wrong(
      'handed in without its sample',
      { ...sheet, by: third.by, params: { id: seatOf(third) } },
      {},
      { refused: 'sample-not-recomputed', zh: '还没有复算', en: 'has not been computed', clause: '3.4.6' },
    ),
    wrong(
      'a sample before the invitation is answered',
      { ...recompute, by: second.by, params: { id: seatOf(second) } },
      {},
      notYet,
    ),
    wrong(
      'a question before the invitation is answered',
      { ...ask, by: second.by, params: { id: seatOf(second) } },
      {},
      notYet,
    ),
    ...wrongEach('a question', ask, { text: ['audit.question', '3.4.6', prose] }),
    ...wrongEach('an answer', answer, { answer: ['audit.answer', '3.4.6', prose] }),
    wrong(
      'an answer given twice',
      { ...answer, params: { ...answer.params, question: done } },
      {},
      { refused: 'audit-question-answered', zh: '已经答复', en: 'has been answered', clause: '3.4.6' },
    ),
    wrong(
      'an answer by the working body',
      { ...answer, by: prepares },
      {},
      {
        refused: 'not-yours-to-do',
        zh: '不由你现在的身份办理',
        en: 'not for your present capacity',
        clause: '3.4.6',
        status: 403,
      },
    ),
  ]
  return { cases, sheet, ask, recompute, answer, round, panel }
}
