import { publicityTerm } from '#domain/publicity.ts'
import { confirming } from '#domain/submission.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { App } from '#server/app.ts'
import { receiptIn } from '#server/receipt.ts'
import { contestKey } from './paper.ts'
import { todayOf, type Public } from './public.ts'
import { endOf } from './publicity.ts'

/** What its sender sees under the receipt's address: that it came, how it stands, what was answered. Not what was written. */
export async function receiptOf(from: Public & Pick<App, 'secrets'>, key: string) {
  const receipt = receiptIn(from, key)
  if (!receipt) return
  const row = await from.reader
    .selectFrom('submission')
    .innerJoin('publicity', 'publicity.id', 'submission.publicity')
    .leftJoin('publicity as before', 'before.id', 'submission.carried_from')
    .select(['submission.id', 'submission.receipt', 'submission.kind', 'submission.state', 'submission.ground'])
    .select(['submission.answer', 'submission.contact', 'submission.lodged_at as lodgedAt', 'submission.act'])
    .select(['submission.confirm_by as confirmBy', 'submission.examined_by as examinedBy'])
    .select(['publicity.number', 'publicity.title', 'publicity.kind as of', 'publicity.outcome as periodOutcome'])
    .select('publicity.subject')
    .select(['before.number as carriedFrom'])
    .where('submission.receipt', '=', receipt)
    .executeTakeFirst()
  if (!row) return
  const { clause } = publicityTerm[row.of]
  const no = confirming(row, { today: todayOf(from), clause })
  const isDecided = row.state === 'answered' || row.state === 'inadmissible'
  const files = await filesOf(from, row.id)
  return {
    id: row.id,
    receipt: row.receipt,
    at: row.lodgedAt.toISOString(),
    kind: row.kind,
    state: row.state,
    confirmBy: row.confirmBy,
    /** Why it cannot be confirmed any more; nothing while it waits for that. */
    refusal: isRefusal(no) ? no : undefined,
    contact: row.contact,
    answer: isDecided ? row.answer : null,
    ground: (isDecided && from.policy.inadmissibleGrounds.find(({ id }) => id === row.ground)?.name) || null,
    publicity: row.number,
    carriedFrom: row.carriedFrom,
    isWithdrawn: row.periodOutcome === 'withdrawn',
    ended: row.periodOutcome ? await endOf(from, row.subject) : undefined,
    title: row.title,
    files,
    clause,
    contestKey: await contestKey(from, row.id),
  }
}

async function filesOf({ reader }: Pick<Public, 'reader'>, submission: string) {
  const rows = await reader
    .selectFrom('attachment')
    .innerJoin('file', 'file.id', 'attachment.file')
    .select('file.name')
    .where('attachment.subject', '=', submission)
    .where('attachment.kind', '=', 'evidence')
    .orderBy('attachment.id')
    .execute()
  return rows.map(({ name }) => name)
}
