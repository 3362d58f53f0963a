import { redirect } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { certificate } from '#server/reads/public/certificates.ts'
import type { PageServerLoad } from './$types'

/** A number that is known leads straight to its certificate. */
export const load: PageServerLoad = async ({ url, params }) => {
  const typed = (url.searchParams.get('number') ?? '').trim().slice(0, 60)
  const found = typed ? await certificate(app(), typed) : undefined
  if (found) redirect(303, `/${params.lang}/certificates/${found.number}`)
  return { typed }
}
