import type { PoolAsked } from './reads/work/experts.ts'

/** What an address asks of the pool: the page and its table file narrow it alike. */
export const poolAskedIn = ({ searchParams }: URL): PoolAsked => ({
  search: searchParams.get('search'),
  field: searchParams.get('field'),
  load: searchParams.get('load'),
  page: Number(searchParams.get('page')) || 1,
})
