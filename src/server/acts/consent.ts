import { z } from 'zod'
import { isProvisional } from '#domain/calendar.ts'
import { consenting, lapsing, stepping } from '#domain/evaluation.ts'
import { acting } from '#domain/organisation.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { consentDue, entriesOf, rankingFacts } from '../facts/ranking.ts'
import { act, settle, type Context } from './act.ts'
import { consentOnPaper } from './consent-on-paper.ts'
import { obligeConsent } from './consent-owed.ts'
import { obligeAssessor } from './ranking-owed.ts'
import { id } from './shapes.ts'
import { obligeSummary } from './work-summary-owed.ts'

/** Every enterprise on the ranking is asked, with the exact entry that would be shown; its term runs from when it was served. */
export const consentAsked = act('consent.asked@2', {
  clauses: ['3.4.6'],
  by: ['assessor'],
  input: z.object({ ranking: id }),
  async perform(context, { ranking }) {
    const { tx, seq, by } = context
    const facts = await rankingFacts(tx, ranking)
    settle(acting(await organisationFacts(tx, by.organisation)))
    settle(stepping(facts, 'shortlisted', { assessor: by.organisation, clause: '3.4.6' }))
    const entries = await entriesOf(tx, ranking)
    await tx
      .updateTable('entry')
      .set({ consent: 'asked', act: seq })
      .where('ranking', '=', ranking)
      .where('struck', '=', false)
      .execute()
    for (const { id: entry } of entries) await obligeConsent(context, entry)
    await tx.updateTable('ranking').set({ state: 'consent', act: seq }).where('id', '=', ranking).execute()
    await context.discharge('ask-consent', ranking)
    return { ranking, asked: entries.length }
  },
  shows: (_, { asked }) => ({ asked }),
})

export const consentAnswered = act('consent.answered@1', {
  clauses: ['3.4.6'],
  by: ['enterprise'],
  paper: consentOnPaper,
  sealed: true, // whoever answered and is not listed has refused
  input: z.object({ entry: id, consents: z.boolean() }),
  async perform(context, { entry, consents }) {
    const facts = await entryFacts(context, entry)
    const own = facts?.enterprise === context.by.organisation ? facts : undefined
    const { arrivedOn: today, isOnPaper } = context
    settle(consenting(own, { today, isOnPaper }))
    await answer(context, entry, consents ? 'given' : 'refused')
    return { entry, consents }
  },
  shows: () => ({}),
})

/** Silence until the end of the term counts as a refusal. */
export const consentLapsed = act('consent.lapsed@1', {
  clauses: ['3.4.6'],
  by: ['system'],
  input: z.object({ entry: id }),
  async perform(context, { entry }) {
    const facts = await entryFacts(context, entry)
    const provisional = facts?.dueOn ? isProvisional(context.calendar, facts.dueOn) : false
    settle(lapsing(facts, { today: context.today, provisional }))
    await answer(context, entry, 'lapsed')
    return { entry }
  },
  shows: () => ({}),
})

const entryFacts = ({ tx }: Context, entry: string) =>
  tx
    .selectFrom('entry')
    .innerJoin('ranking', 'ranking.id', 'entry.ranking')
    .select(['entry.enterprise', 'entry.consent', consentDue, 'ranking.state as ranking'])
    .where('entry.id', '=', entry)
    .executeTakeFirst()

async function answer(context: Context, entry: string, consent: 'given' | 'refused' | 'lapsed'): Promise<void> {
  const { tx, seq } = context
  const { ranking } = await tx
    .updateTable('entry')
    .set({ consent, act: seq })
    .where('id', '=', entry)
    .returning('ranking')
    .executeTakeFirstOrThrow()
  await context.discharge(['consent', 'lapse-consent'], entry)
  const open = await tx
    .selectFrom('entry')
    .select('id')
    .where('ranking', '=', ranking)
    .where('consent', '=', 'asked')
    .executeTakeFirst()
  if (open) return
  const facts = await rankingFacts(tx, ranking)
  const given = (await entriesOf(tx, ranking)).some((one) => one.consent === 'given')
  if (!given) return endWithout(context, ranking, facts?.evaluation ?? '')
  await obligeAssessor(context, 'settle-ranking', ranking)
}

/** Nobody agreed to be shown: there is no ranking, and the assessor sums up what there was. */
async function endWithout(context: Context, ranking: string, evaluation: string): Promise<void> {
  const { tx, seq } = context
  await tx.updateTable('ranking').set({ state: 'without-consent', act: seq }).where('id', '=', ranking).execute()
  await obligeSummary(context, evaluation)
}
