import { sql, type Kysely } from 'kysely'

/** How far in the ledger the people who owe something have been told of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`alter table lease add column reached bigint not null default 0; insert into lease (name) values ('notices');`)
    .execute(db)
}
