import { isOver } from '#domain/work-summary.ts'
import { summaryFacts } from '../facts/work-summary.ts'
import type { Context } from './act.ts'

/** When the last ranking of an evaluation has come to its end, the assessor owes its work summary (4.2). */
export async function obligeSummary(context: Context, evaluation: string): Promise<void> {
  const facts = await summaryFacts(context.tx, evaluation)
  if (!facts || facts.handedInOn || !isOver(facts.states)) return
  await context.discharge('hand-in-summary', evaluation)
  await context.oblige({
    what: 'hand-in-summary',
    subject: evaluation,
    role: 'assessor',
    organisation: facts.assessor,
    title: facts.title,
    path: `/work/summaries/${evaluation}`,
    term: 'summaryTerm',
    clause: '4.2',
  })
}
