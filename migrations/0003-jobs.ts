import { sql, type Kysely } from 'kysely'

/** A row that is locked for as long as one process does what only one may do at a time. The queue's own schema is made by `installQueue`. */
const leases = `
create index on commitment (subject);
create table lease (name text primary key);
insert into lease (name) values ('seal');
grant select, update on lease to lingpao_server;`

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(leases).execute(db)
}
