import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import { objectionAdmitted, objectionFoundInadmissible, submissionAnswered } from '#server/acts/answer.ts'
import { paperContested } from '#server/acts/paper-entry.ts'
import { schemePublished } from '#server/acts/scheme.ts'
import { submissionLodged } from '#server/acts/submission.ts'
import { check } from '#server/proof/check.ts'
import { clause } from '../clause.ts'
import { refusal, type World } from '../world.ts'
import { contest, entered, undo } from './on-paper.ts'
import { anybody, opened, said, type Opened } from './periods.ts'

/** A letter that came in by the last day counts, whenever it is entered, until the scheme is published. */
describe('a letter in publicity', () => {
  let o: Opened
  let w: World
  beforeAll(async () => {
    o = await opened('2026-03-02')
    w = o.w
  }, 120_000)
  afterAll(() => w.close())

  type Letter = { publicity: string; receivedOn?: string; kind?: 'comment' | 'objection' }
  const enter = ({ publicity, receivedOn, kind = 'objection' }: Letter) =>
    w.enter(
      submissionLodged,
      { publicity, kind, ...said },
      { from: anybody, by: o.prepares, ...(receivedOn && { receivedOn }) },
    )
  const outcomeOf = async (publicity: string) =>
    (await w.app.reader.selectFrom('publicity').select('outcome').where('id', '=', publicity).executeTakeFirst())
      ?.outcome
  const publish = (application: string) =>
    w.tryToPrepare(schemePublished, { applications: [application], document: { zh: '公告' } }, o.prepares)

  clause(
    '3.4.3',
    'of the last day, entered after the close: the period opens again and closes as contested',
    async () => {
      const { publicity, lastDay, application, number } = await o.begin()
      await w.turnTo(addDays(lastDay, 1))
      await w.sweep()
      expect(await outcomeOf(publicity)).toBe('uncontested')
      expect(await enter({ publicity })).toMatchObject({ refusal: { refused: 'lodged-too-late' } })
      const { submission } = entered(await enter({ publicity, receivedOn: lastDay }))
      expect((await o.submissionOf(submission)).state).toBe('confirmed')
      expect((await publish(application)).kind).toBe('refused')
      await w.sweep()
      expect(await outcomeOf(publicity)).toBe(null)
      expect(await publish(application)).toMatchObject({ refusal: { refused: 'publicity-running' } })
      expect((await w.sweep()).waiting.map((one) => one.refusal.refused)).toEqual(['objections-unexamined'])
      await w.do(objectionAdmitted, { submission }, o.prepares)
      await w.sweep()
      expect([await outcomeOf(publicity), await o.stateOf(application)]).toEqual(['contested', 'held'])
      expect((await o.page(number)).answers).toMatchObject([{ kind: 'objection', state: 'admitted', fromPaper: 1 }])
      expect((await check(w.app)).findings).toEqual([])
    },
  )

  clause('3.4.3', 'that two persons find inadmissible lets the period close as it was', async () => {
    const { publicity, lastDay, application } = await o.begin()
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    const { submission } = entered(await enter({ publicity, receivedOn: lastDay }))
    await w.sweep()
    const aside = { submission, ground: 'outside-object', reason: '与公示内容无关。' }
    await w.do(objectionFoundInadmissible, aside, o.prepares)
    const deputy = await w.deputy(o.prepares, 'second-hand', { untilDay: '2026-12-31' })
    expect(await w.try(objectionFoundInadmissible, aside, deputy)).toEqual(refusal('same-place-decides', '3.4.3'))
    await w.do(objectionFoundInadmissible, aside, o.issues)
    await w.sweep()
    expect(await outcomeOf(publicity)).toBe('uncontested')
    await w.stage.publishScheme(application, { zh: '风筝' })
    expect(await enter({ publicity, receivedOn: lastDay })).toEqual(refusal('paper-after-publication', '3.4.3'))
    expect(await enter({ publicity, receivedOn: lastDay, kind: 'comment' })).toEqual(
      refusal('paper-after-publication', '3.4.3'),
    )
  })

  clause('3.4.3', 'with a comment reopens nothing: it is answered before anything is published', async () => {
    const { publicity, lastDay, application } = await o.begin()
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    const { submission } = entered(await enter({ publicity, receivedOn: lastDay, kind: 'comment' }))
    await w.sweep()
    expect(await outcomeOf(publicity)).toBe('uncontested')
    expect(await publish(application)).toMatchObject({ refusal: { refused: 'submissions-unanswered' } })
    await w.do(submissionAnswered, { submissions: [submission], answer: '采纳。' }, o.prepares)
    await w.stage.publishScheme(application, { zh: '风筝' })
  })

  clause('3.4.3', 'on a contested period goes with the other objections until those are handled', async () => {
    const { publicity, lastDay, application } = await o.contested()
    entered(await enter({ publicity, receivedOn: lastDay, kind: 'comment' }))
    await o.handle(application, 'upheld')
    expect(await enter({ publicity, receivedOn: lastDay })).toEqual(refusal('paper-after-handling', '3.4.3'))
  })

  clause('3.4.3', 'that its sender contests by the receipt holds the close, and is taken back', async () => {
    const { publicity, lastDay } = await o.begin()
    const { submission, entry } = entered(await enter({ publicity }))
    await w.do(objectionAdmitted, { submission }, o.prepares)
    const reason = '不是我写的。'
    for (const receipt of [undefined, crypto.randomUUID()])
      expect(await w.try(paperContested, { entry, reason, ...(receipt && { receipt }) }, anybody)).toEqual(
        refusal('paper-entry-unknown', '6.1'),
      )
    await contest(w, entry)
    await w.turnTo(addDays(lastDay, 1))
    expect((await w.sweep()).waiting.map((one) => one.refusal.refused)).toEqual(['paper-contested'])
    const deputy = await w.deputy(o.prepares, 'another-hand', { untilDay: '2026-12-31' })
    expect(await undo(w, entry, deputy)).toEqual(refusal('same-place-decides', '6.1'))
    expect((await undo(w, entry, o.issues)).kind).toBe('done')
    expect((await o.submissionOf(submission)).state).toBe('taken-back')
    expect(await w.try(objectionAdmitted, { submission }, o.prepares)).toEqual(
      refusal('submission-taken-back', '3.4.3'),
    )
    await w.sweep()
    expect(await outcomeOf(publicity)).toBe('uncontested')
  })

  clause('3.4.3', 'that a period was closed on cannot be taken back any more', async () => {
    const { publicity, lastDay } = await o.begin()
    const { submission, entry } = entered(await enter({ publicity }))
    await w.do(objectionAdmitted, { submission }, o.prepares)
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    expect(await outcomeOf(publicity)).toBe('contested')
    expect(await w.try(paperContested, { entry, reason: '不是。' }, anybody)).toMatchObject({ kind: 'refused' })
  })
})
