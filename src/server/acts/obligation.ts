import { json } from '../db/schema.ts'
import type { Context, Owed } from './act.ts'

type Base = Pick<Context, 'tx' | 'seq' | 'id'>

/** Desk, sweep, reminders and overdue reports read this one table. */
export async function openObligation({ tx, seq, id }: Base, owed: Owed): Promise<void> {
  await tx
    .insertInto('obligation')
    .values({
      id: id(),
      act: seq,
      what: owed.what,
      subject: owed.subject,
      role: owed.role,
      organisation: owed.organisation ?? null,
      person: owed.person ?? null,
      title: json(owed.title),
      path: owed.path,
      due_on: owed.dueOn ?? null,
      term: owed.term ?? null,
      clause: owed.clause,
      opened_act: seq,
      closed_act: null,
    })
    .execute()
}

export async function closeObligations(
  { tx, seq }: Base,
  what: string | readonly string[],
  subjects: readonly string[],
  whom: { organisation?: string; person?: string } = {},
): Promise<void> {
  let query = tx
    .updateTable('obligation')
    .set({ closed_act: seq, act: seq })
    .where('what', 'in', [what].flat())
    .where('subject', 'in', [...subjects])
    .where('closed_act', 'is', null)
  if (whom.organisation) query = query.where('organisation', '=', whom.organisation)
  if (whom.person) query = query.where('person', '=', whom.person)
  await query.execute()
}
