import { z } from 'zod'
import { left, overdue, recusing, substituting } from '#domain/panel.ts'
import { refuse } from '#domain/refusal.ts'
import { candidatesOf, caseFacts, dueOf, seatsOf } from '../facts/panel.ts'
import { act, settle, type Context } from './act.ts'
import { ownSeat } from './panel.ts'
import { dischargeSeats, obligeOpinion, obligeReplacement, seatExpert } from './seating.ts'
import { id, line } from './shapes.ts'

/**
 * An expert steps back, or is told to by the working body. From this act on nothing that the expert may read tells of the
 * case, and the public ledger shows that something was done, not what.
 */
export const seatRecused = act('seat.recused@1', {
  clauses: ['6.2', '3.4.2', '3.4.4', '3.4.6'],
  by: ['expert', 'working-body'],
  sealed: true,
  input: z.object({ seat: id, ground: line.nullish() }),
  async perform(context, { seat, ground }) {
    const { tx, seq, by } = context
    const ordered = by.actor === 'working-body' ? { ground: ground ?? null } : undefined
    const found = ordered ? await anySeat(context, seat) : await ownSeat(context, seat)
    settle(recusing(found, { kind: found.kind, state: found.panelState }, ordered))
    await tx
      .updateTable('seat')
      .set({ state: 'recused', ground: ground ?? null, act: seq })
      .where('id', '=', seat)
      .execute()
    await dischargeSeats(context, seat)
    await obligeReplacement(context, found, seat)
    await obligeOpinion(context, found)
    return { seat, panel: found.panel, person: found.person }
  },
  shows: () => ({}),
})

/** Another expert, by the same checks, in place of one who left the seat or let the term pass. */
export const seatSubstituted = act('seat.substituted@1', {
  clauses: ['3.4.2', '3.4.3', '3.4.4', '3.4.6'],
  by: ['working-body'],
  sealed: true,
  input: z.object({ seat: id, expert: id }),
  async perform(context, { seat, expert }) {
    const { tx, seq } = context
    const found = await anySeat(context, seat)
    const seats = await seatsOf(tx, found.panel)
    const [candidate] = await candidatesOf(tx, [expert])
    settle(
      substituting(
        { ...found, replaced: seats.some(({ replaces }) => replaces === seat) },
        { kind: found.kind, state: found.panelState },
        candidate,
        { ...(await caseFacts(tx, found, context)), seated: seats.map((one) => one.expert) },
      ),
    )
    if (!left(found)) await tx.updateTable('seat').set({ state: 'replaced', act: seq }).where('id', '=', seat).execute()
    await dischargeSeats(context, seat)
    await seatExpert(context, found, { expert, number: seats.length + 1, replaces: seat })
    await obligeOpinion(context, found)
    return { seat, panel: found.panel, person: left(found) ? null : found.person }
  },
  shows: () => ({}),
})

/** The term for an answer or a sheet has passed: the expert may still send it, until the working body gives the seat away. */
export const seatPassedOver = act('seat.passed-over@1', {
  clauses: ['3.4.2', '3.4.4', '3.4.6'],
  by: ['system'],
  sealed: true,
  input: z.object({ seat: id }),
  async perform(context, { seat }) {
    const found = await anySeat(context, seat)
    if (!overdue(found, context.today)) settle(refuse('seat-still-in-term', '3.4.2', { day: found.dueOn ?? '' }))
    await context.discharge('pass-over-seat', seat)
    await obligeReplacement(context, found, seat)
    return { seat }
  },
  shows: () => ({}),
})

async function anySeat({ tx }: Context, seat: string) {
  const row = await tx
    .selectFrom('seat')
    .innerJoin('expert', 'expert.id', 'seat.expert')
    .innerJoin('panel', 'panel.id', 'seat.panel')
    .select(['seat.id', 'seat.panel', 'seat.expert', 'seat.state', 'seat.verdict', dueOf])
    .select(['panel.kind', 'panel.subject', 'panel.title', 'panel.state as panelState', 'expert.person'])
    .where('seat.id', '=', seat)
    .executeTakeFirst()
  return row ?? settle(refuse('seat-unknown', '3.4.2'))
}
