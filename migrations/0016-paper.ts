import { sql, type Kysely } from 'kysely'
import { guard } from './official.ts'

/**
 * Terms that begin with service: an obligation carries the name of its term until somebody was served, then its last day;
 * a service is what was tried to tell somebody. What came in on paper, whom for, and whether it was contested. In which
 * capacity a decision was prepared: deputies act in the place of the one they stand for.
 */
const changes = `
alter table obligation add column term text, add column served_on date;
create index on obligation (term) where term is not null and served_on is null and closed_act is null;
alter table preparation add column prepared_in uuid references capacity;
create table service (id uuid primary key, act bigint not null, obligation uuid not null references obligation,
  person uuid references person, mail text not null check (mail in ('sent','failed','none')), tried_at timestamptz not null);
create index on service (obligation);
create table paper_entry (id uuid primary key, act bigint not null, entered_act bigint not null unique, type text not null,
  subject text not null, holds text[] not null, title jsonb not null, role text not null,
  organisation uuid references organisation, person uuid references person, received_on date not null,
  entered_by uuid not null references person,
  state text not null check (state in ('standing','accepted','contested','upheld','undone')), before jsonb, contest text, resolution text);
create index on paper_entry (subject);
create index on paper_entry (organisation);
create index on paper_entry (person);
create index on paper_entry using gin (holds) where state = 'contested';`

const official = ['service', 'paper_entry']

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(changes).execute(db)
  for (const name of official) await guard(db, name)
}
