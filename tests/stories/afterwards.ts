import { addDays } from '#domain/calendar.ts'
import { isRefusal } from '#domain/refusal.ts'
import { deliberationConcluded } from '#server/acts/deliberation.ts'
import { summariesReported as reportSummaries, summaryReportReceived } from '#server/acts/work-summary.ts'
import { rerun } from '#server/shortlisting.ts'
import type { World } from '../world.ts'
import { entries, kites, type Round } from './kites.ts'

/** Its first place struck by the experts, shown anew, and published. Returns the declaration of who leads then. */
export async function toPublished(w: World, { ranking }: Round, struck: string): Promise<string> {
  const again = await rerun(w.app, ranking, { without: [struck] })
  if (isRefusal(again)) throw new Error(again.refused)
  const input = { ranking, outcome: 'struck' as const, opinion: '剔除。', struck: [struck], ...again }
  await w.issue(deliberationConcluded, input, await w.stage.body())
  const { lastDay } = await w.stage.openPublicity('ranking', ranking, kites.title)
  await w.turnTo(addDays(lastDay, 1))
  await w.sweep()
  await w.stage.publishRanking(ranking, kites.title)
  return (await entries(w, ranking))[0]?.declarationNumber ?? ''
}

/** Brought together in a report; its number. */
export const summariesReported = async (w: World, summary: string): Promise<string> =>
  (await w.issue(reportSummaries, { year: 2026, text: '分析。', summaries: [summary] }, await w.stage.body())).number

export async function received(w: World, number: string): Promise<void> {
  const { id } = await w.app.reader
    .selectFrom('summary_report')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  await w.do(summaryReportReceived, { report: id }, (await w.stage.regulator()).prepares)
}
