import { sql } from 'kysely'
import type { Firmness } from '#domain/robustness/report.ts'
import type { Public } from './public.ts'

/** How firm each of these rankings is, by the word that was frozen with what the public sees of it; null where it has none. */
export async function firmnessOf({ reader }: Public, rankings: readonly string[]) {
  if (rankings.length === 0) return new Map<string, Firmness | null>()
  const rows = await reader
    .selectFrom('publicity')
    .distinctOn('subject')
    .select('subject')
    .select(sql<Firmness | null>`content -> 'robustness' ->> 'firmness'`.as('firmness'))
    .where('kind', '=', 'ranking')
    .where('outcome', 'is distinct from', 'withdrawn')
    .where('subject', 'in', [...rankings])
    .orderBy('subject')
    .orderBy('act', 'desc')
    .execute()
  return new Map(rows.map(({ subject, firmness }) => [subject, firmness]))
}
