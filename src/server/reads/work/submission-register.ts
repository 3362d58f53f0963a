import type { Who } from '#domain/disclosure.ts'
import { onPaper } from '#server/facts/paper.ts'
import { inRoom, type Looked } from './looked.ts'
import { submissionRows } from './submissions.ts'

/** Everything of one period, whole, in the order in which it came: to print, to file, to take to a meeting. */
export const submissionRegister = (who: Who, from: Looked, publicity: string) =>
  inRoom(who, 'submissions', async () => {
    const rows = await submissionRows(from)
      .select(['submission.name', 'submission.contact', 'submission.evidence', 'submission.answer'])
      .select(['submission.ground'])
      .where('publicity.number', '=', publicity)
      .orderBy('submission.receipt')
      .execute()
    const period = await from.reader
      .selectFrom('publicity')
      .select(['number', 'title', 'opened_on as openedOn', 'last_day as lastDay'])
      .where('number', '=', publicity)
      .executeTakeFirst()
    const marked = await onPaper(
      from.reader,
      rows.map(({ id }) => id),
    )
    return {
      period: period ?? null,
      rows: rows.map(({ ground, ...row }) => ({
        ...row,
        onPaper: marked.has(row.id),
        answer: row.state === 'answered' || row.state === 'inadmissible' ? row.answer : null,
        ground: from.policy.inadmissibleGrounds.find(({ id }) => id === ground)?.name ?? null,
      })),
    }
  })
