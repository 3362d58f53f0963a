import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { rankingFile } from '#server/reads/public/ranking-tables.ts'
import type { RequestHandler } from './$types'

/** The very bytes whose digest stands on the ledger. */
export const GET: RequestHandler = async ({ params }) => {
  const file = await rankingFile(app(), params.number)
  if (!file) error(404)
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="ranking-${encodeURIComponent(params.number)}.json"`,
    },
  })
}
