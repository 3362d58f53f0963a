import type { Context } from './act.ts'

/** An enterprise owes its answer within a term from when it was served; silence then ends it. */
export async function obligeConsent(context: Context, entry: string): Promise<void> {
  const { enterprise, title } = await context.tx
    .selectFrom('entry')
    .innerJoin('ranking', 'ranking.id', 'entry.ranking')
    .select(['entry.enterprise', 'ranking.title'])
    .where('entry.id', '=', entry)
    .executeTakeFirstOrThrow()
  const owed = { subject: entry, title, path: `/work/consents/${entry}`, term: 'consentTerm', clause: '3.4.6' } as const
  await context.oblige({ ...owed, what: 'consent', role: 'enterprise', organisation: enterprise })
  await context.oblige({ ...owed, what: 'lapse-consent', role: 'system' })
}
