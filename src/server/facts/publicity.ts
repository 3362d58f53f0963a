import type { Kysely } from 'kysely'
import type { Publicity, Submission } from '#domain/publicity.ts'
import type { Database } from '../db/schema.ts'

const columns = ['id', 'kind', 'opened_on as openedOn', 'last_day as lastDay', 'provisional', 'outcome'] as const

export const publicityFacts = (db: Kysely<Database>, id: string): Promise<Publicity | undefined> =>
  db.selectFrom('publicity').select(columns).where('id', '=', id).executeTakeFirst()

/** The newest period of a scheme's application or a ranking that was not withdrawn. */
export const publicityOf = (db: Kysely<Database>, subject: string): Promise<Publicity | undefined> =>
  db
    .selectFrom('publicity')
    .select(columns)
    .where('subject', '=', subject)
    .where((where) => where.or([where('outcome', 'is', null), where('outcome', '!=', 'withdrawn')]))
    .orderBy('act', 'desc')
    .executeTakeFirst()

export const submissionsOf = (db: Kysely<Database>, publicity: string): Promise<Submission[]> =>
  db
    .selectFrom('submission')
    .select(['kind', 'state', 'examined_by as examinedBy'])
    .where('publicity', '=', publicity)
    .execute()

export const submissionFacts = (db: Kysely<Database>, id: string) =>
  db
    .selectFrom('submission')
    .innerJoin('publicity', 'publicity.id', 'submission.publicity')
    .select([
      'submission.kind',
      'submission.state',
      'submission.examined_by as examinedBy',
      'submission.ground',
      'submission.publicity',
      'publicity.kind as of',
    ])
    .where('submission.id', '=', id)
    .executeTakeFirst()

/** Did experts look at the contested case again, and uphold it? */
export async function upheldAgain(db: Kysely<Database>, subject: string): Promise<boolean> {
  const again = await db
    .selectFrom('panel')
    .select('outcome')
    .where('subject', '=', subject)
    .where('kind', 'in', ['re-review', 'deliberation'])
    .orderBy('act', 'desc')
    .executeTakeFirst()
  return again?.outcome === 'pass'
}
