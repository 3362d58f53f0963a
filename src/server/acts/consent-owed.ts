import type { Context } from './act.ts'

/** An enterprise owes its answer by the day that the entry says; the system waits for that day. */
export async function obligeConsent(context: Context, entry: string): Promise<void> {
  const { enterprise, dueOn, title } = await context.tx
    .selectFrom('entry')
    .innerJoin('ranking', 'ranking.id', 'entry.ranking')
    .select(['entry.enterprise', 'entry.consent_due_on as dueOn', 'ranking.title'])
    .where('entry.id', '=', entry)
    .executeTakeFirstOrThrow()
  const owed = { subject: entry, title, path: `/work/consents/${entry}`, dueOn, clause: '3.4.6' } as const
  await context.oblige({ ...owed, what: 'consent', role: 'enterprise', organisation: enterprise })
  await context.oblige({ ...owed, what: 'lapse-consent', role: 'system' })
}
