import { sql, type Kysely } from 'kysely'
import type { Declaration } from '#domain/declared.ts'
import { left } from '#domain/panel.ts'
import type { Finding } from '#domain/referral.ts'
import type { Scheme } from '#domain/scheme.ts'
import { withoutSeats } from '#domain/sheet-order.ts'
import type { Database } from '../db/schema.ts'

const referrals = (db: Kysely<Database>) =>
  db
    .selectFrom('referral')
    .innerJoin('evaluation', 'evaluation.id', 'referral.evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .select(['referral.id', 'referral.evaluation', 'referral.number', 'referral.questions', 'referral.note'])
    .select(['referral.state', 'referral.made_on as madeOn', 'referral.settled_on as settledOn'])
    .select(['referral.settled_reason as settledReason', 'scheme.title', 'scheme.content'])
    .select(['application.id as application', 'application.assessor', 'evaluation.state as round'])

/** What is put to experts, of which evaluation, and whose that is. */
export const referralFacts = (db: Kysely<Database>, id: string | null) =>
  referrals(db).where('referral.id', '=', id).executeTakeFirst()
export type ReferralFacts = NonNullable<Awaited<ReturnType<typeof referralFacts>>>

/** Its questions, each with what it asks of which indicator. */
export function questionsOf(referral: Pick<ReferralFacts, 'questions' | 'content'> | undefined) {
  const { indicators } = (referral?.content ?? { indicators: [] }) as Pick<Scheme, 'indicators'> // parsed when it was handed in
  return (referral?.questions ?? []).flatMap((one) => {
    const indicator = indicators.find(({ id }) => id === one.indicator)
    return indicator ? [{ ...one, asks: indicator, isBasic: indicator.class === 'basic' }] : []
  })
}

/** All of an evaluation, in the order in which they were made. */
export const referralsOf = (db: Kysely<Database>, evaluation: string) =>
  referrals(db).where('referral.evaluation', '=', evaluation).orderBy('referral.number').execute()

export const openReferrals = (db: Kysely<Database>, evaluation: string) =>
  db
    .selectFrom('referral')
    .select(['id', 'number', 'questions'])
    .where('evaluation', '=', evaluation)
    .where('state', '=', 'open')
    .execute()

/** What experts of the pool have before them and have not come to an end with. */
export const referredIn = async (db: Kysely<Database>, evaluation: string) =>
  (await openReferrals(db, evaluation)).flatMap(({ questions }) => questions)

/** The panel that sits on it, or has sat to the end. */
export const panelOn = (db: Kysely<Database>, referral: string) =>
  db
    .selectFrom('panel')
    .select(['id', 'kind', 'state'])
    .where('subject', '=', referral)
    .where('state', '!=', 'dissolved')
    .executeTakeFirst()

/** What each seat found, by a number that is not the seat's. */
export async function sheetsOn(db: Kysely<Database>, panel: string) {
  const seats = await db
    .selectFrom('seat')
    .select(['state', 'verdict', 'findings'])
    .where('panel', '=', panel)
    .execute()
  const sheets = seats.flatMap(({ state, findings }) =>
    !left({ state }) && findings ? [{ findings, reasons: null }] : [],
  )
  return { seats, sheets: withoutSeats<{ findings: readonly Finding[]; reasons: null }>(sheets) }
}

/** The declarations that are asked of, as they were frozen. */
export async function frozenIn(
  db: Kysely<Database>,
  { evaluation, questions }: Pick<ReferralFacts, 'evaluation' | 'questions'>,
) {
  const { rows } = await sql<{ id: string; number: string; declaration: Declaration }>`
    select one->>'id' as id, one->>'number' as number, one->'declaration' as declaration
    from evaluation, jsonb_array_elements(evaluation.data->'taken') one
    where evaluation.id = ${evaluation} and one->>'id' = any(${questions.map(({ declaration }) => declaration)})`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export const evidenceOf = (db: Kysely<Database>, subject: string) =>
  db
    .selectFrom('attachment')
    .innerJoin('file', 'file.id', 'attachment.file')
    .select(['file.id', 'file.name'])
    .select(({ fn }) => fn.coalesce('file.sha256', 'file.id').as('sha256'))
    .where('attachment.subject', '=', subject)
    .where('attachment.kind', '=', 'evidence')
    .executeTakeFirst()
