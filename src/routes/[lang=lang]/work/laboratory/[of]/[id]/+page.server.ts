import { app } from '#server/app.ts'
import { schemeToTry } from '#server/scheme-to-try.ts'
import { tryScheme } from '#server/trying.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { title, scheme, keyArea, back } = await schemeToTry(locals, params)
  return {
    here: `/work/laboratory/${params.of}/${params.id}`,
    back,
    title,
    keyArea,
    indicators: (scheme?.indicators ?? []).map(({ id, name }) => ({ id, name })),
    trial: scheme && keyArea ? await tryScheme(app(), { scheme, keyArea }) : null,
  }
}
