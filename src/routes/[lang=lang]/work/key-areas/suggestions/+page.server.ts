import { areaSuggestions } from '#server/reads/work/area-suggestions.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  const { searchParams: asked } = event.url
  const page = Number(asked.get('page') ?? '1')
  return drawn(event, (who, from) => areaSuggestions(who, from, { state: asked.get('state'), page }))
}
