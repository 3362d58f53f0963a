import type { Text } from '#policy/policy.ts'
import type { Context } from './act.ts'

type Of = { readonly ranking: string; readonly title: Text; readonly assessor: string | undefined }

/** The report did not stand up: its assessor takes it up anew. */
export async function sendBack(context: Context, { ranking, title, assessor }: Of): Promise<void> {
  const { tx, seq } = context
  await tx.updateTable('ranking').set({ state: 'sent-back', act: seq }).where('id', '=', ranking).execute()
  await context.oblige({
    what: 'take-up-ranking',
    subject: ranking,
    role: 'assessor',
    organisation: assessor,
    title,
    path: `/work/rankings/${ranking}`,
    clause: '3.4.6',
  })
}
