import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { standard } from '#server/reads/public/standards.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const found = await standard(app(), params.number)
  if (!found) error(404)
  return { standard: found }
}
