import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { schemeFile } from '#server/reads/public/schemes.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ params }) => {
  const file = await schemeFile(app(), params.number)
  if (!file) error(404)
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="scheme-${params.number}.json"`,
      'x-sha256': file.digest,
    },
  })
}
