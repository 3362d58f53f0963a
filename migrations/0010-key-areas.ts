import { sql, type Kysely } from 'kysely'
import { createOfficial } from './official.ts'

const tables: Record<string, string> = {
  area_decision: `number text not null unique, document text, edition integer not null, decided_on date not null`,
  area_edition: `key_area uuid not null references key_area, edition integer not null, decision uuid not null references area_decision,
    change text not null, title jsonb not null, group_id text not null, reason text, unique (key_area, edition)`,
  joint_opinion: `key_area uuid not null references key_area, department uuid not null references organisation, asked_on date not null,
    due_on date not null check (due_on > asked_on), working_days integer not null check (working_days > 0), state text not null, text text,
    answered_on date, reminded_on date, unique (key_area, department)`,
  area_suggestion: `receipt text not null unique, title text not null, group_id text, reasons text not null, name text, contact text,
    state text not null, heading text, answer text, key_area uuid references key_area, lodged_at timestamptz not null, answered_on date`,
}

/**
 * A key area stands in yearly editions, each made by decisions; before that, departments say what they think of it. Whoever
 * proposed it, on what sources, and what the register said that day, stand with the proposal; the public suggests.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `alter table key_area add column proposed_by uuid references organisation, add column proposed_on date,
  add column sources jsonb, add column measured jsonb, add column measured_on date,
  add column joined_to uuid references key_area, add column reason text;
drop index key_area_expr_edition_idx;
create unique index on key_area ((title->>'zh')) where state in ('proposed', 'decided');`,
    )
    .execute(db)
  await createOfficial(db, tables)
  await sql
    .raw(
      `create index on area_edition (edition);
create index on area_suggestion (key_area) where key_area is not null;
create index on area_suggestion (state);`,
    )
    .execute(db)
}
