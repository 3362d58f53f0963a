import type { Kysely } from 'kysely'
import type { Declaration } from '#domain/declaration.ts'
import type { Database } from '../db/schema.ts'

const columns = ['id', 'enterprise', 'version', 'state'] as const

export const declarationFacts = (db: Kysely<Database>, id: string): Promise<Declaration | undefined> =>
  db.selectFrom('declaration').select(columns).where('id', '=', id).executeTakeFirst()

/** How often an enterprise has declared this number for this model, whatever became of it. */
export async function versionsOf(
  db: Kysely<Database>,
  of: { enterprise: string; norm: string; productModel: string },
): Promise<number> {
  const row = await db
    .selectFrom('declaration')
    .select('version')
    .where('enterprise', '=', of.enterprise)
    .where('standard_norm', '=', of.norm)
    .where('product_model', '=', of.productModel)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return row?.version ?? 0
}

/** What an enterprise has in force under this number for this model. */
export const declarationInForce = (
  db: Kysely<Database>,
  of: { enterprise: string; norm: string; productModel: string },
): Promise<Declaration | undefined> =>
  db
    .selectFrom('declaration')
    .select(columns)
    .where('enterprise', '=', of.enterprise)
    .where('standard_norm', '=', of.norm)
    .where('product_model', '=', of.productModel)
    .where('state', '=', 'in-force')
    .executeTakeFirst()
