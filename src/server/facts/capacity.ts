import { sql, type Kysely } from 'kysely'
import { place, type Hand, type Role } from '#domain/standing.ts'
import type { Database } from '../db/schema.ts'

export const capacityFacts = (db: Kysely<Database>, id: string | null | undefined) =>
  db
    .selectFrom('capacity')
    .select(['id', 'person', 'organisation', 'role', 'from_day as fromDay', 'until_day as untilDay'])
    .select('deputy_for as deputyFor')
    .where('id', '=', id ?? null)
    .executeTakeFirst()

/** The capacity that another stands in for. */
export const holderOf = (db: Kysely<Database>, deputy: string) =>
  db
    .selectFrom('capacity as deputy')
    .innerJoin('capacity as holder', 'holder.id', 'deputy.deputy_for')
    .select(['holder.id', 'holder.person', 'holder.organisation', 'holder.role'])
    .select(['holder.from_day as fromDay', 'holder.until_day as untilDay'])
    .where('deputy.id', '=', deputy)
    .executeTakeFirst()

/** What a person does in other organisations on a day and after it. */
export async function rolesElsewhere(
  db: Kysely<Database>,
  { person, organisation, from }: { person: string; organisation: string; from: string },
): Promise<Role[]> {
  const rows = await db
    .selectFrom('capacity')
    .select('role')
    .distinct()
    .where('person', '=', person)
    .where('organisation', '!=', organisation)
    .where(({ or, eb }) => or([eb('until_day', 'is', null), eb('until_day', '>=', from)]))
    .execute()
  return rows.map(({ role }) => role)
}

/** For whom a person stands in, or has. */
export async function holdersBehind(db: Kysely<Database>, person: string): Promise<string[]> {
  const rows = await db
    .selectFrom('capacity as deputy')
    .innerJoin('capacity as holder', 'holder.id', 'deputy.deputy_for')
    .select('holder.person')
    .distinct()
    .where('deputy.person', '=', person)
    .execute()
  return rows.map((row) => row.person)
}

/** A person's hand: in the place of the capacity in which they act. */
export async function handOf(
  db: Kysely<Database>,
  { person, capacity }: { person?: string | undefined; capacity?: string | null | undefined },
): Promise<Hand> {
  const held = await capacityFacts(db, capacity)
  return { person, place: held ? place(held) : null }
}

/** Whom somebody stood in for when they performed an act; the leaf says it, under seal too. */
export async function deputisedIn(db: Kysely<Database>, seq: number): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`
    select p.name from act
    left join commitment c on c.seq = act.seq and c.subject = 'body'
    join capacity held on held.id::text =
      (coalesce(c.values, convert_from(act.leaf, 'UTF8')::jsonb) -> 'fields' ->> 'deputyFor')
    join person p on p.id = held.person
    where act.seq = ${seq}`.execute(db)
  return rows[0]?.name ?? null
}
