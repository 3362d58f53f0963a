import { sql, type Kysely } from 'kysely'

/** How firm a ranking is, as computed with its result; and why the lead is sound although other weights would change it. */
const changes = 'alter table ranking add column robustness jsonb, add column lead_reason text;'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(changes).execute(db)
}
