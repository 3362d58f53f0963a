import { randomUUID } from 'node:crypto'
import { concernLodged, concernSettled } from '#server/acts/concern.ts'
import { receiptDigest, receiptKeyOf } from '#server/receipt-key.ts'
import { actions as following } from '../../src/routes/[lang=lang]/(public)/concerns/follow/+page.server.ts'
import { actions as reporting } from '../../src/routes/[lang=lang]/(public)/concerns/new/+page.server.ts'
import { actions as handling } from '../../src/routes/[lang=lang]/work/concerns/[id]/+page.server.ts'
import { actions as opening } from '../../src/routes/[lang=lang]/work/exit-cases/new/+page.server.ts'
import * as kites from '../stories/kites.ts'
import type { World } from '../world.ts'
import {
  line,
  longer,
  missing,
  prose,
  unchosen,
  unlisted,
  unseen,
  wrong,
  wrongEach,
  type Case,
  type Filled,
} from './fields.ts'

/** What anybody reports, what they follow with their receipt, and what the office does with it. */
export async function concernForms(w: World): Promise<{ cases: readonly Case[]; report: Filled }> {
  const { prepares: clerk } = await w.stage.body()
  const { prepares: officer, issues: named } = await w.stage.regulator()
  const accused = await kites.assessor(w, 90)
  const said = { about: 'assessor' as const, whom: '协会1', ground: 'fee', text: '收费。' }
  const lodge = async (of: Partial<Parameters<typeof concernLodged.perform>[1]> = {}) => {
    const key = receiptKeyOf(randomUUID())
    await w.do(concernLodged, { receipt: receiptDigest(key), ...said, ...of }, { actor: 'public' })
    const { id } = await w.app.reader
      .selectFrom('concern')
      .select('id')
      .where('receipt', '=', receiptDigest(key))
      .executeTakeFirstOrThrow()
    return { key, id }
  }
  const open = await lodge()
  const settled = await lodge()
  await w.do(concernSettled, { concern: settled.id, outcome: 'not-followed', answer: '无事实。' }, clerk)
  const aboutBody = await lodge({ about: 'working-body', whom: '工作机构' })
  const { name } = await w.app.reader
    .selectFrom('person')
    .select('name')
    .where('id', '=', named.person ?? '')
    .executeTakeFirstOrThrow()
  const naming = await lodge({ about: 'working-body', text: `${name}收费。` })

  const report: Filled = {
    action: reporting.report,
    typed: {
      secret: randomUUID(),
      about: 'assessor',
      whom: '协会1',
      ground: 'fee',
      text: '收费。',
      name: '',
      contact: '',
    },
  }
  const reply: Filled = { action: following.reply, typed: { receipt: open.key, text: '补充。' } }
  const at = (id: string, by = clerk) => ({ by, params: { id } })
  const ask: Filled = { action: handling.ask, ...at(open.id), typed: { text: '何时？' } }
  const settle: Filled = {
    action: handling.settle,
    ...at(open.id),
    typed: { outcome: 'not-followed', answer: '无事实。', confirmed: 'yes' },
  }
  const refer: Filled = { action: handling.refer, ...at(open.id), typed: { reason: '由你局办理。', confirmed: 'yes' } }
  const no = (what: string, form: Filled, refused: string, zh: string, en: string): Case =>
    wrong(what, form, {}, { refused, zh, en, clause: '6.2' })
  const cases = [
    ...wrongEach('a concern', report, {
      about: ['concern.about', '6.2', [unchosen, unlisted]],
      whom: ['concern.whom', '6.2', line],
      ground: ['concern.ground', '6.2', [missing]],
      text: ['concern.text', '6.2', prose],
      name: ['concern.name', '6.2', [longer(200), unseen]],
      contact: ['concern.contact', '6.2', [longer(200), unseen]],
    }),
    no(
      'a concern on a ground that is none',
      { ...report, typed: { ...report.typed, ground: 'no-longer' } },
      'exit-ground-not-listed',
      '须是列出的一项',
      'one of those listed',
    ),
    ...wrongEach(
      'a receipt',
      { action: following.look, typed: { receipt: open.key } },
      { receipt: ['concern.key', '6.2', [missing]] },
    ),
    no(
      'a receipt with a slip',
      { action: following.look, typed: { receipt: '1234' } },
      'receipt-unknown',
      '没有这个回执码',
      'no such receipt key',
    ),
    ...wrongEach('an addition', reply, { text: ['concern.reply', '6.2', prose] }),
    no(
      'an addition to what is settled',
      { ...reply, typed: { ...reply.typed, receipt: settled.key } },
      'concern-closed',
      '不再接收补充',
      'takes nothing more',
    ),
    ...wrongEach('a question', ask, { text: ['concern.ask', '6.2', prose] }),
    no(
      'a question on what is settled',
      { ...ask, ...at(settled.id) },
      'concern-settled',
      '已经办结',
      'has been settled',
    ),
    ...wrongEach('a settlement', settle, {
      outcome: ['concern.outcome', '6.2', [unchosen, unlisted]],
      answer: ['concern.answer', '6.2', prose],
    }),
    ...wrongEach('a hand-over', refer, { reason: ['concern.refer-reason', '6.2', prose] }),
    no(
      'a hand-over to whom it is about',
      { ...refer, ...at(aboutBody.id, officer) },
      'concern-about-the-receiver',
      '不能移交给它',
      'cannot be handed to it',
    ),
    no(
      'a case on what names a colleague',
      {
        action: opening.open,
        by: officer,
        typed: { party: `assessor:${accused.organisation}`, ground: 'fee', facts: '收费。', concern: naming.id },
      },
      'colleague-named',
      '点名了你单位的人员',
      'names somebody of your office',
    ),
  ]
  return { cases, report }
}
