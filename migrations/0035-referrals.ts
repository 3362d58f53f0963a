import { sql, type Kysely } from 'kysely'
import { createOfficial } from './official.ts'

/** Open questions of an evaluation that are put to experts of the pool, what each finds, and which judgement came of it. */
const tables: Record<string, string> = {
  referral: `evaluation uuid not null references evaluation, number integer not null, questions jsonb not null, note text not null,
    made_on date not null, made_by uuid not null references person, settled_on date, settled_reason text,
    state text not null check (state in ('open','settled','withdrawn')), unique (evaluation, number)`,
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createOfficial(db, tables)
  await sql
    .raw(
      `alter table seat add column findings jsonb;
      alter table judgement add column referral uuid references referral;`,
    )
    .execute(db)
}
