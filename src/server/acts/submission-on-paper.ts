import { publicityTerm } from '#domain/publicity.ts'
import { takingBack } from '#domain/submission.ts'
import { publicityFacts, submissionFacts } from '../facts/publicity.ts'
import { settle } from './act.ts'
import type { OnPaper } from './act.ts'

/** A comment or an objection that came in on paper is taken back as if it had not been entered. */

type Lodged = { readonly submission: string; readonly receipt: string }

export const submissionOnPaper: OnPaper<{ readonly publicity: string; readonly kind: string }, Lodged> = {
  /** The period is not closed on an objection of which it is open whether it was raised. */
  about: async (_, { publicity, kind }, { submission, receipt }) => ({
    subject: submission,
    title: { zh: receipt },
    holds: kind === 'objection' ? [publicity] : [],
  }),
  async undo(context, { subject }) {
    const { tx, seq } = context
    const facts = await submissionFacts(tx, subject)
    const period = await publicityFacts(tx, facts?.publicity ?? subject)
    settle(takingBack(facts, Boolean(period?.outcome), publicityTerm[facts?.of ?? 'scheme'].clause))
    await tx.updateTable('submission').set({ state: 'taken-back', act: seq }).where('id', '=', subject).execute()
    for (const what of ['examine-objection', 'answer-submission']) await context.discharge(what, subject)
  },
}
