import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { editionLines } from '#server/reads/public/editions.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ params }) => {
  const areas = await editionLines(app(), params.year)
  if (!areas) error(404)
  const { demonstration } = app()
  return new Response(JSON.stringify({ edition: Number(params.year), demonstration, areas }, null, 2), {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="key-areas-${encodeURIComponent(params.year)}.json"`,
    },
  })
}
