import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { writeCsv } from '#server/files/spreadsheet.ts'
import { templateRows } from '#server/reads/work/declarations.ts'
import { opened, whoOf } from '#server/work-page.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, url }) => {
  const { rows } = opened(await templateRows(whoOf(locals), app(), url.searchParams.get('area') ?? ''))
  if (!rows) error(404)
  return new Response(Buffer.from(writeCsv(rows)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="declarations.csv"',
      'cache-control': 'no-store',
    },
  })
}
