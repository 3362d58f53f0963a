import type { Kysely } from 'kysely'
import { departmentsOn } from '#domain/joint-opinion.ts'
import type { Day, Policy } from '#policy/policy.ts'
import type { Database } from '../db/schema.ts'

/** The plan's departments as they are on a day, and the regulators of sectors that joined the open list (3.1). */
export async function departmentsOf(db: Kysely<Database>, policy: Policy, today: Day) {
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('kind', '=', 'department')
    .orderBy('act')
    .execute()
  const { entries } = policy.departments
  const now = departmentsOn(entries, policy.leadDepartment, today).map(({ name }) => name.zh)
  const ever = entries.map(({ name }) => name.zh)
  return {
    departments: rows.filter(({ name }) => now.includes(name.zh)),
    sectors: rows.filter(({ name }) => !ever.includes(name.zh)),
  }
}

/** How many act for a department today; nothing where there is no such department. */
export async function departmentPeople(db: Kysely<Database>, department: string | undefined, today: Day) {
  const row = await db
    .selectFrom('organisation')
    .select(({ selectFrom }) =>
      selectFrom('capacity')
        .select(({ fn }) => fn.countAll<number>().as('people'))
        .whereRef('capacity.organisation', '=', 'organisation.id')
        .where('capacity.role', '=', 'department')
        .where(({ or, eb }) => or([eb('until_day', 'is', null), eb('until_day', '>=', today)]))
        .as('people'),
    )
    .where('organisation.id', '=', department ?? null)
    .where('organisation.kind', '=', 'department')
    .executeTakeFirst()
  return row && { people: row.people ?? 0 }
}

/** Where an office sits: the province's own code is the provincial one. */
export async function placeOf(db: Kysely<Database>, organisation: string | undefined): Promise<string | undefined> {
  const row = await db
    .selectFrom('organisation')
    .select('place')
    .where('id', '=', organisation ?? null)
    .executeTakeFirst()
  return row?.place
}

/** The market regulator of the province, which decides. */
export const provincialRegulator = (db: Kysely<Database>, policy: Policy) =>
  db
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', 'regulator')
    .where('place', '=', policy.province.code)
    .executeTakeFirst()
