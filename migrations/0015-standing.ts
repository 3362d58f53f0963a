import { sql, type Kysely } from 'kysely'
import { createOfficial } from './official.ts'

/** Who takes part and since when, concerns that anybody lodges, and how bodies, schemes and people leave. */
const tables: Record<string, string> = {
  publication: `number text not null unique, published_on date not null`,
  standing: `party text not null check (party in ('assessor','scheme','expert')), subject uuid not null, standing text not null,
    from_day date not null, barred_until date, ground text, reason text, cause uuid, successor uuid references scheme`,
  exit_case: `number text unique, party text not null check (party in ('assessor','scheme','expert','official')),
    subject uuid not null, title jsonb not null, handler uuid not null references organisation, handler_role text not null,
    source text not null, ground text not null, facts text not null, opened_by uuid not null references person,
    opened_on date not null, state text not null, noticed_on date, statement text, stated_on date, outcome text, reasons text, decided_on date, involved jsonb not null, consequences jsonb,
    review_lapsed_on date, review_request text, review_asked_on date, review_outcome text, review_reasons text, reviewed_on date`,
  concern: `receipt text not null unique, number text not null, about text not null, whom text not null, ground text not null,
    text text not null, name text, contact text, handler uuid not null references organisation, handler_role text not null,
    closed_to jsonb not null, state text not null, answer text, exit_case uuid references exit_case,
    lodged_at timestamptz not null, unique (handler, number)`,
  concern_message: `concern uuid not null references concern, author text not null check (author in ('handler','reporter')),
    text text not null, at timestamptz not null`,
  notice: `role text not null, organisation uuid not null references organisation, kind text not null, subject uuid not null,
    title jsonb not null, served_on date not null, read_on date`,
}

const indexes = `
create index on standing (subject, act);
create index on exit_case (subject);
create unique index on exit_case (party, subject) where state in ('opened','noticed');
create index on concern (handler, state);
create index on concern (exit_case) where exit_case is not null;
create index on concern_message (concern);
create index on notice (organisation) where read_on is null;`

export async function up(db: Kysely<unknown>): Promise<void> {
  await createOfficial(db, tables)
  await sql.raw(indexes).execute(db)
}
