import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { exit } from '#server/reads/public/exits.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const found = await exit(app(), params.number)
  if (!found) error(404)
  return { exit: found }
}
