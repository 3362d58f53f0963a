import { error } from '@sveltejs/kit'
import { schemeShape } from '#domain/scheme.ts'
import { app } from '#server/app.ts'
import { schemeApplied, schemeReviewed } from '#server/reads/work/laboratory.ts'
import { edited } from '#server/scheme-editor.ts'
import { tryScheme } from '#server/trying.ts'
import { opened, whoOf } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

const above = {
  draft: (id: string) => `/work/applications/drafts/${id}/scheme`,
  application: (id: string) => `/work/applications/${id}`,
  seat: (id: string) => `/work/seats/${id}`,
} as const

export const load: PageServerLoad = async ({ locals, params }) => {
  const of = (['draft', 'application', 'seat'] as const).find((one) => one === params.of) ?? error(404)
  const { title, scheme, keyArea } = await {
    draft: () => drafted(locals, params.id),
    application: async () => opened(await schemeApplied(whoOf(locals), app(), params.id)),
    seat: async () => opened(await schemeReviewed(whoOf(locals), app(), params.id)),
  }[of]()
  return {
    of,
    back: above[of](params.id),
    title,
    keyArea,
    indicators: (scheme?.indicators ?? []).map(({ id, name }) => ({ id, name })),
    trial: scheme && keyArea ? await tryScheme(app(), { scheme, keyArea }) : null,
  }
}

/** What stands in a draft now, complete or not; one that corrects is for the area of its application. */
async function drafted(locals: App.Locals, id: string) {
  const { of, body, scheme } = await edited(locals, id)
  const parsed = schemeShape.safeParse(body.scheme)
  const applied = of.kind === 'correction' ? opened(await schemeApplied(whoOf(locals), app(), id)) : undefined
  return {
    title: scheme?.title ?? { zh: '' },
    scheme: parsed.success ? parsed.data : null,
    keyArea: applied?.keyArea ?? (body.keyArea || null),
  }
}
