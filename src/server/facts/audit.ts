import { sql, type Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'

const questions = (db: Kysely<Database>) =>
  db
    .selectFrom('audit_question')
    .innerJoin('panel', 'panel.id', 'audit_question.panel')
    .innerJoin('ranking', 'ranking.id', 'audit_question.ranking')
    .innerJoin('evaluation', 'evaluation.id', 'ranking.evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .select(['audit_question.id', 'audit_question.panel', 'audit_question.ranking', 'audit_question.text'])
    .select(['audit_question.answer', 'audit_question.answered_on as answeredOn', 'audit_question.asked_at as askedAt'])
    .select(['panel.state as panelState', 'ranking.title', 'application.assessor'])
    .select(({ selectFrom }) =>
      selectFrom('obligation')
        .select('due_on')
        .where('what', '=', 'answer-audit-question')
        .whereRef('subject', '=', sql<string>`audit_question.id::text`)
        .as('dueOn'),
    )

/** A question to an assessor, with its last day once the assessor was served. */
export const questionFacts = (db: Kysely<Database>, id: string | null) =>
  questions(db).where('audit_question.id', '=', id).executeTakeFirst()

/** What was asked on a panel, in the order in which it was. */
export const questionsOn = (db: Kysely<Database>, panel: string) =>
  questions(db).where('audit_question.panel', '=', panel).orderBy('audit_question.asked_at').execute()

/** What the assessor was asked about a ranking, by whatever panel. */
export const questionsAbout = (db: Kysely<Database>, ranking: string) =>
  questions(db).where('audit_question.ranking', '=', ranking).orderBy('audit_question.asked_at').execute()

/** Experts who have accepted a seat on the audit of a ranking, or on the deliberation about it. */
export async function auditorsOn(db: Kysely<Database>, ranking: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('panel', 'panel.id', 'seat.panel')
    .innerJoin('expert', 'expert.id', 'seat.expert')
    .select('expert.person')
    .distinct()
    .where('panel.subject', '=', ranking)
    .where('panel.kind', 'in', ['report-audit', 'deliberation'])
    .where('panel.state', '!=', 'dissolved')
    .where('seat.state', 'in', ['accepted', 'submitted'])
    .execute()
  return rows.flatMap(({ person }) => person ?? [])
}
