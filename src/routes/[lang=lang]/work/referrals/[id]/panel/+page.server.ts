import type { Who } from '#domain/disclosure.ts'
import { app } from '#server/app.ts'
import { convening } from '#server/convening.ts'
import { panelForm } from '#server/reads/work/panels.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

const judges = (who: Who, from: Parameters<typeof panelForm>[1], subject: string) =>
  panelForm(who, from, { kind: 'judgement', subject })

export const load: PageServerLoad = async (event) => ({
  ...(await drawn(event, (who, from) => judges(who, from, event.params.id))),
  ticked: event.url.searchParams.has('suggested'),
})

export const actions: Actions = {
  async convene(event) {
    const { kind, subject } = opened(await judges(whoOf(event.locals), app(), event.params.id))
    return convening(event, { kind, subject })
  },
}
