import { applicationVersions } from '#server/reads/work/application.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const asked = { earlier: event.url.searchParams.get('earlier'), later: event.url.searchParams.get('later') }
  return drawn(event, (who, from) => applicationVersions(who, from, event.params.id, asked))
}
