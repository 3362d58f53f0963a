import { sql, type Kysely } from 'kysely'
import { createOfficial } from './official.ts'

const tables: Record<string, string> = {
  handling_opinion: `publicity uuid not null references publicity, panel uuid not null references panel, outcome text not null,
    opinion text not null, issued_on date not null`,
  outage: `day date not null unique, from_time text not null, until_time text not null, reason text not null`,
}

/**
 * A period whose last day moves, that is withdrawn or put right; submissions that are confirmed and carried over; the handling
 * opinion on a contested period; outages; and how far those who lodged something have been told of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `alter table publicity add column moves jsonb not null default '[]', add column extra_days integer not null default 0,
        add column withdrawn_reason text, add column corrections jsonb not null default '[]';
      alter table submission add column confirm_by date, add column confirmed_at timestamptz,
        add column carried_from uuid references publicity;
      insert into lease (name) values ('filers');`,
    )
    .execute(db)
  await createOfficial(db, tables)
  await sql.raw('create index on handling_opinion (publicity)').execute(db)
}
