import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { writeCsv } from '#server/files/spreadsheet.ts'
import { rankingRows } from '#server/reads/public/ranking-tables.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ params }) => {
  const rows = await rankingRows(app(), params.number)
  if (!rows) error(404)
  return new Response(Buffer.from(writeCsv(rows)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="ranking-${encodeURIComponent(params.number)}.csv"`,
    },
  })
}
