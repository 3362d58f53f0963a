import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { earlierContent } from '#server/reads/public/rankings.ts'
import type { RequestHandler } from './$types'

/** What it read before a correction, under the digest that stood on the ledger then. */
export const GET: RequestHandler = async ({ params }) => {
  const bytes = await earlierContent(app(), params)
  if (!bytes) error(404)
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="ranking-${encodeURIComponent(params.number)}-before-${params.version}.json"`,
    },
  })
}
