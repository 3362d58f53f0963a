import type { Kysely } from 'kysely'
import { recommended, type Deliberated } from '#domain/deliberation.ts'
import type { Database } from '../db/schema.ts'
import { panelAgain, publicityOf } from './publicity.ts'

type Facts = Deliberated & {
  readonly publicity: { readonly id: string } | undefined
  readonly panel: { readonly id: string } | undefined
}

/** What the conclusion on a contested ranking goes by. */
export async function deliberatedFacts(db: Kysely<Database>, ranking: string): Promise<Facts> {
  const [row, publicity] = await Promise.all([
    db.selectFrom('ranking').select('state').where('id', '=', ranking).executeTakeFirst(),
    publicityOf(db, ranking),
  ])
  const panel = publicity && (await panelAgain(db, { subject: ranking, kind: 'deliberation', period: publicity.id }))
  const sheets = panel
    ? await db
        .selectFrom('seat')
        .select(['verdict', 'remedy'])
        .where('panel', '=', panel.id)
        .where('state', '=', 'submitted')
        .execute()
    : []
  return { state: row?.state, publicity, panel: panel && { ...panel, recommends: recommended(sheets) } }
}
