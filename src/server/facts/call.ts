import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'

export const callQuestionFacts = (db: Kysely<Database>, id: string) =>
  db.selectFrom('call_question').select(['id', 'state', 'organisation', 'call']).where('id', '=', id).executeTakeFirst()
