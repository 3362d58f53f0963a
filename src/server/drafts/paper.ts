import { z } from 'zod'
import type { App } from '../app.ts'
import { json } from '../db/schema.ts'
import { newId } from '../id.ts'

/** A draft that the working body has begun for whoever sent a paper: which draft, and whom for. */
type Begun = { readonly owner: string; readonly draft: string }

const kind = 'paper'
const shape = z.object({ token: z.string() })

export async function beginFor(app: Pick<App, 'db' | 'clock'>, { owner, draft }: Begun, token: string): Promise<void> {
  const values = { body: json({ token }), saved_at: app.clock.now() }
  await app.db
    .insertInto('draft')
    .values({ id: newId(app.clock.now()), owner, kind, subject: draft, ...values })
    .onConflict((conflict) => conflict.columns(['owner', 'kind', 'subject']).doNothing())
    .execute()
}

export async function begunFor({ db }: Pick<App, 'db'>, { owner, draft }: Begun): Promise<string | undefined> {
  const row = await db
    .selectFrom('draft')
    .select('body')
    .where('owner', '=', owner)
    .where('kind', '=', kind)
    .where('subject', '=', draft)
    .executeTakeFirst()
  return row && shape.parse(row.body).token
}
