import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { writeWorkbook } from '#server/files/workbook.ts'
import { rankingRows } from '#server/reads/public/ranking-tables.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ params }) => {
  const rows = await rankingRows(app(), params.number)
  if (!rows) error(404)
  const bytes = await writeWorkbook([{ name: params.number.slice(0, 31), rows, choices: [] }])
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="ranking-${encodeURIComponent(params.number)}.xlsx"`,
    },
  })
}
