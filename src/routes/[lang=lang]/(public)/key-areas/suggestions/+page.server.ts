import { app } from '#server/app.ts'
import { answeredSuggestions } from '#server/reads/public/area-suggestions.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ url }) => ({
  answered: await answeredSuggestions(app(), { page: Number(url.searchParams.get('page') ?? '1') }),
})
