import type { Who } from '#domain/disclosure.ts'
import type { App } from '../app.ts'
import { json } from '../db/schema.ts'
import { newId } from '../id.ts'
import type { ApplicationDraft, Of } from './application.ts'
import { ownerOf } from './owner.ts'

/**
 * Changes the scheme in a draft and nothing else in it, whoever else saves at the same time. `change` is given what is stored, or what the
 * draft begins with, and returns what to store; undefined leaves everything as it is.
 */
export async function changeScheme(
  who: Who,
  app: Pick<App, 'db' | 'clock'>,
  of: Of,
  { first, change }: { first: ApplicationDraft; change: (stored: unknown) => unknown },
): Promise<void> {
  const now = app.clock.now()
  await app.db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('draft')
      .select('body')
      .where('owner', '=', ownerOf(who))
      .where('kind', '=', of.kind)
      .where('subject', '=', of.subject)
      .forUpdate()
      .executeTakeFirst()
    const body = row ? (row.body as Partial<ApplicationDraft>) : first // only drafts of applications have these kinds
    const scheme = change(body.scheme ?? first.scheme)
    if (scheme === undefined) return
    const values = { body: json({ ...body, scheme }), saved_at: now }
    await tx
      .insertInto('draft')
      .values({ id: newId(now), owner: ownerOf(who), kind: of.kind, subject: of.subject, ...values })
      .onConflict((conflict) => conflict.columns(['owner', 'kind', 'subject']).doUpdateSet(values))
      .execute()
  })
}
