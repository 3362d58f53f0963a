import type { Kysely } from 'kysely'
import { settled, type Application } from '#domain/application.ts'
import type { Declared } from '#domain/eligibility.ts'
import type { Facts, Party } from '#domain/formal-checks.ts'
import { shanghaiDay } from '#domain/calendar.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { Support } from '#domain/support.ts'
import type { Database } from '../db/schema.ts'
import { callFacts } from './area.ts'
import { applicantFacts } from './eligibility.ts'

export const applicationFacts = (db: Kysely<Database>, id: string): Promise<Application | undefined> =>
  db.selectFrom('application').select(['id', 'assessor', 'state']).where('id', '=', id).executeTakeFirst()

/** The newest version of the scheme that an application carries; one that was taken back comes last. */
export const schemeOf = (db: Kysely<Database>, application: string) =>
  db
    .selectFrom('scheme')
    .selectAll()
    .where('application', '=', application)
    .orderBy((by) => by('standing', '=', 'withdrawn'))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function newestVersion(db: Kysely<Database>, application: string): Promise<number> {
  const { newest } = await db
    .selectFrom('scheme')
    .select(({ fn }) => fn.max('version').as('newest'))
    .where('application', '=', application)
    .executeTakeFirstOrThrow()
  return newest ?? 0
}

/** Until when what was returned is to be corrected: known once its assessor was served. */
export async function correctionDue(db: Kysely<Database>, application: string): Promise<string | null> {
  const owed = await db
    .selectFrom('obligation')
    .select('due_on')
    .where('what', '=', 'correct-application')
    .where('subject', '=', application)
    .where('closed_act', 'is', null)
    .executeTakeFirst()
  return owed?.due_on ?? null
}

type Target = { readonly call: string; readonly keyArea: string; readonly assessor: string }

/** The application that this assessor has on its way for the area. */
export const earlierApplication = (db: Kysely<Database>, { call, keyArea, assessor }: Target) =>
  db
    .selectFrom('application')
    .select(['id', 'state'])
    .where('call', '=', call)
    .where('key_area', '=', keyArea)
    .where('assessor', '=', assessor)
    .where('state', 'not in', settled)
    .executeTakeFirst()

const supports = (db: Kysely<Database>) =>
  db.selectFrom('support').select(['id', 'lead', 'supporter', 'state', 'application', 'declared'])

type WithDeclared = Support & { readonly declared: Declared | null }

export const supportFacts = (db: Kysely<Database>, id: string): Promise<WithDeclared | undefined> =>
  supports(db).where('id', '=', id).executeTakeFirst()

/** Who was asked to support what one lead prepares. */
export const supportsOf = (db: Kysely<Database>, of: { draft: string; lead: string }): Promise<WithDeclared[]> =>
  supports(db).where('draft', '=', of.draft).where('lead', '=', of.lead).orderBy('act').execute()

/** Lead and supporting bodies of an application: whoever looks for conflicts looks at all of them. */
export async function partiesOf(db: Kysely<Database>, application: string): Promise<string[]> {
  const [lead, joined] = await Promise.all([
    db.selectFrom('application').select('assessor').where('id', '=', application).executeTakeFirst(),
    db.selectFrom('support').select('supporter').where('application', '=', application).orderBy('act').execute(),
  ])
  return [...(lead ? [lead.assessor] : []), ...joined.map(({ supporter }) => supporter)]
}

/** Supporting bodies as the public may know them, once the scheme is publicised. */
export const supportersOf = (db: Kysely<Database>, application: string) =>
  db
    .selectFrom('support')
    .innerJoin('organisation', 'organisation.id', 'support.supporter')
    .select(['organisation.name', 'organisation.uscc', 'organisation.assessor_kind as kind'])
    .where('support.application', '=', application)
    .orderBy('support.act')
    .execute()

/** What the formal checks look at. */
export async function formalFacts(
  db: Kysely<Database>,
  application: string,
  today: string,
): Promise<Facts | undefined> {
  const row = await db
    .selectFrom('application')
    .select(['call', 'key_area as keyArea', 'assessor', 'declared', 'lodged_at as lodgedAt'])
    .where('id', '=', application)
    .executeTakeFirst()
  if (!row) return
  const [call, scheme, joined, attachments] = await Promise.all([
    callFacts(db, row.call),
    schemeOf(db, application),
    supports(db).where('application', '=', application).orderBy('act').execute(),
    db.selectFrom('attachment').select('file').distinct().where('subject', '=', application).execute(),
  ])
  const parties: Party[] = []
  for (const { id, declared } of [
    { id: row.assessor, declared: row.declared },
    ...joined.map(({ supporter, declared }) => ({ id: supporter, declared })),
  ]) {
    const applicant = await applicantFacts(db, id, today)
    if (applicant) parties.push({ applicant, declared })
  }
  return {
    parties,
    call,
    keyArea: row.keyArea,
    lodgedOn: shanghaiDay(row.lodgedAt),
    scheme: scheme ? (scheme.content as Scheme) : null, // parsed when it was handed in
    attachments: attachments.length,
  }
}
