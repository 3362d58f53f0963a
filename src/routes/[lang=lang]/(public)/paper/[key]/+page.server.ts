import { error } from '@sveltejs/kit'
import { randomUUID } from 'node:crypto'
import { paperContested } from '#server/acts/paper-entry.ts'
import { app } from '#server/app.ts'
import { privately } from '#server/auth/form.ts'
import { performing } from '#server/form-action.ts'
import { paperReceipt } from '#server/reads/public/paper.ts'
import type { Actions, PageServerLoad } from './$types'

/** The address holds the key under which it was entered: its sender has it from the receipt, and nobody else. */
async function here({ key }: { readonly key: string }) {
  const entry = /^[0-9a-f-]{36}$/.test(key) ? await paperReceipt(app(), key) : undefined
  return entry ?? error(404)
}

export const load: PageServerLoad = async ({ params, setHeaders }) => {
  setHeaders(privately)
  return { entry: await here(params), key: randomUUID() }
}

export const actions: Actions = {
  async contest(event) {
    const { id } = await here(event.params)
    return performing(event, {
      action: 'contest',
      act: paperContested,
      by: { actor: 'public' },
      labels: { reason: 'paper.contest-label' },
      input: ({ reason }) => ({ entry: id, reason: reason || undefined, receipt: event.params.key }),
      confirm: true,
      to: () => `/paper/${event.params.key}`,
    })
  },
}
