import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { reportPage } from '#server/evaluation-reports.ts'
import { langOf } from '#server/form-action.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const found = await reportPage(app(), { version: 'public', number: params.number }, langOf({ params }))
  if (found.seen !== 'open') return error(404)
  return { report: found.data }
}
