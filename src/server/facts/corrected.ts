import type { Kysely } from 'kysely'
import { withCorrections, type Corrected } from '#domain/deliberation.ts'
import type { Database } from '../db/schema.ts'
import type { Intake } from './intake.ts'

/** Every plain value that a ranking is computed with now: as it was frozen, and put right since. */
export async function correctableValues(
  db: Kysely<Database>,
  ranking: string,
): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  const row = await db
    .selectFrom('ranking')
    .innerJoin('evaluation', 'evaluation.id', 'ranking.evaluation')
    .select(['evaluation.data', 'ranking.corrections', 'ranking.variety'])
    .where('ranking.id', '=', ranking)
    .executeTakeFirst()
  if (!row) return {}
  const { taken } = row.data as Intake // frozen by ranking.data-frozen, whose shape this is
  const own = taken.filter(({ declaration }) => declaration.variety === row.variety)
  return Object.fromEntries(
    withCorrections(own, row.corrections).map(({ number, declaration }) => [
      number,
      Object.fromEntries(
        Object.entries(declaration.values).flatMap(([indicator, { value }]) =>
          typeof value === 'string' ? [[indicator, value]] : [],
        ),
      ),
    ]),
  )
}

/** One of them; nothing where it is no plain text. */
export const declaredValueOf = async (
  db: Kysely<Database>,
  ranking: string,
  { declaration, indicator }: Pick<Corrected, 'declaration' | 'indicator'>,
): Promise<string | undefined> => (await correctableValues(db, ranking))[declaration]?.[indicator]
