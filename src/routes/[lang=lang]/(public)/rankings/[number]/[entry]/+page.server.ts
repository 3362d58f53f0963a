import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { rankingEntry } from '#server/reads/public/ranking-entry.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const found = await rankingEntry(app(), params.number, params.entry)
  if (!found) error(404)
  return found
}
