import { afterAll, beforeAll, describe, test } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import type { By } from '#server/acts/act.ts'
import { areaSuggestionLodged } from '#server/acts/area-suggestion.ts'
import { callQuestionAsked } from '#server/acts/call-question.ts'
import { keyAreaProposed } from '#server/acts/key-area.ts'
import { programmeStateSet } from '#server/acts/ledger.ts'
import { capacityEnded } from '#server/acts/organisation.ts'
import { paperAccepted } from '#server/acts/paper-entry.ts'
import { submissionLodged } from '#server/acts/submission.ts'
import { submissionAnswered } from '#server/acts/answer.ts'
import { provideApp } from '#server/app.ts'
import { prepare } from '#server/acts/issue.ts'
import type { EnteredFor } from '#server/reads/work/entered-for.ts'
import { actions as settling } from '../../src/routes/[lang=lang]/work/paper/[id]/+page.server.ts'
import { actions as lettering } from '../../src/routes/[lang=lang]/work/paper/new/submission/+page.server.ts'
import { actions as answering } from '../../src/routes/[lang=lang]/work/submissions/[id]/+page.server.ts'
import { actions as suggested } from '../../src/routes/[lang=lang]/work/key-areas/suggestions/[id]/+page.server.ts'
import { actions as questioned } from '../../src/routes/[lang=lang]/work/questions/[id]/+page.server.ts'
import { actions as deputising } from '../../src/routes/[lang=lang]/work/organisations/own/deputy/+page.server.ts'
import { actions as prepared } from '../../src/routes/[lang=lang]/work/preparations/[id]/+page.server.ts'
import { paper } from '../papers.ts'
import * as kites from '../stories/kites.ts'
import { contest, entered, undo } from '../stories/on-paper.ts'
import { anybody, opened, said, type Opened } from '../stories/periods.ts'
import { answeredRightly } from './answers.ts'
import { wrong } from './fields.ts'

/** What is refused of papers and of deputies, at the page where it is met, in both languages. */
let o: Opened
let publicity: string
let call: string

beforeAll(async () => {
  o = await opened('2026-03-02')
  provideApp(o.w.app)
  ;({ publicity } = await o.begin())
  call = await kites.call(o.w, [await kites.keyArea(o.w, '纸鸢')])
}, 120_000)
afterAll(() => o.w.close())

type Said = Parameters<typeof wrong>[3]
type Sent = { action: unknown; by: By; params?: Record<string, string>; typed?: Record<string, string> }
const refused = (
  name: string,
  { action, by, params = {}, typed = {}, ...rest }: Sent & Record<string, unknown>,
  is: Said,
) =>
  answeredRightly(
    wrong(name, { action: action as (event: never) => unknown, by, params, typed, ...rest }, {}, is), // a page's action
  )
const on6 = (code: string, zh: string, en: string): Said => ({ refused: code, zh, en, clause: '6.1' })

const comment = async () =>
  entered(await o.w.enter(submissionLodged, { publicity, kind: 'comment', ...said }, { from: anybody, by: o.prepares }))
const settle = (entry: string, by: By) => ({
  action: settling.settle,
  by,
  params: { id: entry },
  typed: { outcome: 'undone', reason: '与原件不符。', confirmed: 'yes' },
})
const answer = (submission: string) => ({
  action: answering.answer,
  by: o.prepares,
  params: { id: submission },
  typed: { answer: '采纳。', confirmed: 'yes' },
})

