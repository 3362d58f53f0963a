import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { publicity } from '#server/reads/public/publicity.ts'
import type { PageServerLoad } from './$types'

/** How the last day was computed, on a page of its own that can be printed or linked to. */
export const load: PageServerLoad = async ({ params }) => {
  const found = await publicity(app(), params.number)
  if (!found) error(404)
  const { content: _, answers: __, handling: ___, before: ____, ...period } = found
  return { period }
}
