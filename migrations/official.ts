import { sql, type Kysely } from 'kysely'

/** Makes tables, by name and columns, that hold official data: each row names the act that wrote it, and nothing is deleted. */
export async function createOfficial(db: Kysely<unknown>, tables: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, columns] of Object.entries(tables)) {
    await sql.raw(`create table ${name} (id uuid primary key, act bigint not null, ${columns})`).execute(db)
    await guard(db, name)
  }
}

/** Written by acts alone, never emptied; the server may read, add and change. */
export async function guard(db: Kysely<unknown>, table: string): Promise<void> {
  await sql
    .raw(
      `create index on ${table} (act);
create trigger only_by_act before insert or update or delete on ${table} for each row execute function only_by_act();
create trigger never_truncated before truncate on ${table} for each statement execute function only_by_act();
grant select, insert, update on ${table} to lingpao_server;`,
    )
    .execute(db)
}
