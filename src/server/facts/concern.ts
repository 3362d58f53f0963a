import type { Kysely } from 'kysely'
import { namedIn, type Office } from '#domain/concern.ts'
import type { Policy } from '#policy/policy.ts'
import type { Database } from '../db/schema.ts'
import { holdersBehind } from './capacity.ts'

/** The two offices that deal with concerns: the working body and the provincial regulator. */
export async function officeOf(db: Kysely<Database>, policy: Policy, office: Office): Promise<string> {
  const row = await db
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', office)
    .$if(office === 'regulator', (query) => query.where('place', '=', policy.province.code))
    .orderBy('act')
    .executeTakeFirstOrThrow()
  return row.id
}

/** People who act or acted for an office and are named in these words. */
export async function namedStaff(db: Kysely<Database>, organisation: string, words: string): Promise<string[]> {
  const rows = await db
    .selectFrom('capacity')
    .innerJoin('person', 'person.id', 'capacity.person')
    .select(['person.id', 'person.name'])
    .distinct()
    .where('capacity.organisation', '=', organisation)
    .execute()
  return rows.filter(({ name }) => namedIn(words, name)).map(({ id }) => id)
}

/** Whoever acts for an office today, without those who are named. */
export async function handlersOf(
  db: Kysely<Database>,
  of: { organisation: string; office: Office; closedTo: readonly string[]; today: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('capacity')
    .select('person')
    .distinct()
    .where('organisation', '=', of.organisation)
    .where('role', '=', of.office)
    .where('from_day', '<=', of.today)
    .where(({ or, eb }) => or([eb('until_day', 'is', null), eb('until_day', '>=', of.today)]))
    .execute()
  const handlers: string[] = []
  for (const { person } of rows)
    if (!of.closedTo.includes(person) && !(await standsInFor(db, person, of.closedTo))) handlers.push(person)
  return handlers
}

/** A deputy's hand is that of the holder: what is closed to one is closed to the other. */
const standsInFor = async (db: Kysely<Database>, person: string, closedTo: readonly string[]) =>
  closedTo.length > 0 && (await holdersBehind(db, person)).some((holder) => closedTo.includes(holder))

const columns = [
  'id',
  'number',
  'about',
  'whom',
  'text',
  'ground',
  'state',
  'handler',
  'handler_role as handlerRole',
  'closed_to as closedTo',
  'exit_case as exitCase',
] as const

/** With those whom it names, the viewer too, should they have come later. */
export async function concernFacts(db: Kysely<Database>, id: string | null, person?: string) {
  const row = await db.selectFrom('concern').select(columns).where('id', '=', id).executeTakeFirst()
  if (!row) return
  const { name } = (await db
    .selectFrom('person')
    .select('name')
    .where('id', '=', person ?? null)
    .executeTakeFirst()) ?? { name: null }
  const isNamed = namedIn(`${row.whom} ${row.text}`, name)
  const closed = person && (isNamed || (await standsInFor(db, person, row.closedTo)))
  return { ...row, closedTo: closed ? [...row.closedTo, person] : row.closedTo }
}

export const concernByReceipt = (db: Kysely<Database>, receipt: string) =>
  db
    .selectFrom('concern')
    .select([...columns, 'answer', 'lodged_at as lodgedAt'])
    .where('receipt', '=', receipt)
    .executeTakeFirst()
