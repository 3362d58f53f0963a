import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { publicity } from '#server/reads/public/publicity.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const found = await publicity(app(), params.number)
  if (!found) error(404)
  return { publicity: found }
}