describe('a paper', () => {
  const letter = (actor: 'enterprise' | 'public', organisation?: string) => ({
    action: lettering.submit,
    by: o.prepares,
    paper: { token: 'public', name: '', party: { actor, ...(organisation && { organisation }) } } as EnteredFor,
    typed: { publicity, kind: 'comment', ...said, 'paper.receivedOn': o.w.today() },
    files: { 'paper.scan': paper('来信') },
  })

  test('of a party that is not on record, or could not do it, is refused', async () => {
    const { organisation } = await kites.enterprise(o.w, 91)
    await refused('not theirs', letter('enterprise', organisation), {
      refused: 'paper-party-may-not',
      zh: '自己也不能办理',
      en: 'could not take this step itself',
      clause: '3.4.3',
    })
    const nobody = '01900000-0000-7000-8000-000000000000'
    await refused('unknown', letter('enterprise', nobody), on6('paper-party-unknown', '没有找到', 'No such party'))
  })

  test('that is contested holds the matter; another hand settles it, and nothing is done on what was taken back', async () => {
    const { submission, entry } = await comment()
    await contest(o.w, entry)
    await refused('answered', answer(submission), on6('paper-contested', '核对完之前不能往下办', 'is contested'))
    const deputy = await o.w.deputy(o.prepares, 'same-hand', { untilDay: '2026-12-31' })
    await refused('deputy', settle(entry, deputy), on6('same-place-decides', '视为一只手', 'counts as one hand'))
    await undo(o.w, entry, o.issues)
    await refused('taken back', answer(submission), {
      refused: 'submission-taken-back',
      zh: '已经撤销',
      en: 'was undone',
      clause: '3.4.3',
    })
  })

  test('on which later steps rest is not undone', async () => {
    const { submission, entry } = await comment()
    await o.w.do(submissionAnswered, { submissions: [submission], answer: '采纳。' }, o.prepares)
    await contest(o.w, entry)
    await refused('answered', settle(entry, o.issues), {
      refused: 'paper-went-too-far',
      zh: '后面的步骤已经办了',
      en: 'Later steps rest on this',
      clause: '3.4.3',
    })
  })

  test('that its party accepted is not contested any more', async () => {
    const from = await o.w.stage.department(o.w.bodies.departments[0] ?? '')
    const proposal = { group: kites.group, title: { zh: '松茸' }, factors: kites.factors }
    const { entry } = entered(await o.w.enter(keyAreaProposed, proposal, { from, by: o.prepares }))
    await o.w.do(paperAccepted, { entry }, from)
    const again = {
      action: settling.contest,
      by: from,
      params: { id: entry },
      typed: { reason: '不对。', confirmed: 'yes' },
    }
    await refused('accepted', again, on6('paper-accepted', '已经确认录入无误', 'You have confirmed'))
  })

  test('with a suggestion or a question that was taken back needs no answer', async () => {
    const suggestion = { title: '野生菌', reasons: '产量大。', name: '赵某', contact: '昆明' }
    const one = entered(await o.w.enter(areaSuggestionLodged, suggestion, { from: anybody, by: o.prepares }))
    const other = entered(
      await o.w.enter(callQuestionAsked, { call, text: '几份？' }, { from: anybody, by: o.prepares }),
    )
    for (const { entry } of [one, other]) {
      await contest(o.w, entry)
      await undo(o.w, entry, o.issues)
    }
    const declined = { outcome: 'declined', heading: '菌', answer: '另行研究。', confirmed: 'yes' }
    await refused(
      'suggestion',
      { action: suggested.answer, by: o.prepares, params: { id: one.suggestion }, typed: declined },
      { refused: 'suggestion-taken-back', zh: '已经撤销', en: 'was undone', clause: '7.2' },
    )
    await refused(
      'question',
      {
        action: questioned.answer,
        by: o.prepares,
        params: { id: other.question },
        typed: { wording: '几份？', answer: '一份。', confirmed: 'yes' },
      },
      { refused: 'question-taken-back', zh: '已经撤销', en: 'was undone', clause: '3.4.1' },
    )
  })
})

describe('a deputy', () => {
  const appoint = (by: By, email: string, untilDay = '2026-12-31') => ({
    action: deputising.deputise,
    by,
    typed: { 'person.name': '代理人', 'person.email': email, fromDay: '', untilDay },
  })

  test('is nobody who acts for another side', async () => {
    const { person } = await kites.assessor(o.w, 92)
    const { email } = await o.w.app.reader
      .selectFrom('person')
      .select('email')
      .where('id', '=', person ?? '')
      .executeTakeFirstOrThrow()
    await refused('two sides', appoint(o.prepares, email ?? ''), {
      refused: 'deputy-of-two-sides',
      zh: '同时代表另一方',
      en: 'acts for another side',
      clause: '6.2',
    })
  })

  test('does not issue what the holder prepared, and does nothing when the holder could not', async () => {
    const holder = await o.w.official('holder', 'regulator')
    const colleague = await o.w.official('colleague', 'regulator')
    const deputy = await o.w.deputy(holder, 'stands-in', { untilDay: '2026-12-31' })
    const issuing = async (by: By, reason: string) => {
      const shown = { title: { zh: '状态' }, path: '/work/programme' }
      const { preparation } = await prepare(
        o.w.app,
        programmeStateSet,
        { state: 'suspended' as const, reason },
        shown,
        { by },
      )
      return { action: prepared.issue, by: deputy, params: { id: preparation } }
    }
    await refused(
      'issues',
      await issuing(holder, '另行安排。'),
      on6('same-place-issues', '视为一只手', 'counts as one hand'),
    )
    await o.w.do(capacityEnded, { capacity: holder.capacity ?? '', untilDay: o.w.today() }, colleague)
    await o.w.turnTo(addDays(o.w.today(), 1))
    const alone = await issuing(colleague, '改期。')
    await refused('alone', alone, on6('deputised-for-nobody', '已经没有这个身份', 'no longer holds this capacity'))
  })
})
