import { sql, type Kysely } from 'kysely'
import { guard } from './official.ts'

/**
 * What an expert declares and confirms each year, what ties either side to the other, terms and reasons of a seat, the
 * opinion of those who disagree. Whoever is in the pool already was asked on the day that wrote the row last.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `alter table expert add column fields jsonb, add column title text, add column confirmed_on date;
alter table expert disable trigger only_by_act;
update expert set confirmed_on = (act.at at time zone 'Asia/Shanghai')::date from act where act.seq = expert.act;
alter table expert enable trigger only_by_act;
alter table panel add column minority text;
alter table seat add column grounds jsonb, add column ground text,
  add column replaces uuid unique references seat;
create table interest (id uuid primary key, act bigint not null, expert uuid references expert,
  organisation uuid references organisation, kind text not null, name text not null, uscc text, from_day date,
  until_day date check (until_day >= from_day), check ((expert is null) <> (organisation is null)));
create index on interest (expert);
create index on interest (organisation);
create table reminder (obligation uuid primary key references obligation, at timestamptz not null);
grant select, insert on reminder to lingpao_server;`,
    )
    .execute(db)
  await guard(db, 'interest')
}
