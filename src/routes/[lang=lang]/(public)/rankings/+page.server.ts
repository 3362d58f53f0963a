import { app } from '#server/app.ts'
import { rankings } from '#server/reads/public/rankings.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ url }) => {
  const asked = { area: url.searchParams.get('area'), edition: url.searchParams.get('edition') }
  return { list: await rankings(app(), asked) }
}
