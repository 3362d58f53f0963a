import type { Context } from './act.ts'

/** An enterprise owes its answer within a term from when it was served, or by the day it was told before; silence then ends it. */
export async function obligeConsent(context: Context, entry: string, told: string | null = null): Promise<void> {
  const { enterprise, title } = await context.tx
    .selectFrom('entry')
    .innerJoin('ranking', 'ranking.id', 'entry.ranking')
    .select(['entry.enterprise', 'ranking.title'])
    .where('entry.id', '=', entry)
    .executeTakeFirstOrThrow()
  const until = told ? { dueOn: told } : ({ term: 'consentTerm' } as const)
  const owed = { subject: entry, title, path: `/work/consents/${entry}`, ...until, clause: '3.4.6' } as const
  await context.oblige({ ...owed, what: 'consent', role: 'enterprise', organisation: enterprise })
  await context.oblige({ ...owed, what: 'lapse-consent', role: 'system' })
}
