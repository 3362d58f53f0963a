import { z } from 'zod'
import { publicityTerm, reopening, type Publicity } from '#domain/publicity.ts'
import { progressOf, publicityFacts, submissionsOf } from '../facts/publicity.ts'
import { act, settle, type Context } from './act.ts'
import { id } from './shapes.ts'

/**
 * An objection came in on paper within the period, and was entered when it had been closed as uncontested: it opens again, in
 * public, and closes anew by the same rule once the objection is examined. Nothing is published until then.
 */
export const publicityReopened = act('publicity.reopened@1', {
  clauses: ['3.4.3', '3.4.6'],
  by: ['system'],
  input: z.object({ publicity: id }),
  async perform(context, { publicity }) {
    const { tx, seq } = context
    const facts = await publicityFacts(tx, publicity)
    const wentOn = (await progressOf(tx, publicity)) !== 'shown'
    await context.discharge('reopen-publicity', publicity)
    settle(reopening(facts, await submissionsOf(tx, publicity), wentOn))
    const { number, kind, subject, title, lastDay } = await tx
      .updateTable('publicity')
      .set({ outcome: null, closed_on: null, act: seq })
      .where('id', '=', publicity)
      .returning(['number', 'kind', 'subject', 'title', 'last_day as lastDay'])
      .executeTakeFirstOrThrow()
    if (kind === 'ranking')
      await tx.updateTable('ranking').set({ state: 'in-publicity', act: seq }).where('id', '=', subject).execute()
    await context.discharge(kind === 'scheme' ? 'publish-scheme' : 'publish-ranking', subject)
    await context.oblige({
      what: 'close-publicity',
      subject: publicity,
      role: 'system',
      title,
      path: `/publicity/${number}`,
      dueOn: lastDay,
      clause: publicityTerm[kind].clause,
    })
    return { publicity, number }
  },
  shows: (_, { number }) => ({ number }),
})

/** Owed by the system from the moment at which such an objection is entered. */
export async function obligeReopening(context: Context, period: Publicity): Promise<void> {
  const { number, title } = await context.tx
    .selectFrom('publicity')
    .select(['number', 'title'])
    .where('id', '=', period.id)
    .executeTakeFirstOrThrow()
  await context.oblige({
    what: 'reopen-publicity',
    subject: period.id,
    role: 'system',
    title,
    path: `/publicity/${number}`,
    dueOn: period.lastDay,
    clause: publicityTerm[period.kind].clause,
  })
}
