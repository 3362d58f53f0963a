import { sql, type Kysely } from 'kysely'

/**
 * What was attached to an official row. A row's id stands in the ledger in clear: a public file is named there by its
 * content, one for the parties alone by an id of its own, and its content under `sha256`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `alter table file add column sha256 text unique check (sha256 ~ '^[0-9a-f]{64}$');
create table attachment (id uuid primary key, act bigint not null, subject uuid not null, kind text not null,
  file text not null references file);
create index on attachment (act);
create index on attachment (subject);
create index on attachment (file);
create index on compliance_report (file) where file is not null;
create trigger only_by_act before insert or update or delete on attachment for each row execute function only_by_act();
create trigger never_truncated before truncate on attachment for each statement execute function only_by_act();
grant select, insert, update on attachment to lingpao_server;`,
    )
    .execute(db)
}
