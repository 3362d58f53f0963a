import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, endOfDay } from '#domain/calendar.ts'
import type { By } from '#server/acts/act.ts'
import { applicationLodged } from '#server/acts/application.ts'
import { callExtended } from '#server/acts/call.ts'
import { callQuestionAnswered, callQuestionAsked, callQuestionSetAside } from '#server/acts/call-question.ts'
import { call as publicCall } from '#server/reads/public/calls.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import * as kites from './kites.ts'

const anybody: By = { actor: 'public' }

describe('a call', () => {
  let w: World
  let area = ''
  let body: { prepares: By; issues: By }
  let society: By

  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    area = await kites.keyArea(w)
    body = await w.stage.body()
    society = await kites.assessor(w, 1)
  })
  afterAll(() => w.close())

  const about = (rest: { opensOn?: string; closesOn: string; questionsUntil?: string }) => ({
    title: { zh: '征集' },
    keyAreas: [area],
    rules: { zh: '按方案征集。' },
    ...rest,
  })
  const apply = (call: string, by: By) =>
    w.try(
      applicationLodged,
      { call, keyArea: area, statement: '独立。', noFee: true, interests: 'none', scheme: kites.kites },
      by,
    )
  const shown = async (call: string) => {
    const row = await w.app.reader.selectFrom('call').select('number').where('id', '=', call).executeTakeFirstOrThrow()
    const found = await publicCall(w.app, row.number)
    if (!found) throw new Error('the call is not public')
    return found
  }

  clause(
    '3.4.1',
    'it is public before it opens, takes questions at once and applications from its day on',
    async () => {
      const { call } = await w.stage.openCall(about({ opensOn: '2026-03-09', closesOn: '2026-04-30' }))
      expect(await apply(call, society)).toEqual(refusal('call-not-open-yet', '3.4.1', { day: '2026-03-09' }))
      expect((await shown(call)).stands).toBe('ahead')
      expect((await w.try(callQuestionAsked, { call, text: '要多少份？' }, anybody)).kind).toBe('done')
      await w.turnTo('2026-03-09')
      expect((await shown(call)).stands).toBe('open')
      expect((await apply(call, society)).kind).toBe('done')
      expect(await apply(call, society)).toEqual(refusal('already-applied', '3.4.1'))
    },
  )

  clause('3.4.1', 'a question is answered to all, and nobody learns who asked', async () => {
    const { call } = await w.stage.openCall(about({ closesOn: '2026-04-30', questionsUntil: '2026-04-10' }))
    const asked = await w.do(callQuestionAsked, { call, text: '我们协会（协会1）可以联合申请吗？' }, society)
    const rude = await w.do(callQuestionAsked, { call, text: '买广告吗？', name: '某人', contact: '1' }, anybody)
    expect((await shown(call)).questions).toEqual([])
    expect(await w.desk('working-body')).toEqual(expect.arrayContaining(['answer-question']))
    await w.do(
      callQuestionAnswered,
      { question: asked.question, wording: '可以联合申请吗？', answer: '可以，由一家牵头。' },
      body.prepares,
    )
    await w.do(callQuestionSetAside, { question: rude.question, reason: '与征集无关。' }, body.prepares)
    const seen = await shown(call)
    expect(seen.questions).toMatchObject([{ question: '可以联合申请吗？', answer: '可以，由一家牵头。' }])
    for (const secret of ['协会1', '买广告', '某人', society.organisation ?? '-'])
      expect(JSON.stringify(seen)).not.toContain(secret)
    expect(await w.try(callQuestionSetAside, { question: asked.question, reason: '误点' }, body.prepares)).toEqual(
      refusal('question-settled', '3.4.1'),
    )
    const acts = await w.app.reader
      .selectFrom('act')
      .select(['type', 'sealed'])
      .where('type', 'like', 'call-question.%')
      .execute()
    expect([...new Set(acts.map(({ type, sealed }) => `${type} ${sealed}`))].toSorted()).toEqual([
      'call-question.answered@1 false',
      'call-question.asked@1 true',
      'call-question.set-aside@1 true',
    ])
  })

  clause(
    '3.4.1',
    'late by one second is refused with the second; an extension in public takes it after all',
    async () => {
      const closesOn = addDays(w.today(), 7)
      const { call } = await w.stage.openCall(about({ closesOn }))
      const [early, late] = [await kites.assessor(w, 2), await kites.assessor(w, 3)]
      w.turnToInstant(w.lastInstantOf(closesOn))
      expect((await apply(call, early)).kind).toBe('done')
      w.turnToInstant(new Date(endOfDay(closesOn).getTime() + 1_000))
      const arrived = `${addDays(closesOn, 1)}T00:00:01+08:00`
      expect(await apply(call, late)).toEqual(refusal('application-late', '3.4.1', { day: closesOn, arrived }))
      expect(await w.try(callQuestionAsked, { call, text: '还能交吗？' }, anybody)).toEqual(
        refusal('question-late', '3.4.1', { day: closesOn, arrived }),
      )

      const reason = { zh: '节前快递停运，影响材料准备。' }
      expect(await w.tryToPrepare(callExtended, { call, closesOn, reason }, body.prepares)).toEqual(
        refusal('extension-not-later', '3.4.1', { day: closesOn }),
      )
      const longer = addDays(closesOn, 10)
      await w.issue(callExtended, { call, closesOn: longer, reason }, body)
      expect(await shown(call)).toMatchObject({
        stands: 'open',
        closesOn: longer,
        extensions: [{ fromDay: closesOn, toDay: longer, reason }],
      })
      expect((await apply(call, late)).kind).toBe('done')
      expect((await w.try(callQuestionAsked, { call, text: '还能交吗？' }, anybody)).kind).toBe('done')
    },
  )

  test('an extension that another overtook while it waited is refused to the one who issues', async () => {
    const { call } = await w.stage.openCall(about({ closesOn: addDays(w.today(), 7) }))
    const to = (days: number) => ({ call, closesOn: addDays(w.today(), days), reason: { zh: '延期。' } })
    await w.issue(callExtended, to(30), body)
    await expect(w.issue(callExtended, to(20), body)).rejects.toThrow('extension-not-later')
  })
})
