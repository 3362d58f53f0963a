import { sql, type Kysely } from 'kysely'
import type { RankingState } from '#domain/evaluation.ts'
import type { SummaryFigures } from '#domain/work-summary.ts'
import type { Database } from '../db/schema.ts'
import type { Intake } from './intake.ts'

/** An evaluation as its summary goes by it: whose it was, how its rankings stand, whether it has been summed up. */
export async function summaryFacts(db: Kysely<Database>, evaluation: string | null) {
  const row = await db
    .selectFrom('evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .leftJoin('work_summary', 'work_summary.evaluation', 'evaluation.id')
    .select([
      'evaluation.id',
      'evaluation.number',
      'scheme.title',
      'application.assessor',
      'application.key_area as area',
    ])
    .select(['work_summary.handed_in_on as handedInOn'])
    .where('evaluation.id', '=', evaluation)
    .executeTakeFirst()
  if (!row) return
  const rankings = await db.selectFrom('ranking').select(['id', 'state']).where('evaluation', '=', row.id).execute()
  const states: readonly RankingState[] = rankings.map(({ state }) => state)
  return { ...row, states, rankings: rankings.map(({ id }) => id) }
}

/** What the record says of an evaluation: figures that nobody types. */
export async function summaryFigures(db: Kysely<Database>, evaluation: string): Promise<SummaryFigures> {
  const { data } = await db
    .selectFrom('evaluation')
    .select('data')
    .where('id', '=', evaluation)
    .executeTakeFirstOrThrow()
  const { taken, left } = data as Intake // frozen by ranking.data-frozen, whose shape this is
  const rankings = await db
    .selectFrom('ranking')
    .select(['id', 'state', 'withheld'])
    .where('evaluation', '=', evaluation)
    .execute()
  const ids = rankings.map(({ id }) => id)
  const entries = await db
    .selectFrom('entry')
    .select(['enterprise', 'star', 'declaration'])
    .where('ranking', '=', ({ fn, val }) => fn.any(val(ids)))
    .where('rank', 'is not', null)
    .execute()
  const reports = await db
    .selectFrom('compliance_report')
    .select(({ fn }) => ['kind', fn.count<number>('declaration').distinct().as('count')])
    .where('declaration', 'in', (query) =>
      query
        .selectFrom('entry')
        .select('declaration')
        .where('ranking', '=', ({ fn, val }) => fn.any(val(ids))),
    )
    .groupBy('kind')
    .execute()
  const [{ titles = 0 } = {}] = await db
    .selectFrom('front_runner')
    .select(({ fn }) => fn.countAll<number>().as('titles'))
    .where('ranking', '=', ({ fn, val }) => fn.any(val(ids)))
    .where('state', '!=', 'struck')
    .execute()
  const [{ objections = 0 } = {}] = await db
    .selectFrom('submission')
    .innerJoin('publicity', 'publicity.id', 'submission.publicity')
    .select(({ fn }) => fn.countAll<number>().as('objections'))
    .where('publicity.subject', 'in', ids)
    .where('submission.kind', '=', 'objection')
    .where('submission.state', 'in', ['admitted', 'answered'])
    .execute()
  const star = (of: number) => entries.filter((entry) => entry.star === of).length
  const kind = (of: string) => Number(reports.find((report) => report.kind === of)?.count ?? 0)
  return {
    taken: taken.length,
    left: left.length,
    ranked: entries.length,
    enterprises: new Set(entries.map(({ enterprise }) => enterprise)).size,
    stars: { five: star(5), four: star(4), three: star(3) },
    rankings: rankings.length,
    published: rankings.filter(({ state }) => state === 'published').length,
    frontRunners: Number(titles),
    withheld: rankings.reduce((sum, { withheld }) => sum + withheld, 0),
    reports: { laboratory: kind('laboratory'), selfTest: kind('self-test') },
    objections: Number(objections),
  }
}

/** Summaries that were handed in, newest first, and the report that holds each. */
export const summaries = (db: Kysely<Database>) =>
  db
    .selectFrom('work_summary')
    .innerJoin('evaluation', 'evaluation.id', 'work_summary.evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .innerJoin('key_area', 'key_area.id', 'application.key_area')
    .innerJoin('organisation', 'organisation.id', 'work_summary.assessor')
    .select(['work_summary.id', 'work_summary.number', 'work_summary.evaluation', 'work_summary.assessor'])
    .select([
      'work_summary.parts',
      'work_summary.figures',
      'work_summary.handed_in_on as handedInOn',
      'work_summary.act',
    ])
    .select([
      'scheme.title',
      'organisation.name as assessorName',
      'key_area.id as area',
      'key_area.number as areaNumber',
    ])
    .select(['key_area.title as areaTitle', 'evaluation.number as evaluationNumber'])
    .select(({ selectFrom }) =>
      selectFrom('summary_report')
        .select('summary_report.number')
        .where(sql<boolean>`summary_report.summaries @> to_jsonb(work_summary.id::text)`)
        .as('report'),
    )
    .orderBy('work_summary.number', 'desc')
