import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { rankingCapsule } from '#server/reads/public/ranking-capsule.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ params }) => {
  const bytes = await rankingCapsule(app(), params.number)
  if (!bytes) error(404)
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="capsule-${encodeURIComponent(params.number)}.json"`,
    },
  })
}
