import { sql, type Kysely } from 'kysely'
import { createOfficial } from './official.ts'

const tables: Record<string, string> = {
  ranking_version: `ranking uuid not null references ranking, version integer not null, content jsonb not null, content_digest text not null,
    next_digest text not null, change jsonb not null, reason text not null, replaced_on date not null, unique (ranking, version)`,
  work_summary: `number text not null unique, evaluation uuid not null unique references evaluation,
    assessor uuid not null references organisation, parts jsonb not null, figures jsonb not null, handed_in_on date not null`,
  summary_report: `number text not null unique, year integer not null, summaries jsonb not null, figures jsonb not null,
    text text not null, document text, reported_on date not null, received_on date`,
}

/**
 * What a deliberation changes: values put right, entries struck; the publication of a ranking with its document, what a published
 * ranking read before it was corrected; work summaries and the report that they are brought together in.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `alter table ranking add column corrections jsonb not null default '[]', add column struck integer not null default 0,
        add column publication uuid references publication, add column document text, add column rework text;
      alter table entry add column struck boolean not null default false;
      alter table seat add column remedy text;`,
    )
    .execute(db)
  await createOfficial(db, tables)
  await sql.raw('create index on ranking_version (ranking); create index on work_summary (assessor)').execute(db)
}
