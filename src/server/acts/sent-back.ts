import type { Context } from './act.ts'
import { obligeAssessor } from './ranking-owed.ts'

/** The report did not stand up: its assessor takes it up anew. */
export async function sendBack(context: Context, ranking: string): Promise<void> {
  const { tx, seq } = context
  await tx.updateTable('ranking').set({ state: 'sent-back', act: seq }).where('id', '=', ranking).execute()
  await obligeAssessor(context, 'take-up-ranking', ranking)
}
