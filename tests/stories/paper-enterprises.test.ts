import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import type { By } from '#server/acts/act.ts'
import { consentAnswered } from '#server/acts/consent.ts'
import { declarationWithdrawn } from '#server/acts/declaration.ts'
import { check } from '#server/proof/check.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import * as kites from './kites.ts'
import { contest, entered, undo } from './on-paper.ts'

const owes = (what: string) => (one: string) => one.startsWith(what)

/** Enterprises write too: to be listed or not, and that a standard is declared no more. */
describe('a letter about a ranking', () => {
  let w: World
  let round: kites.Round
  let clerk: By
  let colleague: By
  let lastDay = ''
  beforeAll(async () => {
    w = await openWorld()
    round = await kites.toRanking(w)
    const body = await w.stage.body()
    ;[clerk, colleague] = [body.prepares, body.issues]
    for (const entry of await kites.entries(w, round.ranking))
      await kites.reported(w, kites.holder(round.enterprises, entry.enterprise), entry.declaration)
    await kites.shortlisted(w, round.assessor, round.ranking)
    await w.stage.askConsent(round.assessor, round.ranking)
    lastDay = (await kites.entries(w, round.ranking))[0]?.dueOn ?? ''
  }, 120_000)
  afterAll(() => w.close())

  const consentOf = async (id: string) =>
    (await kites.entries(w, round.ranking)).find((entry) => entry.id === id)?.consent
  const entryAt = async (rank: number) => {
    const entry = (await kites.entries(w, round.ranking))[rank - 1]
    if (!entry) throw new Error('nobody has that rank')
    return { entry: entry.id, from: kites.holder(round.enterprises, entry.enterprise) }
  }
  const answer = (of: { entry: string; from: By }, receivedOn?: string, consents = true) =>
    w.enter(
      consentAnswered,
      { entry: of.entry, consents },
      { from: of.from, by: clerk, ...(receivedOn && { receivedOn }) },
    )

  clause(
    '3.4.6',
    'with an enterprise’s consent that is not its own: it is asked again, by the day it was told',
    async () => {
      const first = await entryAt(1)
      const { entry } = entered(await answer(first))
      expect(await consentOf(first.entry)).toBe('given')
      await contest(w, entry, first.from)
      const deputy = await w.deputy(clerk, 'same-hand', { untilDay: '2026-12-31' })
      expect(await undo(w, entry, deputy)).toEqual(refusal('same-place-decides', '6.1'))
      await undo(w, entry, colleague)
      expect(await consentOf(first.entry)).toBe('asked')
      expect(await w.desk('enterprise', first.from.organisation)).toEqual([`consent by ${lastDay}`])
    },
  )

  clause('3.4.6', 'of the last day counts though silence was recorded; taken back, the silence is', async () => {
    const [silent, sure] = [await entryAt(2), await entryAt(1)]
    const third = [await entryAt(3), await entryAt(4)]
    for (const one of third) await w.stage.answerConsent(one.from, one.entry, true)
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    expect(await consentOf(silent.entry)).toBe('lapsed')
    expect(await answer(silent)).toEqual(refusal('consent-term-over', '3.4.6', { day: lastDay }))
    entered(await answer(sure, lastDay))
    const { entry } = entered(await answer(silent, lastDay))
    expect([await consentOf(sure.entry), await consentOf(silent.entry)]).toEqual(['given', 'given'])
    await contest(w, entry, silent.from)
    expect(await kites.settled(w, round.assessor, round.ranking)).toEqual(refusal('paper-contested', '6.1'))
    await undo(w, entry, colleague)
    await w.sweep()
    expect(await consentOf(silent.entry)).toBe('lapsed')
    expect((await w.desk('assessor')).filter(owes('settle-ranking'))).toEqual(['settle-ranking'])
    expect(await kites.settled(w, round.assessor, round.ranking)).toMatchObject({ result: { withheld: 1 } })
    expect(await answer(silent, lastDay)).toEqual(refusal('consent-term-over', '3.4.6', { day: lastDay }))
    expect((await w.desk('assessor')).filter(owes('settle-ranking'))).toEqual([])
  })

  clause('3.4.6', 'on which the ranking was settled is not taken back any more', async () => {
    const sure = await entryAt(1)
    const { id } = await w.app.reader
      .selectFrom('paper_entry')
      .select('id')
      .where('subject', '=', sure.entry)
      .where('state', '=', 'standing')
      .executeTakeFirstOrThrow()
    await contest(w, id, sure.from)
    expect(await undo(w, id, colleague)).toEqual(refusal('paper-went-too-far', '3.4.6'))
    expect((await check(w.app)).findings).toEqual([])
  })

  clause(
    '2.1',
    'withdraws a declaration; taken back, it is in force again unless a newer one took its place',
    async () => {
      const from = await kites.enterprise(w, 80)
      const [one, other] = [kites.standard(round.keyArea, 80, 80), kites.standard(round.keyArea, 81, 80)]
      await w.stage.declare(from, [one, other])
      const declared = () =>
        w.app.reader
          .selectFrom('declaration')
          .select(['id', 'state'])
          .where('enterprise', '=', from.organisation ?? '')
          .orderBy('number')
          .execute()
      const withdraw = async (declaration = '') =>
        entered(await w.enter(declarationWithdrawn, { declaration }, { from, by: clerk }))
      const [first, second] = await declared()
      const entries = [await withdraw(first?.id), await withdraw(second?.id)]
      expect((await declared()).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
      await w.stage.declare(from, [other])
      for (const { entry } of entries) await contest(w, entry, from)
      expect((await undo(w, entries[0]?.entry ?? '', colleague)).kind).toBe('done')
      expect(await undo(w, entries[1]?.entry ?? '', colleague)).toEqual(refusal('paper-went-too-far', '2.1'))
      expect((await declared()).map(({ state }) => state)).toEqual(['in-force', 'withdrawn', 'in-force'])
      expect((await check(w.app)).findings).toEqual([])
    },
  )
})
