import { sql, type Kysely } from 'kysely'
import { createOfficial } from './official.ts'

const tables: Record<string, string> = {
  audit_question: `panel uuid not null references panel, seat uuid not null references seat, ranking uuid not null references ranking,
    text text not null, asked_at timestamptz not null, answer text, answered_on date`,
}

/**
 * What the size of a shortlist was weighed by, the accreditation behind a compliance report, and the audit of an evaluation
 * report: its checklist and recomputed sample on each sheet, questions to the assessor and their answers.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `alter table ranking add column size_factors jsonb;
      alter table compliance_report add column accreditation text;
      alter table seat add column checks jsonb, add column recomputed jsonb;`,
    )
    .execute(db)
  await createOfficial(db, tables)
  await sql.raw('create index on audit_question (panel); create index on audit_question (ranking)').execute(db)
}
