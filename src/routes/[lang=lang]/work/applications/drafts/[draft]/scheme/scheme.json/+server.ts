import { schemeToExport } from '#server/scheme-starting.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const scheme = await schemeToExport(event)
  return new Response(`${JSON.stringify(scheme, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${scheme.id}.scheme.json"`,
      'cache-control': 'no-store',
    },
  })
}
