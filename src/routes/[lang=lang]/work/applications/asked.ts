import type { Asked } from '#server/reads/work/applications.ts'

/** How the list is asked for, by its address alone. */
export function askedIn({ searchParams }: URL): Asked {
  return {
    state: searchParams.get('state'),
    call: searchParams.get('call'),
    search: searchParams.get('search'),
    order: searchParams.get('order'),
    turned: searchParams.get('turned') === 'yes',
    page: Number(searchParams.get('page') ?? '1'),
  }
}
