import { error } from '@sveltejs/kit'
import { schemeShape } from '#domain/scheme.ts'
import { app } from './app.ts'
import { schemeApplied, schemeReviewed, type ToTry } from './reads/work/laboratory.ts'
import { edited } from './scheme-editor.ts'
import { opened, whoOf } from './work-page.ts'

const above = {
  draft: (id: string) => `/work/applications/drafts/${id}/scheme`,
  application: (id: string) => `/work/applications/${id}`,
  seat: (id: string) => `/work/seats/${id}`,
} as const

/** The scheme that an address of the laboratory names, and where whoever tries it came from. */
export async function schemeToTry(
  locals: Parameters<typeof edited>[0],
  params: { readonly of: string; readonly id: string },
): Promise<ToTry & { readonly back: string }> {
  const of = (['draft', 'application', 'seat'] as const).find((one) => one === params.of) ?? error(404)
  const found = await {
    draft: () => drafted(locals, params.id),
    application: async () => opened(await schemeApplied(whoOf(locals), app(), params.id)),
    seat: async () => opened(await schemeReviewed(whoOf(locals), app(), params.id)),
  }[of]()
  return { ...found, back: above[of](params.id) }
}

/** What stands in a draft now, complete or not; one that corrects is for the area of its application. */
async function drafted(locals: Parameters<typeof edited>[0], id: string): Promise<ToTry> {
  const { of, body, scheme } = await edited(locals, id)
  const parsed = schemeShape.safeParse(body.scheme)
  const applied = of.kind === 'correction' ? opened(await schemeApplied(whoOf(locals), app(), id)) : undefined
  return {
    title: scheme?.title ?? { zh: '' },
    scheme: parsed.success ? parsed.data : null,
    keyArea: applied?.keyArea ?? (body.keyArea || null),
  }
}
