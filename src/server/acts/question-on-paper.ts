import { refuse } from '#domain/refusal.ts'
import { callQuestionFacts } from '../facts/call.ts'
import { settle } from './act.ts'
import type { OnPaper } from './act.ts'

/** A question that came in on paper, and is not what its sender asked, counts as not asked. */
export const questionOnPaper: OnPaper<unknown, { readonly question: string; readonly receipt: string }> = {
  about: async (_, __, { question, receipt }) => ({ subject: question, title: { zh: receipt } }),
  async undo(context, { subject }) {
    const { tx, seq } = context
    if ((await callQuestionFacts(tx, subject))?.state !== 'asked') settle(refuse('paper-went-too-far', '3.4.1'))
    await tx.updateTable('call_question').set({ state: 'taken-back', act: seq }).where('id', '=', subject).execute()
    await context.discharge('answer-question', subject)
  },
}
