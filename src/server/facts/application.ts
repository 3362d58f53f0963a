import type { Kysely } from 'kysely'
import type { Application } from '#domain/application.ts'
import type { Database } from '../db/schema.ts'

export const applicationFacts = (db: Kysely<Database>, id: string): Promise<Application | undefined> =>
  db.selectFrom('application').select(['id', 'assessor', 'state']).where('id', '=', id).executeTakeFirst()

/** The newest version of the scheme that an application carries. */
export const schemeOf = (db: Kysely<Database>, application: string) =>
  db
    .selectFrom('scheme')
    .selectAll()
    .where('application', '=', application)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
