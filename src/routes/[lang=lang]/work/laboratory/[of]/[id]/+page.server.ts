import { lookApart } from '#server/apart.ts'
import { app } from '#server/app.ts'
import { schemeToTry } from '#server/scheme-to-try.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { title, scheme, keyArea, back } = await schemeToTry(locals, params)
  return {
    here: `/work/laboratory/${params.of}/${params.id}`,
    back,
    title,
    keyArea,
    indicators: (scheme?.indicators ?? []).map(({ id, name }) => ({ id, name })),
    trial: scheme && keyArea ? await lookApart(app(), 'trial', { scheme, keyArea }) : null,
  }
}
