import { sql, type Kysely } from 'kysely'

/** In which capacity the first of two persons acted: a deputy's hand is that of the holder, in every rule for two. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `alter table submission add column examined_in uuid references capacity;
      alter table paper_entry add column entered_in uuid references capacity;
      create index on paper_entry (state) where state = 'contested';`,
    )
    .execute(db)
}
