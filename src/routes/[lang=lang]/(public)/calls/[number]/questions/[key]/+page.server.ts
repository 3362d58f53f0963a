import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { questionReceipt } from '#server/reads/public/calls.ts'
import type { PageServerLoad } from './$types'

/** The address holds the key under which it was sent: only its sender knows it. */
export const load: PageServerLoad = async ({ params, setHeaders }) => {
  const receipt = /^[0-9a-f-]{36}$/.test(params.key) ? await questionReceipt(app(), params.key) : undefined
  if (receipt?.number !== params.number) error(404)
  setHeaders({ 'cache-control': 'no-store' })
  return { receipt }
}
