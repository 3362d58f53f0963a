import type { Who } from '#domain/disclosure.ts'
import { app } from '#server/app.ts'
import { convening } from '#server/convening.ts'
import { application } from '#server/reads/work/application.ts'
import { panelForm } from '#server/reads/work/panels.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

/** Held after an objection, the scheme is looked at again; before that it is reviewed. */
async function caseOf(who: Who, id: string) {
  const { state, impossible } = opened(await application(who, app(), id))
  return { kind: state === 'held' ? ('re-review' as const) : ('scheme-review' as const), subject: id, impossible }
}

export const load: PageServerLoad = async (event) => {
  const of = await caseOf(whoOf(event.locals), event.params.id)
  return {
    ...(await drawn(event, (who, from) => panelForm(who, from, of))),
    impossible: of.impossible.convene,
    ticked: event.url.searchParams.has('suggested'),
  }
}

export const actions: Actions = {
  convene: async (event) => convening(event, await caseOf(whoOf(event.locals), event.params.id)),
}
