import { organisationVerified } from '#server/acts/organisation.ts'
import { app } from '#server/app.ts'
import { performing } from '#server/form-action.ts'
import { organisation } from '#server/reads/work/organisations.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => organisation(who, from, event.params.id))

export const actions: Actions = {
  async verify(event) {
    const { id } = opened(await organisation(whoOf(event.locals), app(), event.params.id))
    return performing(event, {
      action: 'verify',
      act: organisationVerified,
      labels: { accepted: 'registration.decision', reason: 'registration.reason' },
      input: ({ accepted, reason }) => ({
        organisation: id,
        accepted: accepted === 'yes' ? true : accepted === 'no' ? false : undefined,
        reason: reason || undefined,
      }),
      confirm: ({ accepted }) => accepted === 'no',
      to: () => `/work/organisations/${id}`,
    })
  },
}
