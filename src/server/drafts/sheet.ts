import type { App } from '../app.ts'
import { json } from '../db/schema.ts'
import { newId } from '../id.ts'

/** A review sheet as far as it was filled in: field by field, as typed. Its expert alone reads it. */
export type SheetDraft = Readonly<Record<string, string>>
type Of = { readonly person: string; readonly seat: string }

const kind = 'sheet'

export async function sheetDraft({ db }: Pick<App, 'db'>, { person, seat }: Of) {
  const row = await db
    .selectFrom('draft')
    .select(['body', 'saved_at as savedAt'])
    .where('owner', '=', person)
    .where('kind', '=', kind)
    .where('subject', '=', seat)
    .executeTakeFirst()
  return row && { typed: row.body as SheetDraft, savedAt: row.savedAt } // only `saveSheet` writes this kind
}

export async function saveSheet(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  { person, seat }: Of,
  typed: SheetDraft,
): Promise<void> {
  const values = { body: json(typed), saved_at: clock.now() }
  await db
    .insertInto('draft')
    .values({ id: newId(clock.now()), owner: person, kind, subject: seat, ...values })
    .onConflict((conflict) => conflict.columns(['owner', 'kind', 'subject']).doUpdateSet(values))
    .execute()
}

export async function dropSheet({ db }: Pick<App, 'db'>, { person, seat }: Of): Promise<void> {
  await db
    .deleteFrom('draft')
    .where('owner', '=', person)
    .where('kind', '=', kind)
    .where('subject', '=', seat)
    .execute()
}
