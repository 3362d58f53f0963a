import { sql, type Kysely } from 'kysely'
import type { Participation, Suspendable } from '#domain/participation.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { Text } from '#policy/policy.ts'
import type { Database } from '../db/schema.ts'

/** How an assessor or an expert stands. An assessor is admitted when its first scheme is published. */
export async function participationOf(
  db: Kysely<Database>,
  { party, subject }: { party: Suspendable; subject: string },
): Promise<Participation | undefined> {
  if (party === 'expert') {
    const expert = await db.selectFrom('expert').select('standing').where('id', '=', subject).executeTakeFirst()
    return expert && { ...expert, barredUntil: await barOf(db, subject) }
  }
  const row = await db
    .selectFrom('organisation')
    .select(['standing', 'barred_until as barredUntil'])
    .where('id', '=', subject)
    .where('kind', '=', 'assessor')
    .executeTakeFirst()
  if (!row || row.standing === 'registered' || row.standing === 'refused') return
  if (row.standing !== 'verified') return { standing: row.standing, barredUntil: row.barredUntil }
  const published = await publishedBy(db, subject)
  return published.length > 0 ? { standing: 'admitted', barredUntil: null } : undefined
}

/** An expert has no column for it: the bar is in the row of the exit. */
async function barOf(db: Kysely<Database>, expert: string) {
  const row = await db
    .selectFrom('standing')
    .select(['standing', 'barred_until as barredUntil'])
    .where('subject', '=', expert)
    .orderBy('act', 'desc')
    .executeTakeFirst()
  return row?.standing === 'exited' ? row.barredUntil : null
}

/** Published schemes of an assessor, whatever became of them, with what tells whether one replaces another. */
export async function publishedBy(db: Kysely<Database>, assessor: string) {
  const rows = await db
    .selectFrom('scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .innerJoin('key_area', 'key_area.id', 'application.key_area')
    .select(['scheme.id', 'scheme.number', 'scheme.standing', 'scheme.content', 'scheme.published_on as publishedOn'])
    .select(sql<string>`key_area.title->>'zh'`.as('keyArea'))
    .where('application.assessor', '=', assessor)
    .where('scheme.number', 'is not', null)
    .orderBy('scheme.published_on')
    .orderBy('scheme.number')
    .execute()
  return rows.map(({ content, ...row }) => ({
    ...row,
    assessor,
    category: (content as Scheme).category, // came through schemeShape when it was handed in
  }))
}

/** What a page calls a party; an expert's name is for the office alone. */
export async function partyName(
  db: Kysely<Database>,
  { party, subject }: { party: 'assessor' | 'scheme' | 'expert' | 'official'; subject: string },
): Promise<Text> {
  if (party === 'assessor') {
    const row = await db.selectFrom('organisation').select('name').where('id', '=', subject).executeTakeFirst()
    return row?.name ?? { zh: '' }
  }
  if (party === 'scheme') {
    const row = await db.selectFrom('scheme').select('title').where('id', '=', subject).executeTakeFirst()
    return row?.title ?? { zh: '' }
  }
  const person =
    party === 'official'
      ? db.selectFrom('person').select('name').where('id', '=', subject)
      : db
          .selectFrom('expert')
          .innerJoin('person', 'person.id', 'expert.person')
          .select('person.name')
          .where('expert.id', '=', subject)
  return { zh: (await person.executeTakeFirst())?.name ?? '' }
}
