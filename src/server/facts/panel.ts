import { sql, type ExpressionBuilder, type Kysely } from 'kysely'
import type { Policy } from '#policy/policy.ts'
import { parameter } from '#policy/policy.ts'
import type { Concerned, Party } from '#domain/conflict.ts'
import type { Interest } from '#domain/interest.ts'
import type { Candidate, Case, PanelKind, Rule } from '#domain/panel.ts'
import type { Database } from '../db/schema.ts'
import { partiesOf as assessorsOfApplication } from './application.ts'

export const panelRule = (policy: Policy, today: string): Rule => ({
  seatsMin: parameter(policy, 'panelMin', today).value,
  shareNumerator: parameter(policy, 'panelShareNumerator', today).value,
  shareDenominator: parameter(policy, 'panelShareDenominator', today).value,
})

/** Whom a case concerns, who sat on it, and by which numbers experts are chosen for it. */
export async function caseFacts(
  db: Kysely<Database>,
  of: { kind: PanelKind; subject: string },
  { policy, today }: { policy: Policy; today: string },
): Promise<Case> {
  const [concerned, before] = await Promise.all([concernedIn(db, of), seatedBefore(db, of.subject)])
  const again = of.kind === 're-review' || of.kind === 'deliberation'
  return {
    kind: of.kind,
    concerned,
    today,
    rule: panelRule(policy, today),
    confirmation: parameter(policy, 'expertConfirmation', today),
    recentYears: parameter(policy, 'recentWork', today).value,
    // Others than those who looked first; who looks again sees it through where it is amended.
    satBefore: again ? before.filter(isFirstLook).map(expertOf) : [],
    recused: before.filter(({ state }) => state === 'recused').map(expertOf),
  }
}

const expertOf = ({ expert }: { expert: string }) => expert

/** Experts with everything that an obstacle is read off; all of the pool where none are named. */
export async function candidatesOf(db: Kysely<Database>, experts?: readonly string[]): Promise<Candidate[]> {
  let query = db
    .selectFrom('expert')
    .leftJoin('person', 'person.id', 'expert.person')
    .select(['expert.id as expert', 'expert.standing', 'expert.employer', 'expert.employer_uscc as employerUscc'])
    .select(['expert.confirmed_on as confirmedOn', 'person.name'])
    .orderBy('expert.id')
  if (experts) query = query.where('expert.id', '=', ({ fn, val }) => fn.any(val([...experts])))
  const [rows, interests] = await Promise.all([
    query.execute(),
    db
      .selectFrom('interest')
      .select([...interestColumns, 'expert'])
      .where('expert', 'is not', null)
      .execute(),
  ])
  const own = Map.groupBy(interests, ({ expert }) => expert)
  return rows.map((row) => ({ ...row, name: row.name ?? '', interests: own.get(row.expert) ?? [] }))
}

export const interestColumns = ['kind', 'name', 'uscc', 'from_day as fromDay', 'until_day as untilDay'] as const

/** The parties of a case: lead and supporting assessors, every enterprise on a ranking that is audited, and those whom an answer concerns. */
async function concernedIn(db: Kysely<Database>, of: { kind: PanelKind; subject: string }): Promise<Concerned> {
  const parties = await partiesOf(db, of)
  const house = await db
    .selectFrom('organisation')
    .select(['uscc', 'name'])
    .where('kind', 'in', ['working-body', 'subordinate'])
    .execute()
  return {
    parties: parties.map(partyOf),
    house: house.map(partyOf),
    declared: await declaredBy(
      db,
      parties.map(({ id }) => id),
    ),
  }
}

const partyOf = ({ name, uscc }: { name: { zh: string }; uscc: string | null }): Party => ({ name: name.zh, uscc })

async function partiesOf(db: Kysely<Database>, { kind, subject }: { kind: PanelKind; subject: string }) {
  const assessors = await assessorsOf(db, kind, subject)
  const enterprises = enterprisesOf(db, kind, subject)
  return db
    .selectFrom('organisation')
    .select(['id', 'uscc', 'name'])
    .where((where) =>
      where.or([...(assessors.length > 0 ? [where('id', 'in', assessors)] : []), where('id', 'in', enterprises)]),
    )
    .execute()
}

