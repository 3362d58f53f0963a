import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import type { ExitParty } from '#domain/exit-case.ts'
import type { By } from '#server/acts/act.ts'
import { exitReviewAsked } from '#server/acts/exit-case.ts'
import { exitCaseReviewed } from '#server/acts/exit-decision.ts'
import { check } from '#server/proof/check.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import { reasons, telling } from './exits.ts'
import * as kites from './kites.ts'
import { contest, entered, undo } from './on-paper.ts'

/** Whoever had to leave may ask by letter that others look at it; and may say that it did not. */
describe('a letter about an exit', () => {
  let w: World
  let body: { prepares: By; issues: By }
  let others: { prepares: By; issues: By }
  beforeAll(async () => {
    w = await openWorld()
    body = await w.stage.body()
    others = {
      prepares: await w.official('reviewer-1', 'working-body'),
      issues: await w.official('reviewer-2', 'working-body'),
    }
  })
  afterAll(() => w.close())

  type Gone = { readonly from: By; readonly exitCase: string }

  /** Told, not heard within the term, and made to leave. */
  async function gone(party: ExitParty, subject: string, from: By): Promise<Gone> {
    const { open, notice, decide } = telling(w)
    const exitCase = await open(body.prepares, { party, subject })
    await notice(body.prepares, exitCase)
    await w.workingDaysPass(5)
    await decide(body, exitCase)
    await w.serve()
    return { from, exitCase }
  }
  async function assessorGone(serial: number) {
    const from = await kites.assessor(w, serial)
    return gone('assessor', from.organisation ?? '', from)
  }
  const ask = ({ from, exitCase }: Gone, receivedOn?: string) => {
    const letter = { exitCase, request: '转账另有来由。' }
    return w.enter(exitReviewAsked, letter, { from, by: body.prepares, ...(receivedOn && { receivedOn }) })
  }
  /** Until when the party may ask; nothing where it owes nothing. */
  async function lastDayOf({ exitCase }: Gone) {
    const row = await w.app.reader
      .selectFrom('obligation')
      .select('due_on as day')
      .where('what', '=', 'read-exit')
      .where('subject', '=', exitCase)
      .where('closed_act', 'is', null)
      .executeTakeFirst()
    return row?.day ?? undefined
  }
  const caseOf = ({ exitCase }: Gone) =>
    w.app.reader
      .selectFrom('exit_case')
      .select(['review_asked_on as askedOn', 'review_lapsed_on as lapsedOn'])
      .where('id', '=', exitCase)
      .executeTakeFirstOrThrow()
  const lapse = async (one: Gone) => {
    const lastDay = (await lastDayOf(one)) ?? ''
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    expect(await caseOf(one)).toEqual({ askedOn: null, lapsedOn: w.today() })
    return lastDay
  }
  const upheld = ({ exitCase }: Gone) => ({ exitCase, outcome: 'upheld' as const, reasons })

  clause(
    '6.2',
    'asks for a review, which waits while that is contested; taken back, the party may ask anew',
    async () => {
      const one = await assessorGone(1)
      const { entry } = entered(await ask(one))
      await contest(w, entry, one.from)
      expect(await w.tryToPrepare(exitCaseReviewed, upheld(one), others.prepares)).toEqual(
        refusal('paper-contested', '6.1'),
      )
      expect((await undo(w, entry, body.issues)).kind).toBe('done')
      expect(await caseOf(one)).toEqual({ askedOn: null, lapsedOn: null })
      expect(await w.desk('working-body')).not.toContain('review-exit')
      await w.serve()
      expect(await lastDayOf(one)).toBeDefined()
      const again = entered(await ask(one))
      await w.issue(exitCaseReviewed, upheld(one), others)
      await contest(w, again.entry, one.from)
      expect(await undo(w, again.entry, body.issues)).toEqual(refusal('paper-went-too-far', '6.2'))
    },
  )

  clause('6.2', 'of the last day undoes the lapse; taken back, a term runs again and lapses again', async () => {
    const one = await assessorGone(2)
    const lastDay = await lapse(one)
    expect(await ask(one)).toEqual(refusal('review-term-over', '6.2', { day: lastDay }))
    const { entry } = entered(await ask(one, lastDay))
    expect(await caseOf(one)).toEqual({ askedOn: lastDay, lapsedOn: null })
    await contest(w, entry, one.from)
    await undo(w, entry, body.issues)
    await w.serve()
    await lapse(one)
  })

  clause('6.2', 'comes from an expert too, whose capacity ended with the lapse', async () => {
    const [expert] = await kites.experts(w, 1)
    if (!expert) throw new Error('no expert')
    const one = await gone('expert', expert.expert, expert.by)
    const lastDay = await lapse(one)
    await w.turnTo(addDays(w.today(), 1))
    const { entry } = entered(await ask(one, lastDay))
    expect(await w.desk('working-body')).toContain('review-exit')
    expect(await caseOf(one)).toEqual({ askedOn: lastDay, lapsedOn: null })
    await w.issue(exitCaseReviewed, { exitCase: one.exitCase, outcome: 'lifted', reasons }, others)
    expect(await undo(w, entry, body.issues)).toEqual(refusal('paper-not-contested', '6.1'))
  })

  clause('6.2', 'is looked at by another hand: not by a deputy of whoever opened, prepared or issued', async () => {
    const one = await assessorGone(3)
    entered(await ask(one))
    const dates = { untilDay: '2026-12-31' }
    const deputies = [
      await w.deputy(body.prepares, 'for-who-prepared', dates),
      await w.deputy(body.issues, 'for-who-issued', dates),
    ]
    for (const deputy of deputies)
      expect(await w.tryToPrepare(exitCaseReviewed, upheld(one), deputy)).toEqual(
        refusal('reviewer-was-involved', '6.2'),
      )
    // Whoever stands in for a colleague who took no part is another hand; but not from that colleague’s.
    const stands = await w.deputy(others.prepares, 'for-a-reviewer', dates)
    await expect(w.issue(exitCaseReviewed, upheld(one), { prepares: stands, issues: others.prepares })).rejects.toThrow(
      'same-place-issues',
    )
  })

  clause('6.2', 'nor, where a deputy prepared or issued the decision, by the holder', async () => {
    const { open, notice } = telling(w)
    const from = await kites.assessor(w, 4)
    const dates = { untilDay: '2026-12-31' }
    const holders = {
      prepares: await w.official('holder-1', 'working-body'),
      issues: await w.official('holder-2', 'working-body'),
    }
    const deputies = {
      prepares: await w.deputy(holders.prepares, 'prepares-for', dates),
      issues: await w.deputy(holders.issues, 'issues-for', dates),
    }
    const exitCase = await open(body.prepares, { party: 'assessor', subject: from.organisation ?? '' })
    await notice(body.prepares, exitCase)
    await w.workingDaysPass(5)
    await telling(w).decide(deputies, exitCase)
    entered(await ask({ from, exitCase }))
    for (const holder of [holders.prepares, holders.issues])
      expect(await w.tryToPrepare(exitCaseReviewed, upheld({ from, exitCase }), holder)).toEqual(
        refusal('reviewer-was-involved', '6.2'),
      )
    await w.issue(exitCaseReviewed, upheld({ from, exitCase }), others)
    expect((await check(w.app)).findings).toEqual([])
  })
})
