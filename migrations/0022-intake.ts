import { sql, type Kysely } from 'kysely'
import { createOfficial } from './official.ts'

const indexes = `
create index on intake (scheme);
create index on declaration (replaces) where replaces is not null;
create index on declaration (enterprise, standard_norm, product_model);`

/** What the enterprises are told before data are frozen: who stands in the list, who does not and why, and until when they may correct. */
const tables: Record<string, string> = {
  intake: `scheme uuid not null references scheme, announced_on date not null, cut_off_day date not null,
    lines jsonb not null, lines_digest text not null, state text not null check (state in ('announced','moved','frozen'))`,
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createOfficial(db, tables)
  await sql.raw(indexes).execute(db)
}
