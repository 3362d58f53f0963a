import { sql, type ExpressionBuilder, type Kysely } from 'kysely'
import type { Lead } from '#domain/lead.ts'
import type { Database } from '../db/schema.ts'

/** A ranking with whose scheme it is: what every step of it asks for. */
export const rankingFacts = (db: Kysely<Database>, id: string | null) =>
  db
    .selectFrom('ranking')
    .innerJoin('evaluation', 'evaluation.id', 'ranking.evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .select([
      'ranking.id',
      'ranking.number',
      'ranking.state',
      'ranking.title',
      'ranking.variety',
      'ranking.evaluation',
      'ranking.result_digest as resultDigest',
      'evaluation.scheme',
      'application.assessor',
    ])
    .where('ranking.id', '=', id)
    .executeTakeFirst()

/** How firm its lead is, and what was written about that. */
export async function leadOf(
  db: Kysely<Database>,
  ranking: string,
): Promise<Lead & { readonly tied: 'none' | 'first-group' | null }> {
  const row = await db
    .selectFrom('ranking')
    .select(['robustness', 'lead_reason as reason', 'tied'])
    .where('id', '=', ranking)
    .executeTakeFirst()
  return row ?? { robustness: null, reason: null, tied: null }
}

/** The last day for an answer: from service, or as it was told outright; none before the enterprise was served. */
export const consentDue = ({ fn, ref, selectFrom }: ExpressionBuilder<Database, 'entry'>) =>
  fn
    .coalesce(
      ref('entry.consent_due_on'),
      selectFrom('obligation')
        .select('due_on')
        .where('what', '=', 'consent')
        .where('subject', '=', sql<string>`entry.id::text`)
        .orderBy('opened_act', 'desc')
        .limit(1),
    )
    .as('dueOn')

/** Everybody on a ranking, but those who were struck. */
export const entriesOf = (db: Kysely<Database>, ranking: string) =>
  db
    .selectFrom('entry')
    .innerJoin('declaration', 'declaration.id', 'entry.declaration')
    .innerJoin('organisation', 'organisation.id', 'entry.enterprise')
    .select([
      'entry.id',
      'entry.declaration',
      'entry.enterprise',
      'entry.rank',
      'entry.star',
      'entry.score',
      'entry.shortlisted',
      'entry.consent',
      consentDue,
      'declaration.standard_number as standard',
      'declaration.product_model as product',
      'declaration.number as declarationNumber',
      'declaration.variety',
      'organisation.name as enterpriseName',
      'organisation.uscc',
      'organisation.barred_until as barredUntil',
    ])
    .where('entry.ranking', '=', ranking)
    .where('entry.struck', '=', false)
    .orderBy('entry.rank')
    .orderBy('declaration.standard_number')
    .execute()

/** What the public sees of a ranking, and what is frozen for the period: only those who consented. */
export async function publicRankingContent(db: Kysely<Database>, ranking: string) {
  const row = await db
    .selectFrom('ranking')
    .select([
      'number',
      'variety',
      'title',
      'size_reason',
      'size_factors',
      'tied',
      'withheld',
      'struck',
      'corrections',
      'result',
      'result_digest',
    ])
    .select(['robustness', 'lead_reason'])
    .where('id', '=', ranking)
    .executeTakeFirstOrThrow()
  const entries = await entriesOf(db, ranking)
  const reports = await newestReports(
    db,
    entries.filter(({ shortlisted }) => shortlisted).map(({ declaration }) => declaration),
  )
  return {
    number: row.number,
    variety: row.variety,
    title: row.title,
    sizeReason: row.size_reason,
    factors: row.size_factors,
    tied: row.tied,
    withheld: row.withheld,
    struck: row.struck,
    corrections: row.corrections,
    result: row.result,
    resultDigest: row.result_digest,
    robustness: row.robustness,
    leadReason: row.lead_reason,
    entries: entries
      .filter(({ consent, rank }) => consent === 'given' && rank !== null)
      .map(({ rank, star, score, shortlisted, standard, product, enterpriseName, declarationNumber, declaration }) => ({
        rank,
        star,
        score,
        shortlisted,
        standard,
        product,
        enterprise: enterpriseName,
        declaration: declarationNumber,
        report: reports.get(declaration) ?? null,
      })),
  }
}

/** On what a place rests: a laboratory's report or the enterprise's own test, and its day. The newest counts. */
export async function newestReports(db: Kysely<Database>, declarations: readonly string[]) {
  if (declarations.length === 0) return new Map<string, never>()
  const rows = await db
    .selectFrom('compliance_report')
    .select(['declaration', 'kind', 'issued_on as issuedOn', 'verdict'])
    .where('declaration', 'in', [...declarations])
    .orderBy('act')
    .execute()
  return new Map(rows.map(({ declaration, ...report }) => [declaration, report]))
}
