import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { edition } from '#server/reads/public/editions.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params, url }) => {
  const found = await edition(app(), { year: params.year, group: url.searchParams.get('group') })
  if (!found) error(404)
  return { edition: found }
}
