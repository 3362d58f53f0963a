import { z } from 'zod'
import { reopening } from '#domain/publicity.ts'
import { progressOf, publicityFacts, submissionsOf } from '../facts/publicity.ts'
import { act, settle } from './act.ts'
import { dischargePublication, obligeClosing } from './publicity-owed.ts'
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
    const { number, kind, subject } = await tx
      .updateTable('publicity')
      .set({ outcome: null, closed_on: null, act: seq })
      .where('id', '=', publicity)
      .returning(['number', 'kind', 'subject'])
      .executeTakeFirstOrThrow()
    if (kind === 'ranking')
      await tx.updateTable('ranking').set({ state: 'in-publicity', act: seq }).where('id', '=', subject).execute()
    await dischargePublication(context, { kind, subject })
    await obligeClosing(context, publicity)
    return { publicity, number }
  },
  shows: (_, { number }) => ({ number }),
})
