import { addDays, endOfDay } from '#domain/calendar.ts'
import { callQuestionAnswered, callQuestionAsked } from '#server/acts/call-question.ts'
import { actions as calling } from '../../src/routes/[lang=lang]/work/calls/new/+page.server.ts'
import { actions as extending } from '../../src/routes/[lang=lang]/work/calls/[id]/+page.server.ts'
import { actions as questioning } from '../../src/routes/[lang=lang]/work/questions/[id]/+page.server.ts'
import { actions as asking } from '../../src/routes/[lang=lang]/(public)/calls/[number]/ask/+page.server.ts'
import * as kites from '../stories/kites.ts'
import { paper } from '../papers.ts'
import type { World } from '../world.ts'
import { blanks, line, longer, missing, noDay, prose, unseen, wrong, wrongEach, type Case } from './fields.ts'

const anybody = { actor: 'public' } as const
const question = [missing, blanks, longer(2_000), unseen]

/** A call, its extension, its questions: the last second of the shorter one has passed. */
export async function callForms(w: World) {
  const body = await w.official('body', 'working-body')
  const assessor = await kites.assessor(w, 1)
  const keyArea = await kites.keyArea(w)
  const closesOn = addDays(w.today(), 20)
  const open = await kites.call(w, [keyArea])
  const over = await kites.call(w, [keyArea], 20)
  const numberOf = async (call: string) =>
    (await w.app.reader.selectFrom('call').select('number').where('id', '=', call).executeTakeFirstOrThrow()).number
  const ask = (text: string) => w.do(callQuestionAsked, { call: open, text }, anybody)
  const [asked, answered] = [await ask('附件要盖章吗？'), await ask('可以联合申请吗？')]
  await w.do(callQuestionAnswered, { question: answered.question, wording: '可以联合申请吗？', answer: '可以。' }, body)
  w.turnToInstant(new Date(endOfDay(closesOn).getTime() + 1_000))

  const prepare = {
    action: calling.prepare,
    by: body,
    typed: {
      'title.zh': '征集',
      'title.en': 'Call',
      keyAreas: [keyArea],
      opensOn: addDays(w.today(), 5),
      closesOn: addDays(w.today(), 60),
      questionsUntil: addDays(w.today(), 30),
      'rules.zh': '按方案征集。',
      'rules.en': 'As the plan says.',
    },
  }
  const extend = {
    action: extending.extend,
    by: body,
    params: { id: open },
    typed: { closesOn: addDays(w.today(), 300), questionsUntil: '', 'reason.zh': '节日较多。', 'reason.en': '' },
  }
  const askHere = { action: extending.ask, by: assessor, params: { id: open }, typed: { text: '要多少份？' } }
  const askPublic = {
    action: asking.ask,
    params: { number: await numberOf(open) },
    typed: { text: '要多少份？', name: '某人', contact: 'a@test.invalid' },
  }
  const answer = {
    action: questioning.answer,
    by: body,
    params: { id: asked.question },
    typed: { wording: '附件要盖章吗？', answer: '不必。', confirmed: 'yes' },
  }
  const setAside = {
    action: questioning.setAside,
    by: body,
    params: { id: asked.question },
    typed: { reason: '与征集无关。', confirmed: 'yes' },
  }
  const late = {
    refused: 'question-late',
    zh: '00:00:01（北京时间）到达',
    en: '00:00:01, Beijing time',
    clause: '3.4.1',
  } as const
  const tomorrow = addDays(w.today(), 1)
  const yesterday = addDays(w.today(), -1)
  const cases: Case[] = [
    ...wrongEach('a call', prepare, {
      'title.zh': ['work.title-zh', '3.4.1', line],
      'title.en': ['work.title-en', '3.4.1', [longer(200), unseen]],
      opensOn: ['work.opens-on', '3.4.1', noDay],
      closesOn: ['work.closes-on', '3.4.1', [missing, ...noDay]],
      questionsUntil: ['call.questions-until', '3.4.1', noDay],
      'rules.zh': ['work.rules', '3.4.1', prose],
      'rules.en': ['work.rules-en', '3.4.1', [longer(10_000), unseen]],
    }),
    wrong(
      'an attachment that is none',
      prepare,
      {},
      { field: 'attachments', zh: '不是PDF', en: 'PDF', clause: '3.4.1' },
    ),
    wrong(
      'a call that opens in the past',
      prepare,
      { opensOn: yesterday },
      { refused: 'call-opens-in-the-past', zh: '已经过去', en: 'has passed', clause: '3.4.1' },
    ),
    wrong(
      'a call that closes when it opens',
      prepare,
      { opensOn: tomorrow, closesOn: tomorrow },
      { refused: 'call-closes-too-early', zh: '请往后定', en: 'Choose a later one', clause: '3.4.1' },
    ),
    wrong(
      'questions after the call',
      prepare,
      { questionsUntil: addDays(w.today(), 61) },
      { refused: 'questions-end-after-call', zh: '这一天或之前', en: 'an earlier one', clause: '3.4.1' },
    ),
    wrong(
      'questions until yesterday',
      prepare,
      { questionsUntil: yesterday },
      { refused: 'questions-end-too-early', zh: '已经过去', en: 'has passed', clause: '3.4.1' },
    ),
    ...wrongEach('an extension', extend, {
      closesOn: ['call.extend-to', '3.4.1', [missing, ...noDay]],
      questionsUntil: ['call.questions-until', '3.4.1', noDay],
      'reason.zh': ['work.reason', '3.4.1', prose],
      'reason.en': ['call.reason-en', '3.4.1', [longer(10_000), unseen]],
    }),
    wrong(
      'an extension to an earlier day',
      extend,
      { closesOn: tomorrow },
      { refused: 'extension-not-later', zh: '征集只能延长', en: 'can only grow', clause: '3.4.1' },
    ),
    wrong(
      'fewer days for questions',
      extend,
      { questionsUntil: addDays(w.today(), 2) },
      { refused: 'questions-end-earlier', zh: '不能提前', en: 'cannot move back', clause: '3.4.1' },
    ),
    {
      ...wrong(
        'an assessor extends',
        extend,
        {},
        { refused: 'not-yours-to-do', zh: '不由你现在的身份办理', en: 'not for your present capacity', clause: '6.1' },
      ),
      by: assessor,
      status: 403,
    },
    ...wrongEach('a question', askHere, { text: ['call.question', '3.4.1', question] }),
    ...wrongEach('a question from outside', askPublic, {
      text: ['call.question', '3.4.1', question],
      name: ['call.asker-name', '3.4.1', [longer(200), unseen]],
      contact: ['call.asker-contact', '3.4.1', [longer(200), unseen]],
    }),
    wrong('a question a second late', { ...askHere, params: { id: over } }, {}, late),
    wrong(
      'a question from outside a second late',
      { ...askPublic, params: { number: await numberOf(over) } },
      {},
      late,
    ),
    ...wrongEach('an answer', answer, {
      wording: ['call.wording', '3.4.1', question],
      answer: ['call.answer', '3.4.1', prose],
    }),
    ...wrongEach('a question set aside', setAside, { reason: ['call.set-aside-reason', '3.4.1', prose] }),
    wrong(
      'an answer to what is answered',
      { ...answer, params: { id: answered.question } },
      {},
      { refused: 'question-settled', zh: '不能再改', en: 'stands as it is', clause: '3.4.1' },
    ),
  ]
  const noPaper = new File(['<script>'], '附件.pdf', { type: 'application/pdf' })
  return {
    cases: cases.map((one) =>
      one.name === 'an attachment that is none' ? { ...one, files: { attachments: noPaper } } : one,
    ),
    prepare: { ...prepare, files: { attachments: paper('格式') } },
    extend,
    askHere,
    askPublic,
  }
}
