import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { publicity } from '#server/reads/public/publicity.ts'
import { periodCalendar } from '#ui/ics.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ params, url }) => {
  const found = await publicity(app(), params.number)
  if (!found) error(404)
  const page = `${url.origin}/${params.lang}/publicity/${found.number}`
  return new Response(
    periodCalendar(params.lang, { ...found, at: found.seal.at, sequence: found.changes, page, host: url.host }),
    {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="publicity-${found.number}.ics"`,
      },
    },
  )
}
