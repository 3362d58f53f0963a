import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { publication } from '#server/reads/public/publications.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const found = await publication(app(), params.number)
  if (!found) error(404)
  return { publication: found }
}
