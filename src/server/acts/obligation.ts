import { json } from '../db/schema.ts'
import type { Context, Owed } from './act.ts'

type Base = Pick<Context, 'tx' | 'seq' | 'id'>

/** So many rows go in one statement. */
const atOnce = 500

/** Desk, sweep, reminders and overdue reports read this one table. */
export async function openObligations({ tx, seq, id }: Base, owed: readonly Owed[]): Promise<void> {
  const rows = owed.map((one) => ({
    id: id(),
    act: seq,
    what: one.what,
    subject: one.subject,
    role: one.role,
    organisation: one.organisation ?? null,
    person: one.person ?? null,
    title: json(one.title),
    path: one.path,
    due_on: one.dueOn ?? null,
    term: one.term ?? null,
    clause: one.clause,
    opened_act: seq,
    closed_act: null,
  }))
  for (const some of chunksOf(rows, atOnce)) await tx.insertInto('obligation').values(some).execute()
}

/** An act that writes many rows of a kind writes them some at a time. */
export function chunksOf<One>(all: readonly One[], size = atOnce): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
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
