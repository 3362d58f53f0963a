import { z } from 'zod'
import type { Term } from '#domain/calendar.ts'
import { extending, recordingOutage, recounting, touches, type Move } from '#domain/period.ts'
import { refuse } from '#domain/refusal.ts'
import { parameter } from '#policy/policy.ts'
import { json } from '../db/schema.ts'
import { outageOn, runningPeriods, type RunningPeriod } from '../facts/publicity.ts'
import { act, settle, type Context } from './act.ts'
import { obligeClosing } from './publicity-owed.ts'
import { day, id, prose } from './shapes.ts'

const shape = { clauses: ['3.4.3', '3.4.6'], by: ['system'], input: z.object({ publicity: id }) } as const
type Moved = { number: string; from: string; to: string; days: Term['days']; provisional: boolean }
const shows = (_: unknown, { number, from, to, days, provisional }: Moved) => ({
  number,
  from,
  to,
  days: days.map((one) => ({ ...one })),
  provisional,
})

/** A holiday notice came in mid-period: the last day moves later, with the days that make it. */
export const lastDayMoved = act('publicity.last-day-moved@1', {
  ...shape,
  perform: (context, { publicity }) => recount(context, publicity, true),
  shows,
})

/** The notice came, and the last day stays: it is no longer provisional. */
export const lastDaySettled = act('publicity.last-day-settled@1', {
  ...shape,
  perform: (context, { publicity }) => recount(context, publicity, false),
  shows,
})

async function recount(context: Context, publicity: string, moves: boolean): Promise<Moved> {
  const period = (await runningPeriods(context.tx)).find((one) => one.id === publicity)
  const again = period && recounting(period, context.calendar)
  if (!again || again.lastDay > period.lastDay !== moves) return settle(refuse('last-day-stands', '3.4.3'))
  return move(context, period, again, { cause: 'notice' })
}

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)

/** The platform was not to be reached for hours of a working day: every running period gets a day more. */
export const outageRecorded = act('outage.recorded@1', {
  clauses: ['6.1', '3.4.3', '3.4.6'],
  by: ['working-body'],
  issued: true,
  input: z.object({ day, from: time, until: time, reason: prose }),
  async perform(context, { day: on, from, until, reason }) {
    const { tx, seq, today, calendar, policy } = context
    const { value: hours, clause } = parameter(policy, 'outageHours', today)
    settle(recordingOutage({ day: on, from, until }, { today, calendar, known: await outageOn(tx, on), hours, clause }))
    await tx
      .insertInto('outage')
      .values({ id: context.id(), act: seq, day: on, from_time: from, until_time: until, reason })
      .execute()
    const touched = (await runningPeriods(tx)).filter((period) => touches(period, on))
    for (const period of touched)
      await move(context, period, extending(period, calendar, today), { cause: 'outage', outage: on })
    return { periods: touched.map(({ number }) => number) }
  },
  shows: ({ day: on, from, until, reason }, { periods }) => ({ day: on, from, until, reason, periods }),
})

async function move(
  context: Context,
  period: RunningPeriod,
  to: Term,
  why: Pick<Move, 'cause' | 'outage'>,
): Promise<Moved> {
  const { tx, seq, today } = context
  const { id: publicity, number, lastDay: from } = period
  const row = await tx.selectFrom('publicity').select('moves').where('id', '=', publicity).executeTakeFirstOrThrow()
  const one: Move = { on: today, act: seq, from, to: to.lastDay, provisional: to.provisional, ...why }
  await tx
    .updateTable('publicity')
    .set({
      last_day: to.lastDay,
      days: json(to.days),
      provisional: to.provisional,
      extra_days: period.extraDays + (why.cause === 'outage' ? 1 : 0),
      moves: json([...row.moves, one]),
      act: seq,
    })
    .where('id', '=', publicity)
    .execute()
  await context.discharge('close-publicity', publicity)
  await obligeClosing(context, publicity)
  return { number, from, to: to.lastDay, days: to.days, provisional: to.provisional }
}
