import { sql } from 'kysely'
import { z } from 'zod'
import { withdrawing } from '#domain/application.ts'
import { applicationFacts } from '../facts/application.ts'
import { act, settle, type Context } from './act.ts'
import { dissolvePanels, withdrawPeriods } from './exit-consequences.ts'
import { id } from './shapes.ts'

/** The lead takes it back before publication; nobody owes anything for it any more. */
export const applicationWithdrawn = act('application.withdrawn@1', {
  clauses: ['3.4.1'],
  by: ['assessor'],
  input: z.object({ application: id, reason: z.string().trim().max(2_000).optional() }),
  async perform(context, { application, reason }) {
    settle(withdrawing(await applicationFacts(context.tx, application), context.by.organisation))
    await closeCase(context, application, { state: 'withdrawn', reason: reason || null })
    return { application }
  },
  shows: () => ({}),
})

type End = { readonly state: 'withdrawn' | 'lapsed'; readonly reason: string | null }

/** An application ends before its time: panels are dissolved, a period that runs is withdrawn, what is prepared or owed falls away. */
export async function closeCase(context: Context, application: string, { state, reason }: End): Promise<void> {
  const { tx, seq, today } = context
  await tx
    .updateTable('application')
    .set({ state, ended_on: today, end_reason: reason, act: seq })
    .where('id', '=', application)
    .execute()
  await tx
    .updateTable('scheme')
    .set({ standing: 'withdrawn', act: seq })
    .where('application', '=', application)
    .where('standing', 'in', ['submitted', 'in-publicity'])
    .execute()
  await dissolvePanels(context, [application])
  await withdrawPeriods(context, [application])
  await withdrawPrepared(context, application)
  await nothingOwed(context, [application])
}

async function withdrawPrepared(context: Context, application: string): Promise<void> {
  const { tx, seq } = context
  const waiting = await tx
    .updateTable('preparation')
    .set({ state: 'withdrawn', act: seq })
    .where('state', '=', 'prepared')
    .where(({ or }) =>
      or([
        sql<boolean>`input @> ${JSON.stringify({ applications: [application] })}::jsonb`,
        sql<boolean>`input @> ${JSON.stringify({ kind: 'scheme', subject: application })}::jsonb`,
      ]),
    )
    .returning('id')
    .execute()
  if (waiting.length > 0)
    await nothingOwed(
      context,
      waiting.map((one) => one.id),
    )
}

const nothingOwed = ({ tx, seq }: Context, subjects: readonly string[]) =>
  tx
    .updateTable('obligation')
    .set({ closed_act: seq, act: seq })
    .where('subject', 'in', [...subjects])
    .where('closed_act', 'is', null)
    .execute()
