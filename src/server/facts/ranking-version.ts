import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'

/** The period that shows a ranking, with what it shows. */
export const newestPublicity = (db: Kysely<Database>, ranking: string) =>
  db
    .selectFrom('publicity')
    .select(['id', 'number', 'title', 'content', 'content_digest as digest'])
    .where('subject', '=', ranking)
    .where('outcome', 'is distinct from', 'withdrawn')
    .orderBy('opened_on', 'desc')
    .orderBy('number', 'desc')
    .executeTakeFirst()

/** What a ranking read before each of its corrections, in order. */
export const rankingVersions = (db: Kysely<Database>, ranking: string) =>
  db
    .selectFrom('ranking_version')
    .select(['version', 'content_digest as digest', 'next_digest as nextDigest', 'change', 'reason'])
    .select(['replaced_on as replacedOn', 'act'])
    .where('ranking', '=', ranking)
    .orderBy('version')
    .execute()
