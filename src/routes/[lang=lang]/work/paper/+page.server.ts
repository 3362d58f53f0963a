import { paperEntries } from '#server/reads/work/paper.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  const { searchParams: asked } = event.url
  const of = (name: string) => asked.get(name)?.trim() ?? ''
  return drawn(event, (who, from) =>
    paperEntries(who, from, { search: of('search').slice(0, 80), state: of('state'), page: Number(of('page') || '1') }),
  )
}
