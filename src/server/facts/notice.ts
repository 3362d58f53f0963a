import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'

/** A notice, with the person that it is for where it is one of many in an organisation. */
export const noticeFacts = (db: Kysely<Database>, id: string | null) =>
  db
    .selectFrom('notice')
    .leftJoin('expert', 'expert.id', 'notice.subject')
    .select(['notice.id', 'notice.role', 'notice.organisation', 'notice.kind', 'notice.subject', 'notice.title'])
    .select(['notice.act', 'notice.served_on as on', 'notice.read_on as readOn', 'expert.person'])
    .where('notice.id', '=', id)
    .executeTakeFirst()

type For = { readonly role: string; readonly organisation: string; readonly person: string | null }
type Reader = {
  readonly role: string
  readonly organisation?: string | undefined
  readonly person?: string | undefined
}

export const isFor = (notice: For, who: Reader): boolean =>
  notice.role === who.role &&
  notice.organisation === who.organisation &&
  (notice.person === null || notice.person === who.person)
