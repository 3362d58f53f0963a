import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import { provideApp } from '#server/app.ts'
import { callQuestionAsked } from '#server/acts/call-question.ts'
import { submissionLodged } from '#server/acts/submission.ts'
import type { EnteredFor } from '#server/reads/work/entered-for.ts'
import { actions as contesting } from '../../src/routes/[lang=lang]/(public)/paper/[key]/+page.server.ts'
import { load } from '../../src/routes/[lang=lang]/(public)/paper/[key]/+page.server.ts'
import { actions as asking } from '../../src/routes/[lang=lang]/work/paper/new/question/+page.server.ts'
import { actions as submitting } from '../../src/routes/[lang=lang]/work/paper/new/submission/+page.server.ts'
import { actions as suggesting } from '../../src/routes/[lang=lang]/work/paper/new/suggestion/+page.server.ts'
import { paper } from '../papers.ts'
import { entered, keyOf, undo } from '../stories/on-paper.ts'
import { anybody, opened, rejecting, said, type Opened } from '../stories/periods.ts'
import * as kites from '../stories/kites.ts'
import { answeredEmpty, answeredRightly } from './answers.ts'
import { blanks, line, longer, missing, noDay, prose, unchosen, unlisted, unseen, wrong, wrongEach } from './fields.ts'
import { leads, viewerOf } from './sending.ts'

let o: Opened
let period: Awaited<ReturnType<Opened['begin']>>
let call: string

beforeAll(async () => {
  o = await opened('2026-03-02')
  provideApp(o.w.app)
  period = await o.begin()
  call = await kites.call(o.w, [await kites.keyArea(o.w, '纸鸢')], 20)
}, 120_000)
afterAll(() => o.w.close())

/** What the working body fills in for somebody without an account. */
function form<T extends Record<string, string>>(action: unknown, typed: T) {
  const { capacity } = viewerOf(o.prepares)
  const who = {
    person: o.prepares.person ?? '',
    capacity: capacity?.id ?? '',
    role: 'working-body',
    organisation: '',
    place: '',
  }
  return {
    action: action as (event: never) => unknown, // a page's action
    by: o.prepares,
    paper: { token: 'public', name: '', party: { actor: 'public' }, who } as EnteredFor,
    typed: { ...typed, 'paper.receivedOn': o.w.today() },
    files: { 'paper.scan': paper('来信') },
  }
}
const letter = (typed: Record<string, string> = {}) =>
  form(submitting.submit, {
    publicity: period.publicity,
    kind: 'objection',
    name: '钱某',
    contact: '昆明市某路1号',
    text: '指标不当。',
    evidence: '检测报告',
    ...typed,
  })
const suggestion = () =>
  form(suggesting.suggest, { title: '野生菌', group: '', reasons: '产量大。', name: '赵某', contact: '0871-6000000' })
const question = () => form(asking.ask, { call, text: '要多少份？', name: '', contact: '' })

const arrival = { 'paper.receivedOn': ['paper.received-on', '6.1', [missing, ...noDay]] } as const

describe('a letter of a member of the public', () => {
  test('that is entered wrongly comes back with field, rule, clause and what was typed', async () => {
    const cases = [
      ...wrongEach('a submission', letter(), {
        publicity: ['paper.period', '3.4.3', [missing, unlisted]],
        kind: ['submission.kind', '3.4.3', [unchosen, unlisted]],
        name: ['submission.name', '3.4.3', line],
        contact: ['suggest.contact', '3.4.3', line],
        text: ['submission.text', '3.4.3', prose],
        evidence: [
          'submission.evidence',
          '3.4.3',
          [{ ...missing, says: 'issue.evidence-needed' }, longer(10_000), unseen],
        ],
        ...arrival,
      }),
      ...wrongEach('a suggestion', suggestion(), {
        title: ['suggest.area', '7.2', line],
        reasons: ['suggest.reasons', '7.2', prose],
        name: ['suggest.name', '7.2', line],
        contact: ['suggest.contact', '7.2', line],
        ...arrival,
      }),
      ...wrongEach('a question', question(), {
        call: ['paper.call', '3.4.1', [missing, unlisted]],
        text: ['call.question', '3.4.1', [missing, blanks, longer(2_000), unseen]],
        name: ['call.asker-name', '3.4.1', [longer(200), unseen]],
        contact: ['call.asker-contact', '3.4.1', [longer(200), unseen]],
        ...arrival,
      }),
      wrong(
        'no scan',
        { ...letter(), files: {} },
        {},
        { field: 'paper.scan', zh: '扫描件', en: 'Scan', clause: '6.1' },
      ),
      wrong(
        'an area group that is not on the list',
        suggestion(),
        { group: 'no-such-thing' },
        { refused: 'area-group-unknown', zh: '领域', en: 'group', clause: '3.1' },
      ),
      wrong(
        'a letter of tomorrow',
        question(),
        { 'paper.receivedOn': addDays(o.w.today(), 1) },
        { refused: 'paper-not-received-yet', zh: '还没有到', en: 'still to come', clause: '6.1' },
      ),
    ]
    for (const one of cases) await answeredRightly(one)
  })

  test('that is entered empty names each field as the page does, in its order', async () => {
    const scan = ['paper.receivedOn', 'paper.scan']
    await answeredEmpty(letter(), ['publicity', 'kind', 'name', 'contact', 'text', ...scan])
    await answeredEmpty(suggestion(), ['title', 'reasons', 'name', 'contact', ...scan])
    await answeredEmpty(question(), ['call', 'text', ...scan])
  })

  test('leads to the entry, whose receipt shows its sender what was entered', async () => {
    for (const one of [letter(), suggestion(), question()]) {
      const { action, by, typed, ...rest } = one
      const to = await leads(action, by, typed, rest)
      expect(to).toMatch(/^\/zh\/work\/paper\/[0-9a-f-]{36}\?entered$/)
      const key = await keyOf(o.w, to.slice('/zh/work/paper/'.length, -'?entered'.length))
      const shown = await load({ params: { key }, setHeaders: () => undefined } as never) // what the page reads of the event
      expect(shown).toMatchObject({
        entry: { state: 'standing', entered: { text: 'text' in typed ? typed.text : typed.reasons } },
      })
      expect(JSON.stringify(shown)).not.toContain('昆明市某路1号')
    }
    for (const key of ['x', crypto.randomUUID()])
      await expect(load({ params: { key }, setHeaders: () => undefined } as never)).rejects.toMatchObject({
        status: 404,
      })
  })
})

