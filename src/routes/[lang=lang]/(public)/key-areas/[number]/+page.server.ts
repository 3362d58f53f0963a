import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { keyArea } from '#server/reads/public/key-areas.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const found = await keyArea(app(), params.number)
  if (!found) error(404)
  return { keyArea: found }
}
