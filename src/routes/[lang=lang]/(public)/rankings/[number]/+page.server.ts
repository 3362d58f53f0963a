import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { ranking } from '#server/reads/public/rankings.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const found = await ranking(app(), params.number)
  if (!found) error(404)
  return { ranking: found }
}
