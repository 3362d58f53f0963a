import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { scheme } from '#server/reads/public/schemes.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const found = await scheme(app(), params.number)
  if (!found) error(404)
  return { scheme: found }
}