function enterprisesOf(db: Kysely<Database>, kind: PanelKind, subject: string) {
  if (kind === 'report-audit' || kind === 'deliberation')
    return db.selectFrom('entry').select('enterprise as id').where('ranking', '=', subject)
  if (kind !== 'judgement') return db.selectFrom('organisation').select('id').where('id', 'is', null)
  // What is found of a method holds for everybody who tested by it.
  const asked = sql<string>`(
    with question as (
      select one->>'declaration' as declaration, one->>'indicator' as indicator, one->>'kind' as kind
      from referral, jsonb_array_elements(referral.questions) one where referral.id = ${subject}
    ), taken as materialized (
      select one->>'id' as id, one->'declaration'->'values' as declared
      from referral join evaluation on evaluation.id = referral.evaluation, jsonb_array_elements(evaluation.data->'taken') one
      where referral.id = ${subject}
    )
    select declaration::uuid from question
    union select other.id::uuid from question
      join taken one on one.id = question.declaration
      join taken other on other.declared->indicator->>'method' = one.declared->indicator->>'method'
      where question.kind = 'method-equivalence')`
  return db.selectFrom('declaration').select('enterprise as id').where('id', 'in', asked)
}

async function declaredBy(db: Kysely<Database>, organisations: readonly string[]): Promise<readonly Interest[]> {
  if (organisations.length === 0) return []
  return db
    .selectFrom('interest')
    .select(interestColumns)
    .where('organisation', 'in', [...organisations])
    .execute()
}

async function assessorsOf(db: Kysely<Database>, kind: PanelKind, subject: string): Promise<readonly string[]> {
  if (kind === 'scheme-review' || kind === 're-review') return assessorsOfApplication(db, subject)
  const row = await db
    .selectFrom('evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .select('scheme.application')
    .where('evaluation.id', 'in', ({ selectFrom }) =>
      selectFrom(kind === 'judgement' ? 'referral' : 'ranking')
        .select('evaluation')
        .where('id', '=', subject),
    )
    .executeTakeFirst()
  return row ? assessorsOfApplication(db, row.application) : []
}

const isFirstLook = ({ kind, state }: { kind: PanelKind; state: string }) =>
  (kind === 'scheme-review' || kind === 'report-audit') && (state === 'accepted' || state === 'submitted')

const seatedBefore = (db: Kysely<Database>, subject: string) =>
  db
    .selectFrom('seat')
    .innerJoin('panel', 'panel.id', 'seat.panel')
    .select(['seat.expert', 'seat.state', 'panel.kind'])
    .where('panel.subject', '=', subject)
    .execute()

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
    .select(['seat.id', 'number', 'expert', 'state', 'verdict', 'replaces', dueOf])
    .where('panel', '=', panel)
    .orderBy('number')
    .execute()
}

/** The last day by which an answer or a sheet is owed for a seat; none before the invitation was served. */
export const dueOf = ({ selectFrom }: ExpressionBuilder<Database, 'seat'>) =>
  selectFrom('obligation')
    .select('due_on')
    .whereRef('subject', '=', sql<string>`seat.id::text`)
    .where('what', 'in', ['sit', 'hand-in-sheet'])
    .where('closed_act', 'is', null)
    .as('dueOn')

/** How much each expert sits on now, and how often they sat so far: seats that were left do not count. */
export async function loads(db: Kysely<Database>): Promise<ReadonlyMap<string, { load: number; sat: number }>> {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('panel', 'panel.id', 'seat.panel')
    .select(['seat.expert', ({ fn }) => fn.countAll<number>().as('sat')])
    .select(({ fn }) => fn.countAll<number>().filterWhere('panel.state', '=', 'sitting').as('load'))
    .where('seat.state', 'in', ['invited', 'accepted', 'submitted'])
    .groupBy('seat.expert')
    .execute()
  return new Map(rows.map(({ expert, load, sat }) => [expert, { load: Number(load), sat: Number(sat) }]))
}
