import { partyFacts, type ExitCaseRow } from '../facts/exit-case.ts'
import type { Context } from './act.ts'

type PartyOwes =
  | { readonly what: 'state-case'; readonly term: 'exitHearingTerm' }
  | { readonly what: 'read-exit'; readonly term: 'exitReviewTerm' }

/** To whoever speaks for the party: on each desk, from which its term runs. */
export async function obligeParty(context: Context, of: ExitCaseRow | undefined, owed: PartyOwes): Promise<void> {
  if (!of) return
  const party = await partyFacts(context.tx, { ...of, today: context.today })
  for (const addressee of party?.addressees ?? [])
    await context.oblige({
      ...owed,
      ...addressee,
      subject: of.id,
      title: of.title,
      path: `/work/hearings/${of.id}`,
      clause: '6.2',
    })
}
