import { app } from '#server/app.ts'
import { frontRunners } from '#server/reads/public/front-runners.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ url }) => {
  const asked = { area: url.searchParams.get('area'), place: url.searchParams.get('place') }
  return { list: await frontRunners(app(), asked) }
}
