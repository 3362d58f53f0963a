import { app } from '#server/app.ts'
import { langOf } from '#server/form-action.ts'
import { reviewPack } from '#server/pack/review-pack.ts'
import { seat } from '#server/reads/work/seats.ts'
import { typeset } from '#server/typesetting.ts'
import { opened, whoOf } from '#server/work-page.ts'
import type { RequestHandler } from './$types'

/** For the expert of the seat, as long as it is held. The same case gives the same bytes, whoever asks. */
export const GET: RequestHandler = async (event) => {
  const shown = opened(await seat(whoOf(event.locals), app(), event.params.id))
  const sheet = reviewPack(shown, { lang: langOf(event), big: event.url.searchParams.has('big') })
  const pdf = await typeset(sheet)
  return new Response(Buffer.from(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': 'attachment; filename="review-pack.pdf"',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
