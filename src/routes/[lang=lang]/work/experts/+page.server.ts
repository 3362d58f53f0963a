import { poolAskedIn } from '#server/pool-asked.ts'
import { experts } from '#server/reads/work/experts.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const asked = poolAskedIn(event.url)
  return {
    ...(await drawn(event, (who, from) => experts(who, from, asked))),
    asked: { search: asked.search ?? '', field: asked.field ?? '', load: asked.load ?? '' },
    admitted: event.url.searchParams.has('admitted'),
  }
}
