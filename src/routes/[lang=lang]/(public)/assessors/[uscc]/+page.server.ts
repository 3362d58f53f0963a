import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { assessor } from '#server/reads/public/assessors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const found = await assessor(app(), params.uscc)
  if (!found) error(404)
  return { assessor: found }
}
