import { sql } from 'kysely'
import { schemeOf } from '../facts/application.ts'
import type { Context } from './act.ts'
import { withdrawPeriods } from './exit-consequences.ts'
import { dissolvePanels } from './seating.ts'

type End = { readonly state: 'withdrawn' | 'lapsed'; readonly reason: string | null }

/** An application ends before its time: panels are dissolved, a period that runs is withdrawn, what is prepared or owed falls away. */
export async function closeCase(context: Context, application: string, { state, reason }: End): Promise<void> {
  const { tx, seq, today } = context
  await tx
    .updateTable('application')
    .set({ state, ended_on: today, end_reason: reason, act: seq })
    .where('id', '=', application)
    .execute()
  const scheme = await schemeOf(tx, application)
  if (scheme)
    await tx.updateTable('scheme').set({ standing: 'withdrawn', act: seq }).where('id', '=', scheme.id).execute()
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
        sql<boolean>`input @> ${JSON.stringify({ application })}::jsonb`,
        sql<boolean>`input->>'publicity' in (select id::text from publicity where subject = ${application})`,
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
