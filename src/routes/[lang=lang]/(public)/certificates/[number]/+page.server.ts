import { error } from '@sveltejs/kit'
import { renderSVG } from 'uqr'
import { app } from '#server/app.ts'
import { certificate } from '#server/reads/public/certificates.ts'
import type { PageServerLoad } from './$types'

/** The code leads to the address that is kept for ever (decision 32). */
export const load: PageServerLoad = async ({ params, url }) => {
  const found = await certificate(app(), params.number)
  if (!found) error(404)
  const origin = app().settings.origin ?? url.origin
  return { certificate: found, qr: renderSVG(`${origin}/c/${found.number}`, { border: 0 }) }
}
