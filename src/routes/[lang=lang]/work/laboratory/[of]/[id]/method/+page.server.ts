import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { methodApart } from '#server/method.ts'
import { schemeToTry } from '#server/scheme-to-try.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { title, scheme, keyArea, back } = await schemeToTry(locals, params)
  if (!scheme || !keyArea) return error(404)
  return {
    laboratory: `/work/laboratory/${params.of}/${params.id}`,
    back,
    title,
    varieties: scheme.varieties.map(({ id, name }) => ({ id, name })),
    tested: await methodApart(app(), { scheme, keyArea }),
  }
}
