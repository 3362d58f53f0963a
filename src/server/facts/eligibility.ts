import { sql, type Kysely } from 'kysely'
import type { Applicant } from '#domain/eligibility.ts'
import type { OrganisationKind } from '#domain/organisation.ts'
import type { Database } from '../db/schema.ts'
import { organisationFacts } from './organisation.ts'

/** An organisation with what decides whether it may assess on a day. */
export async function applicantFacts(
  db: Kysely<Database>,
  id: string | undefined,
  today: string,
): Promise<Applicant | undefined> {
  const organisation = await organisationFacts(db, id)
  if (!organisation) return
  const { assessorKind, parentKind } = await db
    .selectFrom('organisation as own')
    .leftJoin('organisation as parent', 'parent.id', 'own.parent')
    .select(['own.assessor_kind as assessorKind', 'parent.kind as parentKind'])
    .where('own.id', '=', organisation.id)
    .executeTakeFirstOrThrow()
  return { ...organisation, assessorKind, parentKind, insiders: await insidersOf(db, organisation.id, today) }
}

const workingBody: readonly OrganisationKind[] = ['working-body', 'subordinate']

/** How many of its people also act for the working body or a unit of it. Names stay where they are. */
async function insidersOf(db: Kysely<Database>, organisation: string, today: string): Promise<number> {
  const running = sql<boolean>`c.from_day <= ${today}::date and (c.until_day is null or c.until_day >= ${today}::date)`
  const { count } = await db
    .selectFrom('capacity as c')
    .select(({ fn }) => fn.count<number>('c.person').distinct().as('count'))
    .where('c.organisation', '=', organisation)
    .where(running)
    .where('c.person', 'in', ({ selectFrom }) =>
      selectFrom('capacity as c')
        .innerJoin('organisation as o', 'o.id', 'c.organisation')
        .select('c.person')
        .where('o.kind', 'in', workingBody)
        .where('o.id', '!=', organisation)
        .where(running),
    )
    .executeTakeFirstOrThrow()
  return Number(count)
}
