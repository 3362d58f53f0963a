import { sql } from 'kysely'
import type { Public } from './public.ts'

const standing = [
  '',
  '/rankings',
  '/front-runners',
  '/standards',
  '/verify',
  '/recompute',
  '/publicity',
  '/schemes',
  '/key-areas',
  '/key-areas/suggest',
  '/key-areas/suggestions',
  '/calls',
  '/assessors',
  '/publications',
  '/concerns',
  '/exits',
  '/policy',
  '/about',
  '/ledger',
]

/** Every public address worth finding, below the language. Numbers are digits and hyphens, so they need no escaping. */
export async function publicPaths({ reader }: Pick<Public, 'reader'>): Promise<string[]> {
  const { rows } = await sql<{ path: string }>`
    select '/key-areas/' || number as path from key_area where state in ('decided', 'retired')
    union select '/key-areas/editions/' || edition from key_area where number is not null
    union select '/key-areas/editions/' || edition from area_edition where change not in ('dropped', 'set-aside')
    union all select '/calls/' || number from call
    union all select '/publicity/' || number from publicity
    union all select '/schemes/' || number from scheme where number is not null and standing in ('in-force', 'superseded', 'withdrawn')
    union all select '/exits/' || number from exit_case where number is not null
    union all select '/publications/' || number from publication
    union all select '/assessors/' || uscc from organisation where kind = 'assessor' and id in
      (select assessor from application join scheme on scheme.application = application.id where scheme.number is not null)
    union all select '/rankings/' || number from ranking where state = 'published'
    union all select '/certificates/' || number from front_runner
    union all select '/standards/' || number from declaration where state = 'in-force'
    order by path`.execute(reader)
  return [...standing, ...rows.map(({ path }) => path)]
}