describe('its sender', () => {
  const submission = async (kind: 'comment' | 'objection' = 'comment') => {
    const lodged = { publicity: period.publicity, kind, ...said }
    return entered(await o.w.enter(submissionLodged, lodged, { from: anybody, by: o.prepares }))
  }
  const contest = async (entry: string, reason = '不是我写的。') => ({
    action: contesting.contest,
    params: { key: await keyOf(o.w, entry) },
    typed: { reason, confirmed: 'yes' },
  })
  const refused = (code: string, zh: string, en: string) => ({ refused: code, zh, en, clause: '6.1' as const })

  test('contests by the receipt alone: nothing typed is lost, and twice is once too often', async () => {
    const { entry } = await submission()
    const sent = await contest(entry)
    for (const one of wrongEach('contest', sent, { reason: ['paper.contest-label', '6.1', prose] }))
      await answeredRightly(one)
    await answeredEmpty(sent, ['reason'])
    const { action, typed, params } = sent
    expect(await leads(action, undefined, typed, { params })).toBe(`/zh/paper/${params.key}`)
    await answeredRightly(wrong('twice', sent, {}, refused('paper-contested-already', '已经提出', 'already said')))
    await undo(o.w, entry, o.issues)
    await answeredRightly(wrong('settled', sent, {}, refused('paper-settled', '已经核对', 'was compared')))
  })

  test('is told the last day when the term is over', async () => {
    const { entry } = entered(
      await o.w.enter(callQuestionAsked, { call, text: '几份？' }, { from: anybody, by: o.prepares }),
    )
    await o.w.workingDaysPass(6)
    await answeredRightly(
      wrong(
        'late',
        await contest(entry),
        {},
        refused('contest-term-over', '期限已于', 'The term for contesting ended'),
      ),
    )
  })
})

test('what came in time but is entered when it was published, handled or is over says so in both languages', async () => {
  const publicised = await o.begin()
  const late = await o.begin()
  await o.w.turnTo(addDays(late.lastDay, 1))
  await o.w.sweep()
  const over = (typed: Record<string, string>) => letter({ publicity: late.publicity, ...typed })
  await answeredRightly(
    wrong('too late', over({}), {}, { refused: 'lodged-too-late', zh: '不能再收', en: 'not taken', clause: '3.4.3' }),
  )
  await o.w.stage.publishScheme(publicised.application, { zh: '风筝' })
  const inTime = { 'paper.receivedOn': late.lastDay }
  await answeredRightly(
    wrong('published', letter({ publicity: publicised.publicity }), inTime, {
      refused: 'paper-after-publication',
      zh: '内容已经发布',
      en: 'has been published',
      clause: '3.4.3',
    }),
  )
  const contested = await o.contested(rejecting.verdicts)
  await o.handle(contested.application, 'rejected')
  await answeredRightly(
    wrong(
      'handled',
      letter({ publicity: contested.publicity }),
      { 'paper.receivedOn': contested.lastDay },
      {
        refused: 'paper-after-handling',
        zh: '异议已经处理完毕',
        en: 'have been handled',
        clause: '3.4.3',
      },
    ),
  )
})
