import { seats } from '#server/reads/work/seats.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  ...(await drawn(event, seats)),
  declined: event.url.searchParams.has('declined'),
  recused: event.url.searchParams.has('recused'),
})
