import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { actPage } from '#server/reads/public/acts.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const found = /^[1-9]\d{0,14}$/.test(params.seq) ? await actPage(app(), Number(params.seq)) : undefined
  return found ?? error(404)
}
