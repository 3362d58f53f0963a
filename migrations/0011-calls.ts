import { sql, type Kysely } from 'kysely'
import { createOfficial } from './official.ts'

/** What a call and an application have besides: extensions, questions, public files; supporting bodies, form reviews, terms. */
const tables: Record<string, string> = {
  call_file: `call uuid not null references call, file text not null references file, name text not null, size bigint not null,
    type text not null, unique (call, file)`,
  call_extension: `call uuid not null references call, from_day date not null, to_day date not null check (to_day > from_day),
    questions_until date, reason jsonb not null, extended_on date not null`,
  call_question: `call uuid not null references call, receipt text not null unique, asked_by text not null,
    organisation uuid references organisation, name text, contact text, text text not null, state text not null, question text,
    answer text, reason text, asked_at timestamptz not null, answered_on date`,
  support: `draft uuid not null, call uuid not null references call, key_area uuid not null references key_area,
    lead uuid not null references organisation, supporter uuid not null references organisation, task text not null,
    state text not null, declared jsonb, application uuid references application, asked_at timestamptz not null`,
  form_review: `application uuid not null references application, version integer not null, outcome text not null,
    items jsonb not null, remarks jsonb not null, note text not null, examined_on date not null, reply text,
    unique (application, version)`,
}

const columns = `
alter table call add column questions_until date;
alter table application add column declared jsonb, add column ended_on date,
  add column end_reason text;`

const indexes = `
create index on call_extension (call);
create index on call_question (call);
create index on call_question (organisation) where organisation is not null;
create index on support (draft);
create index on support (supporter);
create index on support (application) where application is not null;
create unique index on support (draft, supporter) where state in ('asked', 'agreed');
create index on application (call, key_area);`

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(columns).execute(db)
  await createOfficial(db, tables)
  await sql.raw(indexes).execute(db)
}
