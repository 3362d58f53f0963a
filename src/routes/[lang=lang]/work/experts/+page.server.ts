import { experts } from '#server/reads/work/experts.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  ...(await drawn(event, experts)),
  admitted: event.url.searchParams.has('admitted'),
})
