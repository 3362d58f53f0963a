import { sql, type Kysely } from 'kysely'
import type { StandardResult, VarietyRanking } from '#domain/ranking/evaluation.ts'
import type { Database } from '../db/schema.ts'

/* A result of thousands of standards is megabytes: a page that shows a little of it has PostgreSQL pick that out. */

export type ResultLine = Pick<StandardResult, 'id' | 'standard' | 'product' | 'outcome' | 'because'> & {
  readonly enterprise: Pick<StandardResult['enterprise'], 'name'>
}

/** Of each standard who it is and what came of it, without what was measured; `result` is a jsonb expression. */
export const linesIn = (result: string) => sql<ResultLine[]>`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', one->'id', 'standard', one->'standard', 'product', one->'product', 'outcome', one->'outcome',
    'because', one->'because', 'enterprise', jsonb_build_object('name', one->'enterprise'->'name')
  ) order by place), '[]')
  from jsonb_array_elements(${sql.ref(result)}->'standards') with ordinality as standards(one, place))`

type Own = {
  readonly ranking: string
  readonly standard: string
  readonly product: string
  readonly enterprise: string
}

/** One standard's own result, and what the ranking says around it. */
export async function ownResult(db: Kysely<Database>, { ranking, ...own }: Own) {
  const named = JSON.stringify(own)
  return db
    .selectFrom('ranking')
    .select([
      sql<StandardResult | null>`jsonb_path_query_first(result, '$.standards[*] ? (@.standard == $standard && @.product == $product && @.enterprise.name == $enterprise)', ${named}::jsonb)`.as(
        'own',
      ),
      sql<number>`coalesce(jsonb_array_length(result->'rankings'->0->'ranked'), 0)`.as('ranked'),
      sql<VarietyRanking['shortlist']['skipped'] | null>`result->'rankings'->0->'shortlist'->'skipped'`.as('skipped'),
    ])
    .where('id', '=', ranking)
    .executeTakeFirstOrThrow()
}
