import type { Kysely } from 'kysely'
import type { Yearly, YearFigures } from '#domain/work-summary.ts'
import type { Database } from '../db/schema.ts'

/** Number of front-runners and level of the standards by industry, in one year and in the year before (4.2). */
export async function yearFigures(db: Kysely<Database>, areas: readonly string[], year: number): Promise<YearFigures> {
  if (areas.length === 0) return { areas: [] }
  const rows = await db
    .selectFrom('ranking')
    .innerJoin('evaluation', 'evaluation.id', 'ranking.evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .innerJoin('key_area', 'key_area.id', 'application.key_area')
    .innerJoin('entry', 'entry.ranking', 'ranking.id')
    .leftJoin('front_runner', (join) =>
      join.onRef('front_runner.entry', '=', 'entry.id').on('front_runner.state', '!=', 'struck'),
    )
    .select(['key_area.id', 'key_area.number', 'key_area.title', 'ranking.edition', 'entry.star'])
    .select(['front_runner.number as title_number'])
    .where('key_area.id', 'in', [...areas])
    .where('ranking.state', '=', 'published')
    .where('ranking.edition', 'in', [year, year - 1])
    .where('entry.consent', '=', 'given')
    .where('entry.struck', '=', false)
    .where('entry.rank', 'is not', null)
    .execute()
  const yearly = (of: typeof rows): Yearly => ({
    ranked: of.length,
    fiveStars: of.filter(({ star }) => star === 5).length,
    frontRunners: of.filter(({ title_number }) => title_number !== null).length,
  })
  const named = await db
    .selectFrom('key_area')
    .select(['id', 'number', 'title'])
    .where('id', 'in', [...areas])
    .orderBy('number')
    .execute()
  return {
    areas: named.map(({ id, number, title }) => {
      const own = rows.filter((row) => row.id === id)
      const before = own.filter(({ edition }) => edition === year - 1)
      return {
        number: number ?? '',
        title,
        now: yearly(own.filter(({ edition }) => edition === year)),
        before: before.length > 0 ? yearly(before) : null,
      }
    }),
  }
}
