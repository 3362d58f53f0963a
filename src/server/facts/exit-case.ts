import type { Kysely } from 'kysely'
import type { ExitCase, ExitParty } from '#domain/exit-case.ts'
import type { Role } from '#domain/standing.ts'
import type { Text } from '#policy/policy.ts'
import type { Database } from '../db/schema.ts'
import { handOf } from './capacity.ts'
import { partyName } from './standing.ts'

/** Who is told and heard: an assessor, for a scheme its assessor, an expert, an official in each of their capacities. */
export type Addressee = {
  readonly role: Role
  readonly organisation?: string
  readonly person?: string
}
export type Party = {
  readonly name: Text
  readonly takesPart: boolean
  readonly addressees: readonly Addressee[]
  /** The offices that an official acts for. */
  readonly offices: readonly string[]
}

type Of = { readonly party: ExitParty; readonly subject: string }

export async function partyFacts(db: Kysely<Database>, of: Of & { today: string }): Promise<Party | undefined> {
  const found = await loaders[of.party](db, of)
  return found && { ...found, name: await partyName(db, of) }
}

type Found = Omit<Party, 'name'> | undefined
type Load = (db: Kysely<Database>, of: Of & { today: string }) => Promise<Found>

const loaders: Readonly<Record<ExitParty, Load>> = {
  async assessor(db, { subject }) {
    const row = await db
      .selectFrom('organisation')
      .select('standing')
      .where('id', '=', subject)
      .where('kind', '=', 'assessor')
      .executeTakeFirst()
    const takesPart = row?.standing === 'verified' || row?.standing === 'suspended'
    return row && { takesPart, addressees: [{ role: 'assessor', organisation: subject }], offices: [] }
  },
  async scheme(db, { subject }) {
    const row = await db
      .selectFrom('scheme')
      .innerJoin('application', 'application.id', 'scheme.application')
      .select(['scheme.standing', 'application.assessor'])
      .where('scheme.id', '=', subject)
      .executeTakeFirst()
    if (!row) return
    const takesPart = row.standing === 'in-force'
    return { takesPart, addressees: [{ role: 'assessor', organisation: row.assessor }], offices: [] }
  },
  async expert(db, { subject }) {
    const row = await db
      .selectFrom('expert')
      .select(['standing', 'person'])
      .where('id', '=', subject)
      .executeTakeFirst()
    return (
      row && { takesPart: row.standing !== 'exited', addressees: [{ role: 'expert', person: row.person }], offices: [] }
    )
  },
  async official(db, { subject, today }) {
    const held = await db
      .selectFrom('capacity')
      .select(['role', 'organisation'])
      .where('person', '=', subject)
      .where('role', 'in', ['working-body', 'regulator', 'department'])
      .where(({ or, eb }) => or([eb('until_day', 'is', null), eb('until_day', '>=', today)]))
      .execute()
    const roles = [...new Set(held.map(({ role }) => role))]
    return {
      takesPart: held.length > 0,
      addressees: roles.map((role) => ({ role, person: subject })),
      offices: [...new Set(held.map(({ organisation }) => organisation))],
    }
  },
}

/** Does this person speak for the party, in the capacity that they act in? */
export const speaksFor = (
  { addressees }: Pick<Party, 'addressees'>,
  by: { actor: string; organisation?: string | undefined; person?: string | undefined },
): boolean =>
  addressees.some(
    ({ role, organisation, person }) =>
      role === by.actor &&
      (organisation === undefined || organisation === by.organisation) &&
      (person === undefined || person === by.person),
  )

export type ExitCaseRow = ExitCase &
  Of & { readonly id: string; readonly title: Text; readonly handlerRole: 'working-body' | 'regulator' }

/** A case with its last days, which begin with service and stand on the party's desk. */
export async function exitCaseFacts(db: Kysely<Database>, id: string | null): Promise<ExitCaseRow | undefined> {
  const row = await db
    .selectFrom('exit_case')
    .select(['id', 'party', 'subject', 'title', 'state', 'handler', 'statement', 'outcome', 'involved'])
    .select('handler_role as handlerRole')
    .select(['review_lapsed_on as reviewLapsedOn', 'review_asked_on as reviewAskedOn'])
    .select('review_outcome as reviewOutcome')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return
  return {
    ...row,
    statementDue: await lastDay(db, 'state-case', row.id),
    reviewDue: await lastDay(db, 'read-exit', row.id, row.reviewLapsedOn !== null),
  }
}

/** The last of those who were told; nothing while one was not served yet. */
async function lastDay(db: Kysely<Database>, what: string, subject: string, isOver = false): Promise<string | null> {
  const owed = await db
    .selectFrom('obligation')
    .select('due_on')
    .where('what', '=', what)
    .where('subject', '=', subject)
    .where('closed_act', isOver ? 'is not' : 'is', null)
    .execute()
  const days = owed.map(({ due_on: day }) => day)
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null)
}

/** Who took part in a case: the person, and in whose place. */
export async function partOf(
  db: Kysely<Database>,
  { person, capacity }: { person?: string | undefined; capacity?: string | null | undefined },
): Promise<string[]> {
  const hand = await handOf(db, { person, capacity })
  return [hand.person, hand.place].filter((one) => typeof one === 'string')
}

export async function caseRuns(db: Kysely<Database>, { party, subject }: Of): Promise<boolean> {
  const row = await db
    .selectFrom('exit_case')
    .select('id')
    .where('party', '=', party)
    .where('subject', '=', subject)
    .where('state', '!=', 'decided')
    .executeTakeFirst()
  return row !== undefined
}
