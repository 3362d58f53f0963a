import { sql, type Kysely } from 'kysely'

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
  for (const [name, columns] of Object.entries(tables))
    await sql
      .raw(
        `create table ${name} (id uuid primary key, act bigint not null, ${columns});
         create index on ${name} (act);
         create trigger only_by_act before insert or update or delete on ${name} for each row execute function only_by_act();
         create trigger never_truncated before truncate on ${name} for each statement execute function only_by_act();
         grant select, insert, update on ${name} to lingpao_server;`,
      )
      .execute(db)
  await sql.raw('create index on handling_opinion (publicity)').execute(db)
}
