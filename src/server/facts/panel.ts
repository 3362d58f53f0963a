import type { Kysely } from 'kysely'
import type { Policy } from '#policy/policy.ts'
import { parameter } from '#policy/policy.ts'
import type { Candidate, Concerned, PanelKind, Rule } from '#domain/panel.ts'
import type { Database } from '../db/schema.ts'

export const panelRule = (policy: Policy, today: string): Rule => ({
  seatsMin: parameter(policy, 'panelMin', today).value,
  shareNumerator: parameter(policy, 'panelShareNumerator', today).value,
  shareDenominator: parameter(policy, 'panelShareDenominator', today).value,
})

export async function candidatesOf(db: Kysely<Database>, experts: readonly string[]): Promise<Candidate[]> {
  if (experts.length === 0) return []
  const rows = await db
    .selectFrom('expert')
    .select(['id as expert', 'standing', 'employer', 'employer_uscc as employerUscc'])
    .where('id', 'in', [...experts])
    .execute()
  return rows
}

/** The parties of a case: the assessor, and where a ranking is audited, every enterprise on it. */
export async function concernedIn(db: Kysely<Database>, kind: PanelKind, subject: string): Promise<Concerned> {
  const assessor = await assessorOf(db, kind, subject)
  const enterprises =
    kind === 'report-audit' || kind === 'deliberation'
      ? db.selectFrom('entry').select('enterprise').where('ranking', '=', subject)
      : db.selectFrom('organisation').select('id').where('id', 'is', null)
  const rows = await db
    .selectFrom('organisation')
    .select(['uscc', 'name'])
    .where((where) => where.or([where('id', '=', assessor ?? null), where('id', 'in', enterprises)]))
    .execute()
  return { usccs: rows.map(({ uscc }) => uscc), names: rows.map(({ name }) => name.zh) }
}

async function assessorOf(db: Kysely<Database>, kind: PanelKind, subject: string): Promise<string | undefined> {
  if (kind === 'scheme-review' || kind === 're-review') {
    const row = await db.selectFrom('application').select('assessor').where('id', '=', subject).executeTakeFirst()
    return row?.assessor
  }
  const row = await db
    .selectFrom('ranking')
    .innerJoin('evaluation', 'evaluation.id', 'ranking.evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .select('application.assessor')
    .where('ranking.id', '=', subject)
    .executeTakeFirst()
  return row?.assessor
}

/** Experts who sat on this case before: a second look is taken by others. */
export async function satOn(db: Kysely<Database>, subject: string): Promise<string[]> {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('panel', 'panel.id', 'seat.panel')
    .select('seat.expert')
    .where('panel.subject', '=', subject)
    .where('seat.state', '=', 'submitted')
    .execute()
  return rows.map(({ expert }) => expert)
}

export async function panelFacts(db: Kysely<Database>, id: string) {
  return db
    .selectFrom('panel')
    .select(['id', 'kind', 'subject', 'state', 'outcome', 'title'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function seatsOf(db: Kysely<Database>, panel: string) {
  return db
    .selectFrom('seat')
    .select(['id', 'number', 'expert', 'state', 'verdict'])
    .where('panel', '=', panel)
    .orderBy('number')
    .execute()
}
