import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { sentWorkbook } from '#server/files/sent-workbook.ts'
import { scheme } from '#server/reads/public/schemes.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ params }) => {
  const found = await scheme(app(), params.number)
  if (!found) error(404)
  return sentWorkbook(found.content, params, 'no-cache')
}
