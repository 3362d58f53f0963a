import type { Kysely } from 'kysely'
import { ended, isClosed } from '#domain/application.ts'
import type { CalendarDay } from '#domain/calendar.ts'
import type { Period } from '#domain/period.ts'
import type { Handling, Contested, Publicity } from '#domain/publicity.ts'
import type { Progress, Submission } from '#domain/submission.ts'
import type { Hand } from '#domain/standing.ts'
import type { Database } from '../db/schema.ts'
import { handOf } from './capacity.ts'

const columns = ['id', 'kind', 'opened_on as openedOn', 'last_day as lastDay', 'provisional', 'outcome'] as const

export const publicityFacts = (db: Kysely<Database>, id: string): Promise<Publicity | undefined> =>
  db.selectFrom('publicity').select(columns).where('id', '=', id).executeTakeFirst()

/** The newest period of a scheme's application or a ranking, however it ended. */
export const publicityOf = (db: Kysely<Database>, subject: string): Promise<Publicity | undefined> =>
  db
    .selectFrom('publicity')
    .select(columns)
    .where('subject', '=', subject)
    .orderBy('opened_on', 'desc')
    .orderBy('number', 'desc')
    .executeTakeFirst()

export type RunningPeriod = Period & { readonly id: string; readonly number: string }

/** Periods that are not closed, with the days that were told. */
export async function runningPeriods(db: Kysely<Database>): Promise<RunningPeriod[]> {
  const rows = await db
    .selectFrom('publicity')
    .select(['id', 'number', 'opened_on as openedOn', 'last_day as lastDay', 'working_days as workingDays'])
    .select(['extra_days as extraDays', 'provisional', 'days'])
    .where('outcome', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, days: row.days as readonly CalendarDay[] })) // stored from the calendar's own days
}

export const outageOn = async (db: Kysely<Database>, day: string): Promise<boolean> =>
  (await db.selectFrom('outage').select('id').where('day', '=', day).executeTakeFirst()) !== undefined

const submissionColumns = [
  'submission.kind',
  'submission.state',
  'submission.examined_by as examinedBy',
  'submission.confirm_by as confirmBy',
  'submission.ground',
] as const

export const submissionsOf = (db: Kysely<Database>, publicity: string): Promise<Submission[]> =>
  db.selectFrom('submission').select(submissionColumns).where('publicity', '=', publicity).execute()

/** In all periods of one scheme's application or one ranking: each is answered before it is published. */
export const submissionsOn = (db: Kysely<Database>, subject: string): Promise<Submission[]> =>
  db
    .selectFrom('submission')
    .innerJoin('publicity', 'publicity.id', 'submission.publicity')
    .select(submissionColumns)
    .where('publicity.subject', '=', subject)
    .execute()

/** Who proposed that an objection is inadmissible. */
export async function firstHand(db: Kysely<Database>, submission: string): Promise<Hand | undefined> {
  const row = await db
    .selectFrom('submission')
    .select(['examined_by as person', 'examined_in as capacity'])
    .where('id', '=', submission)
    .executeTakeFirst()
  return row?.person ? handOf(db, { person: row.person, capacity: row.capacity }) : undefined
}

export const submissionFacts = (db: Kysely<Database>, id: string) =>
  db
    .selectFrom('submission')
    .innerJoin('publicity', 'publicity.id', 'submission.publicity')
    .select(submissionColumns)
    .select(['submission.id', 'submission.receipt', 'submission.publicity', 'publicity.kind as of'])
    .where('submission.id', '=', id)
    .executeTakeFirst()

/** How far what a period showed has gone since. */
export async function progressOf(db: Kysely<Database>, publicity: string): Promise<Progress> {
  const row = await db
    .selectFrom('publicity')
    .leftJoin('application', 'application.id', 'publicity.subject')
    .leftJoin('ranking', 'ranking.id', 'publicity.subject')
    .select(['publicity.subject', 'application.state as application', 'ranking.state as ranking'])
    .where('publicity.id', '=', publicity)
    .executeTakeFirst()
  if (!row) return 'ended'
  if (row.application === 'published' || row.ranking === 'published') return 'published'
  const handled = row.application
    ? await lastHandling(db, publicity)
    : await panelAgain(db, { subject: row.subject, kind: 'deliberation', period: publicity })
  if (handled) return 'handled'
  if (row.ranking === 'stopped' || (row.application && ended.includes(row.application))) return 'ended'
  return 'shown'
}

/** Did what was contested hold? The handling opinion on a scheme says so, the conclusion on a ranking. */
export async function upheldAgain(db: Kysely<Database>, subject: string): Promise<boolean> {
  const publicity = await publicityOf(db, subject)
  if (!publicity) return false
  if (publicity.kind === 'scheme') return (await lastHandling(db, publicity.id))?.outcome === 'upheld'
  const outcome = (await lastHandling(db, publicity.id))?.outcome
  return outcome === 'kept' || outcome === 'corrected'
}

/** What a handling opinion on a scheme's newest period goes by. */
export async function contestedFacts(db: Kysely<Database>, application: string): Promise<Contested> {
  const publicity = await publicityOf(db, application)
  const last = publicity && (await lastHandling(db, publicity.id))
  const of = await db.selectFrom('application').select('state').where('id', '=', application).executeTakeFirst()
  return {
    isOver: isClosed(of?.state),
    publicity,
    panel: publicity && (await panelAgain(db, { subject: application, kind: 're-review', period: publicity.id })),
    last: last && { panel: last.panel, outcome: last.outcome as Handling, amendBy: await amendBy(db, application) }, // of a scheme
    amendedSince: await amendedSince(db, application),
  }
}

/** Is the newest version of the scheme one that no period has shown? */
export async function amendedSince(db: Kysely<Database>, application: string): Promise<boolean> {
  const newest = await db
    .selectFrom('scheme')
    .select('standing')
    .where('application', '=', application)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return newest?.standing === 'amended'
}

/** The last day on which the assessor may amend; none before it was served. */
export async function amendBy(db: Kysely<Database>, application: string): Promise<string | null> {
  const owed = await db
    .selectFrom('obligation')
    .select('due_on')
    .where('what', '=', 'amend-scheme')
    .where('subject', '=', application)
    .where('closed_act', 'is', null)
    .executeTakeFirst()
  return owed?.due_on ?? null
}

const lastHandling = (db: Kysely<Database>, publicity: string) =>
  db
    .selectFrom('handling_opinion')
    .select(['panel', 'outcome'])
    .where('publicity', '=', publicity)
    .orderBy('act', 'desc')
    .executeTakeFirst()

type Again = { readonly subject: string; readonly kind: 're-review' | 'deliberation'; readonly period: string }

/** The newest panel that looked again since the period ended: what was said of an earlier one does not count for it. */
export async function panelAgain(db: Kysely<Database>, { subject, kind, period }: Again) {
  const panel = await db
    .selectFrom('panel')
    .select(['id', 'outcome'])
    .where('subject', '=', subject)
    .where('kind', '=', kind)
    .where('state', '!=', 'dissolved')
    .where('act', '>', (query) => query.selectFrom('publicity').select('act').where('id', '=', period))
    .orderBy('act', 'desc')
    .executeTakeFirst()
  return panel?.outcome ? { id: panel.id, outcome: panel.outcome } : undefined
}
