import { sql, type Kysely } from 'kysely'
import { createOfficial } from './official.ts'

/** Experts who judge what no program can, of one evaluation; what they judged, and what was read out of a text by two. */
const tables: Record<string, string> = {
  judge: `evaluation uuid not null references evaluation, number integer not null, name text, title text not null,
    employer text not null, employer_uscc text, ties jsonb not null, unique (evaluation, number)`,
  judgement: `evaluation uuid not null references evaluation, number integer not null,
    kind text not null check (kind in ('interpret-text','grade-qualitative','method-equivalence','correct-transcription','exclude')),
    declaration uuid references declaration, indicator text, from_value text not null, to_value jsonb, grades jsonb not null,
    page text, reason text not null, evidence text not null, made_on date not null, made_by uuid not null references person,
    settled_on date, settled_by uuid references person, settled_reason text,
    state text not null check (state in ('proposed','standing','rejected','revoked')), unique (evaluation, number)`,
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createOfficial(db, tables)
  await sql.raw('create index on judgement (declaration)').execute(db)
}
