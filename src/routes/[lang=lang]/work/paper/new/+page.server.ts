import { paperDesk } from '#server/reads/work/paper-steps.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  const search = event.url.searchParams.get('search')?.trim().slice(0, 80) ?? ''
  return drawn(event, (who, from) => paperDesk(who, from, { search }))
}
