import { paperAccepted, paperContested, paperSettled } from '#server/acts/paper-entry.ts'
import { app } from '#server/app.ts'
import { performing, type FormEvent } from '#server/form-action.ts'
import { paperEntryPage } from '#server/reads/work/paper.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  ...(await drawn(event, (who, from) => paperEntryPage(who, from, event.params.id))),
  entered: event.url.searchParams.has('entered'),
})

const entryIn = async ({ locals, params }: FormEvent & { params: { id: string } }) =>
  opened(await paperEntryPage(whoOf(locals), app(), params.id)).id

export const actions: Actions = {
  async accept(event) {
    const entry = await entryIn(event)
    return performing(event, {
      action: 'accept',
      act: paperAccepted,
      labels: {},
      input: () => ({ entry }),
      confirm: true,
      to: () => `/work/paper/${entry}`,
    })
  },
  async contest(event) {
    const entry = await entryIn(event)
    return performing(event, {
      action: 'contest',
      act: paperContested,
      labels: { reason: 'paper.contest-label' },
      input: ({ reason }) => ({ entry, reason: reason || undefined }),
      confirm: true,
      to: () => `/work/paper/${entry}`,
    })
  },
  async settle(event) {
    const entry = await entryIn(event)
    return performing(event, {
      action: 'settle',
      act: paperSettled,
      labels: { outcome: 'paper.outcome', reason: 'paper.reason' },
      input: ({ outcome, reason }) => ({ entry, outcome: outcome || undefined, reason: reason || undefined }),
      confirm: true,
      to: () => `/work/paper/${entry}`,
    })
  },
}
