import { addDays } from '#domain/calendar.ts'
import { objectionAdmitted } from '#server/acts/answer.ts'
import { outageRecorded } from '#server/acts/period.ts'
import { actions as handling } from '../../src/routes/[lang=lang]/work/applications/[id]/handling/+page.server.ts'
import { actions as period } from '../../src/routes/[lang=lang]/work/publicity/[number]/+page.server.ts'
import { actions as outage } from '../../src/routes/[lang=lang]/work/publicity/outage/+page.server.ts'
import { actions as submission } from '../../src/routes/[lang=lang]/work/submissions/[id]/+page.server.ts'
import { attachedTo, paper } from '../papers.ts'
import * as kites from '../stories/kites.ts'
import type { World } from '../world.ts'
import {
  blanks,
  longer,
  missing,
  noDay,
  prose,
  unchosen,
  unlisted,
  unseen,
  wrong,
  wrongEach,
  type Case,
} from './fields.ts'

/** Handling opinions, withdrawals, corrections and outages. */
export async function periodForms(w: World) {
  const { prepares, issues } = await w.stage.body()
  const pool = await kites.experts(w, 10)
  const keyArea = await kites.keyArea(w)
  const call = await kites.call(w, [keyArea])
  const application = await kites.applied(w, await kites.assessor(w, 1), { call, keyArea })
  const { publicity, lastDay, number } = await kites.toPublicity(w, application, pool.slice(0, 5))
  const said = { name: '钱某', contact: 'qian@test.invalid', text: '取值有误。', evidence: '检测报告' }
  const { submission: objection } = await w.stage.lodge({ publicity, kind: 'objection', ...said })
  await w.do(objectionAdmitted, { submission: objection }, prepares)
  await w.turnTo(addDays(lastDay, 1))
  await w.sweep()
  await w.stage.panel('re-review', application, pool.slice(5, 10), { reasons: '可行', opinion: '维持。' })

  const handle = {
    action: handling.prepare,
    by: prepares,
    params: { id: application },
    typed: { outcome: 'upheld', opinion: '维持。' },
  }
  const other = await kites.applied(w, await kites.assessor(w, 2), { call, keyArea })
  const running = await kites.toPublicity(w, other, pool.slice(0, 5))
  const withdraw = {
    action: period.withdraw,
    by: prepares,
    params: { number: running.number },
    typed: { reason: '附件有误。', confirmed: 'yes' },
  }
  const correct = {
    action: period.correct,
    by: prepares,
    params: { number: running.number },
    typed: { place: 'title.zh', to: '风筝评估方案（虛构）', reason: '用字。' },
  }
  const record = {
    action: outage.record,
    by: prepares,
    typed: { day: addDays(w.today(), -1), from: '09:00', until: '15:00', reason: '机房断电。' },
  }
  const recorded = { day: addDays(w.today(), -4), from: '09:00', until: '15:00', reason: '线路中断。' }
  await w.issue(outageRecorded, recorded, await w.stage.body())
  const evidence = paper('检测报告')
  const said2 = { ...said, publicity: running.publicity, kind: 'objection' as const }
  const shown = await w.stage.lodge({ ...said2, files: [await attachedTo(w.app, evidence)] })
  const open = await w.stage.lodge(said2)
  await w.do(objectionAdmitted, { submission: shown.submission }, prepares)
  const copy = (id: string, file?: File) => ({
    action: submission.copy,
    by: prepares,
    params: { id },
    typed: { checked: 'yes' },
    files: (file ? { copy: file } : {}) as Readonly<Record<string, File>>, // one file or none
  })
  const clock = (field: 'from' | 'until') =>
    [
      missing,
      ...['9:00', '25:00', '09:60', '早上'].map((value) => ({ name: value, value, says: 'issue.malformed' as const })),
    ].map((slip) => ({ ...slip, name: `${field}: ${slip.name}` }))
  const contested = { ...withdraw, params: { number } }

  const cases: Case[] = [
    ...wrongEach('a withdrawal', withdraw, { reason: ['periods.withdraw-reason', '3.4.3', prose] }),
    wrong(
      'a withdrawal of what has gone on',
      contested,
      {},
      { refused: 'publicity-went-on', zh: '不能再撤回', en: 'cannot be withdrawn', clause: '3.4.3' },
    ),
    ...wrongEach('a correction', correct, {
      place: ['periods.correct-place', '3.4.3', [missing]],
      to: ['periods.correct-to', '3.4.3', [missing, blanks, longer(500), unseen]],
      reason: ['periods.correct-reason', '3.4.3', prose],
    }),
    ...(
      [
        [
          'a value',
          { place: 'indicators.0.levels.advanced', to: '≥95' },
          'correction-touches-scheme',
          '不是可以更正的文字',
          'no text that can be corrected',
        ],
        [
          'a figure',
          { to: '风筝评估方案2（虚构）' },
          'correction-changes-meaning',
          '不是文字差错',
          'no slip of the pen',
        ],
        ['another title', { to: '茶叶加工设备评估方案' }, 'correction-too-long', '超过4个字', 'more than 4 characters'],
        [
          'the same words',
          { to: kites.kites.title.zh },
          'correction-changes-nothing',
          '更正前后的文字相同',
          'the same before and after',
        ],
      ] as const
    ).map(([name, typed, refused, zh, en]) =>
      wrong(`a correction of ${name}`, correct, typed, { refused, zh, en, clause: '3.4.3' }),
    ),
    wrong(
      'a correction once the period is closed',
      { ...correct, params: { number } },
      {},
      { refused: 'correction-outside-publicity', zh: '只有正在公示的', en: 'whose period is running', clause: '3.4.3' },
    ),
    ...wrongEach('an outage', record, {
      day: ['outage.day', '6.1', [missing, ...noDay]],
      from: ['outage.from', '6.1', clock('from')],
      until: ['outage.until', '6.1', clock('until')],
      reason: ['outage.reason', '6.1', prose],
    }),
    wrong(
      'an outage of four hours',
      record,
      { until: '13:00' },
      { refused: 'outage-too-short', zh: '没有超过4小时', en: 'no more than 4 hours', clause: '6.1' },
    ),
    wrong(
      'an outage to come',
      record,
      { day: addDays(w.today(), 1) },
      { refused: 'outage-to-come', zh: '还没有到', en: 'is still to come', clause: '6.1' },
    ),
    wrong(
      'an outage twice',
      record,
      { day: recorded.day },
      { refused: 'outage-already-recorded', zh: '已经登记过', en: 'recorded already', clause: '6.1' },
    ),
    wrong(
      'an outage on a Sunday',
      record,
      { day: '2026-03-08' },
      { refused: 'outage-on-day-off', zh: '不是工作日', en: 'was no working day', clause: '6.1' },
    ),
    wrong(
      'no copy',
      copy(shown.submission),
      {},
      { field: 'copy', zh: '没有选择文件', en: 'no file is chosen', clause: '3.4.3' },
    ),
    wrong(
      'a copy that nobody looked through',
      copy(shown.submission, paper('没看过的')),
      { checked: '' },
      { field: 'checked', zh: '没有选择', en: 'is not chosen', clause: '3.4.3' },
    ),
    wrong(
      'the original as a copy',
      copy(shown.submission, evidence),
      {},
      { refused: 'copy-is-the-original', zh: '这是原件', en: 'This is the original', clause: '3.4.3' },
    ),
    wrong(
      'a copy of what is open',
      copy(open.submission, paper('遮好的')),
      {},
      { refused: 'submission-open', zh: '还没有办结', en: 'It is still open', clause: '3.4.3' },
    ),
    ...wrongEach('a handling opinion', handle, {
      outcome: ['handling.outcome', '3.4.3', [unchosen, unlisted]],
      opinion: ['handling.opinion', '3.4.3', prose],
    }),
    wrong(
      'a handling opinion against the experts',
      handle,
      { outcome: 'rejected' },
      { refused: 'handling-against-panel', zh: '处理意见须依专家意见', en: 'follows the experts', clause: '3.4.3' },
    ),
  ]
  return { cases, issues, handle, withdraw, correct, record, copy: copy(shown.submission, paper('遮好的报告')) }
}
