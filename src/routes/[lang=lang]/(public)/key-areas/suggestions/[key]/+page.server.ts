import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { privately } from '#server/auth/form.ts'
import { suggestionReceipt } from '#server/reads/public/area-suggestions.ts'
import type { PageServerLoad } from './$types'

/** The address holds the key under which it was sent: only its sender knows it. */
export const load: PageServerLoad = async ({ params, setHeaders }) => {
  const receipt = /^([0-9a-f]{64}|[0-9a-f-]{36})$/.test(params.key)
    ? await suggestionReceipt(app(), params.key)
    : undefined
  if (!receipt) error(404)
  setHeaders(privately)
  return { receipt }
}
