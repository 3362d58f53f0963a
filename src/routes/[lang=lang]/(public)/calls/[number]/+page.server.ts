import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { call } from '#server/reads/public/calls.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const found = await call(app(), params.number)
  if (!found) error(404)
  return { call: found }
}
