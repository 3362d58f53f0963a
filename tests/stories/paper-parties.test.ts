import { afterAll, beforeAll, describe, expect } from 'vitest'
import { workingDaysAfter } from '#domain/calendar.ts'
import { parameter } from '#policy/policy.ts'
import type { By } from '#server/acts/act.ts'
import { areaSuggestionAnswered, areaSuggestionLodged } from '#server/acts/area-suggestion.ts'
import { applicationLodged } from '#server/acts/application.ts'
import { callQuestionAnswered, callQuestionAsked } from '#server/acts/call-question.ts'
import { exitCaseDecided } from '#server/acts/exit-decision.ts'
import { exitCaseStated } from '#server/acts/exit-case.ts'
import { jointOpinionGiven, jointOpinionsAsked } from '#server/acts/joint-opinion.ts'
import { keyAreaProposed } from '#server/acts/key-area.ts'
import { supportAnswered, supportAsked } from '#server/acts/support.ts'
import { check } from '#server/proof/check.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import { lodged } from './applying.ts'
import { reasons, telling } from './exits.ts'
import * as kites from './kites.ts'
import { contest, entered, undo } from './on-paper.ts'
import { anybody } from './periods.ts'

/** Every outside party of the first half of the round may send a letter; and may say that what was entered is not theirs. */
describe('a letter', () => {
  let w: World
  let clerk: By
  let colleague: By
  let serial = 300
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    const body = await w.stage.body()
    ;[clerk, colleague] = [body.prepares, body.issues]
  })
  afterAll(() => w.close())

  const newcomer = () => kites.assessor(w, (serial += 1))
  const stateIn = async (table: 'area_suggestion' | 'call_question' | 'support' | 'key_area', id: string) =>
    (await w.app.reader.selectFrom(table).select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

  clause('7.2', 'suggests an area: its answer is owed from the day on which it came', async () => {
    const suggestion = { title: '野生菌', reasons: '产量大。', name: '赵某', contact: '昆明市某路1号' }
    await w.turnTo('2026-03-05')
    const enter = () =>
      w.enter(areaSuggestionLodged, suggestion, { from: anybody, by: clerk, receivedOn: '2026-03-02' })
    const { value } = parameter(w.app.policy, 'suggestionAnswerTerm', '2026-03-02')
    const due = workingDaysAfter(w.app.calendar, '2026-03-02', value).lastDay
    const one = entered(await enter())
    expect(await w.desk('working-body')).toContain(`answer-area-suggestion by ${due}`)
    await contest(w, one.entry)
    const answer = { suggestion: one.suggestion, outcome: 'declined' as const, heading: '菌', answer: '另行研究。' }
    expect(await w.try(areaSuggestionAnswered, answer, clerk)).toEqual(refusal('paper-contested', '6.1'))
    await undo(w, one.entry, colleague)
    expect(await stateIn('area_suggestion', one.suggestion)).toBe('taken-back')
    expect(await w.try(areaSuggestionAnswered, answer, clerk)).toEqual(refusal('suggestion-taken-back', '7.2'))
    const other = entered(await enter())
    await w.do(areaSuggestionAnswered, { ...answer, suggestion: other.suggestion }, clerk)
    await contest(w, other.entry)
    expect(await undo(w, other.entry, colleague)).toEqual(refusal('paper-went-too-far', '7.2'))
  })

  clause('3.1', 'proposes an area for a department, and is set aside when the department did not', async () => {
    const from = await w.stage.department(w.bodies.departments[0] ?? '')
    const proposal = { group: kites.group, title: { zh: '松茸' }, factors: kites.factors }
    const { keyArea, entry } = entered(await w.enter(keyAreaProposed, proposal, { from, by: clerk }))
    await contest(w, entry, from)
    expect(await w.try(jointOpinionsAsked, { keyArea }, clerk)).toEqual(refusal('paper-contested', '6.1'))
    await undo(w, entry, colleague)
    expect(await stateIn('key_area', keyArea)).toBe('set-aside')
  })

  clause('3.1', 'with a joint opinion of the last day counts, though silence had been recorded', async () => {
    const proposal = { group: kites.group, title: { zh: '核桃' }, factors: kites.factors }
    const { keyArea } = await w.do(keyAreaProposed, proposal, clerk)
    const { lastDay } = await w.do(jointOpinionsAsked, { keyArea }, clerk)
    const department = w.bodies.departments[1] ?? ''
    const from = await w.stage.department(department)
    const stance = async () =>
      (
        await w.app.reader
          .selectFrom('joint_opinion')
          .select('state')
          .where('key_area', '=', keyArea)
          .where('department', '=', department)
          .executeTakeFirstOrThrow()
      ).state
    await w.workingDaysPass(11)
    await w.sweep()
    expect(await stance()).toBe('silent')
    const given = { keyArea, stance: 'disagree' as const, text: '企业太少。' }
    expect(await w.try(jointOpinionGiven, given, from)).toMatchObject({
      refusal: { refused: 'joint-opinion-term-over' },
    })
    expect(await w.enter(jointOpinionGiven, given, { from, by: clerk })).toMatchObject({
      refusal: { refused: 'joint-opinion-term-over' },
    })
    const { entry } = entered(await w.enter(jointOpinionGiven, given, { from, by: clerk, receivedOn: lastDay }))
    expect(await stance()).toBe('disagree')
    await contest(w, entry, from)
    await undo(w, entry, colleague)
    expect(await stance()).toBe('silent')
  })

  clause('3.4.1', 'asks about a call until questions close, for an assessor and for anybody', async () => {
    const area = await kites.keyArea(w)
    const call = await kites.call(w, [area])
    const assessor = await newcomer()
    for (const from of [anybody, assessor]) {
      const asked = { call, text: '可以联合申请吗？' }
      const { question, entry } = entered(await w.enter(callQuestionAsked, asked, { from, by: clerk }))
      await contest(w, entry, from)
      await undo(w, entry, colleague)
      expect(await stateIn('call_question', question)).toBe('taken-back')
      expect(await w.try(callQuestionAnswered, { question, wording: '？', answer: '。' }, clerk)).toEqual(
        refusal('question-taken-back', '3.4.1'),
      )
    }
  })

  clause('3.4.1', 'joins an application on its signature; while that is contested nothing is handed in', async () => {
    const area = await kites.keyArea(w, '纸鸢')
    const call = await kites.call(w, [area])
    const [lead, laboratory] = [await newcomer(), await newcomer()]
    const draft = crypto.randomUUID()
    const ask = { draft, call, keyArea: area, uscc: kites.uscc(serial, '51'), task: '提供检测数据。' }
    const { support } = entered(await w.enter(supportAsked, ask, { from: lead, by: clerk }))
    const agrees = { support, agrees: true, noFee: true, interests: 'none' }
    const enter = () => w.enter(supportAnswered, agrees, { from: laboratory, by: clerk })
    const { entry } = entered(await enter())
    await contest(w, entry, laboratory)
    const handIn = () => w.try(applicationLodged, lodged({ call, keyArea: area }, { draft }), lead)
    expect(await handIn()).toEqual(refusal('paper-contested', '6.1'))
    await undo(w, entry, colleague)
    expect(await stateIn('support', support)).toBe('asked')
    expect(await w.desk('assessor', laboratory.organisation)).toContain('answer-support')
    const again = entered(await enter())
    expect((await handIn()).kind).toBe('done')
    await contest(w, again.entry, laboratory)
    expect(await undo(w, again.entry, colleague)).toEqual(refusal('paper-went-too-far', '3.4.1'))
  })

  clause('6.2', 'states the party’s case; taken back, the party is heard anew', async () => {
    const by = await newcomer()
    const { open, notice } = telling(w)
    const exitCase = await open(clerk, { party: 'assessor', subject: by.organisation ?? '' })
    const statement = { exitCase, statement: '那是培训费。' }
    await notice(clerk, exitCase)
    const { entry } = entered(await w.enter(exitCaseStated, statement, { from: by, by: clerk }))
    await contest(w, entry, by)
    const decision = { exitCase, outcome: 'exit' as const, reasons }
    expect(await w.tryToPrepare(exitCaseDecided, decision, clerk)).toEqual(refusal('paper-contested', '6.1'))
    await undo(w, entry, colleague)
    expect((await w.desk('assessor', by.organisation)).some((one) => one.startsWith('state-case'))).toBe(true)
    expect(await w.tryToPrepare(exitCaseDecided, decision, clerk)).toMatchObject({ kind: 'refused' })
    entered(await w.enter(exitCaseStated, statement, { from: by, by: clerk }))
    expect((await w.tryToPrepare(exitCaseDecided, decision, clerk)).kind).toBe('done')
    expect((await check(w.app)).findings).toEqual([])
  })

  clause('6.2', 'in a case that the regulator deals with is not the working body’s to enter', async () => {
    const by = await newcomer()
    const regulator = await w.official('case-handler', 'regulator')
    const { open, notice } = telling(w)
    const exitCase = await open(regulator, { party: 'assessor', subject: by.organisation ?? '' })
    await notice(regulator, exitCase)
    expect(await w.enter(exitCaseStated, { exitCase, statement: '说明。' }, { from: by, by: clerk })).toEqual(
      refusal('exit-case-unknown', '6.2'),
    )
  })
})
