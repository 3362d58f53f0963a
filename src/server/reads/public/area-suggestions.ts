import { onPaper } from '#server/facts/paper.ts'
import { contestKey } from './paper.ts'
import type { Public } from './public.ts'

export const suggestionsPerPage = 50

/** What was answered, as the working body worded it for the public. Never who suggested, or that something still waits. */
export async function answeredSuggestions({ reader }: Public, asked: { page?: number } = {}) {
  const answered = reader.selectFrom('area_suggestion').where('area_suggestion.state', 'in', ['taken-up', 'declined'])
  const { count } = await answered.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const pages = Math.max(1, Math.ceil(count / suggestionsPerPage))
  const page = Math.min(Math.max(1, Math.trunc(asked.page ?? 1) || 1), pages)
  const rows = await answered
    .leftJoin('key_area', 'key_area.id', 'area_suggestion.key_area')
    .select(['area_suggestion.id', 'area_suggestion.heading', 'area_suggestion.answer', 'area_suggestion.state'])
    .select(['area_suggestion.answered_on as answeredOn', 'area_suggestion.act'])
    .select(['key_area.title as area', 'key_area.number', 'key_area.state as areaState'])
    .orderBy('area_suggestion.act', 'desc')
    .limit(suggestionsPerPage)
    .offset((page - 1) * suggestionsPerPage)
    .execute()
  const marked = await onPaper(
    reader,
    rows.map(({ id }) => id),
  )
  return {
    suggestions: rows.map(({ id, heading, answer, answeredOn, ...row }) => ({
      ...row,
      onPaper: marked.has(id),
      heading: heading ?? '',
      answer: answer ?? '',
      answeredOn: answeredOn ?? '',
    })),
    count,
    page,
    pages,
  }
}

/** Where a suggestion stands, for whoever holds the key under which it was sent. */
export async function suggestionReceipt({ reader }: Public, key: string) {
  const row = await reader
    .selectFrom('act')
    .select(['at', 'result'])
    .where('key', '=', key)
    .where('type', 'like', 'area-suggestion.lodged@%')
    .executeTakeFirst()
  if (!row) return
  const { suggestion, receipt } = row.result as { suggestion: string; receipt: string } // what this act returns
  const found = await reader
    .selectFrom('area_suggestion')
    .leftJoin('key_area', 'key_area.id', 'area_suggestion.key_area')
    .select(['area_suggestion.title', 'area_suggestion.state', 'area_suggestion.answer'])
    .select(['area_suggestion.answered_on as answeredOn'])
    .select(['key_area.title as area', 'key_area.number', 'key_area.state as areaState'])
    .where('area_suggestion.id', '=', suggestion)
    .executeTakeFirstOrThrow()
  const due = await reader
    .selectFrom('obligation')
    .select('due_on as dueOn')
    .where('what', '=', 'answer-area-suggestion')
    .where('subject', '=', suggestion)
    .executeTakeFirst()
  const paperKey = await contestKey({ reader }, suggestion)
  return { ...found, contestKey: paperKey, receipt, at: row.at.toISOString(), dueOn: due?.dueOn ?? null }
}
