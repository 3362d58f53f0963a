import { refuse } from '#domain/refusal.ts'
import { consentDue, rankingFacts } from '../facts/ranking.ts'
import { obligeConsent } from './consent-owed.ts'
import { settle } from './act.ts'
import type { OnPaper } from './act.ts'

type Entry = { readonly entry: string }

/** An enterprise’s answer that came on paper: while its ranking is not settled it may be asked again. */
export const consentOnPaper: OnPaper<Entry, Entry> = {
  async about({ tx }, { entry }) {
    const { ranking, title } = await tx
      .selectFrom('entry')
      .innerJoin('ranking', 'ranking.id', 'entry.ranking')
      .select(['entry.ranking', 'ranking.title'])
      .where('entry.id', '=', entry)
      .executeTakeFirstOrThrow()
    return { subject: entry, title, holds: [ranking] }
  },
  async undo(context, { subject }) {
    const { tx, seq } = context
    const told = await tx.selectFrom('entry').select(consentDue).where('id', '=', subject).executeTakeFirst()
    const { ranking } = await tx
      .updateTable('entry')
      .set({ consent: 'asked', act: seq })
      .where('id', '=', subject)
      .returning('ranking')
      .executeTakeFirstOrThrow()
    const facts = await rankingFacts(tx, ranking)
    if (facts?.state !== 'consent' && facts?.state !== 'without-consent') settle(refuse('paper-went-too-far', '3.4.6'))
    await tx.updateTable('ranking').set({ state: 'consent', act: seq }).where('id', '=', ranking).execute()
    await context.discharge('hand-in-summary', facts?.evaluation ?? '')
    await context.discharge('settle-ranking', ranking)
    await obligeConsent(context, subject, told?.dueOn)
  },
}
