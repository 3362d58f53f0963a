import { z } from 'zod'
import { served, termFrom } from '#domain/service.ts'
import { parameter } from '#policy/policy.ts'
import { act, type Context } from './act.ts'
import { id } from './shapes.ts'

/**
 * Somebody was told of what they owe, or it was tried: from here their term runs. Sealed, since the time of a notice can
 * tell whom it was for. What the system owes on the same subject when the term is over falls due with the last to be served.
 */
export const noticeServed = act('notice.served@1', {
  clauses: ['6.1'],
  by: ['system'],
  sealed: true,
  input: z.object({
    obligations: z.array(id).min(1).max(1_000),
    person: id.nullable(),
    mail: z.enum(['sent', 'failed', 'none']),
  }),
  async perform(context, { obligations, person, mail }) {
    const { tx, seq, at } = context
    for (const obligation of new Set(obligations)) {
      const row = await owed(context, obligation)
      if (!row?.term) continue
      const values = { id: context.id(), act: seq, obligation, person, mail, tried_at: at }
      await tx.insertInto('service').values(values).execute()
      if (row.served_on === null) await startTerm(context, { ...row, term: row.term })
    }
    return { served: obligations.length }
  },
  shows: () => ({}),
})

const owed = ({ tx }: Context, obligation: string) =>
  tx
    .selectFrom('obligation')
    .innerJoin('act', 'act.seq', 'obligation.opened_act')
    .select(['obligation.id', 'obligation.subject', 'obligation.term', 'obligation.served_on', 'act.at as onDesk'])
    .where('obligation.id', '=', obligation)
    .where('obligation.closed_act', 'is', null)
    .executeTakeFirst()

type Owed = { id: string; subject: string; term: Parameters<typeof parameter>[1]; onDesk: Date }

async function startTerm(
  { tx, seq, at, today, policy, calendar }: Context,
  { id: obligation, subject, term, onDesk }: Owed,
) {
  const servedOn = served({ onDesk, mailTried: at })
  const lastDay = termFrom(calendar, servedOn, parameter(policy, term, today)).lastDay
  const set = { served_on: servedOn, due_on: lastDay, act: seq }
  await tx.updateTable('obligation').set(set).where('id', '=', obligation).execute()
  await tx
    .updateTable('obligation')
    .set(set)
    .where('subject', '=', subject)
    .where('term', '=', term)
    .where('role', '=', 'system')
    .where('closed_act', 'is', null)
    .where((where) => where.or([where('due_on', 'is', null), where('due_on', '<', lastDay)]))
    .execute()
}
