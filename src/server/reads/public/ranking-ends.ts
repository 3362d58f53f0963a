import { todayOf, type Public } from './public.ts'

/** A published list is in force as long as its titles are: of each, until when, and whether that is past. */
export async function endsOf(from: Public) {
  const today = todayOf(from)
  const rows = await from.reader
    .selectFrom('front_runner')
    .select(({ fn }) => ['ranking', fn.max('last_valid_day').as('lastValidDay')])
    .groupBy('ranking')
    .execute()
  const ends = new Map(rows.map(({ ranking, lastValidDay }) => [ranking, lastValidDay]))
  return (ranking: string) => {
    const until = ends.get(ranking) ?? null
    return { until, isOver: until !== null && until < today }
  }
}
