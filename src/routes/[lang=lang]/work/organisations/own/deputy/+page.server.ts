import { capacityGranted } from '#server/acts/organisation.ts'
import { app } from '#server/app.ts'
import { createAccount } from '#server/auth/mailed-link.ts'
import { auth } from '#server/auth/house.ts'
import { langOf, nested, performing } from '#server/form-action.ts'
import { ownOrganisation } from '#server/reads/work/organisations.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, ownOrganisation)

export const actions: Actions = {
  async deputise(event) {
    const who = whoOf(event.locals)
    opened(await ownOrganisation(who, app()))
    return performing(event, {
      action: 'deputise',
      act: capacityGranted,
      labels: {
        'person.name': 'registration.person-name',
        'person.email': 'registration.person-email',
        fromDay: 'registration.from',
        untilDay: 'registration.until',
      },
      input: (typed) => ({
        ...nested(typed),
        organisation: who.organisation,
        role: who.role,
        deputyFor: who.capacity,
      }),
      to: () => '/work/organisations/own?invited',
      after: async ({ person }) => {
        await createAccount(auth(), { personId: person, lang: langOf(event) })
      },
    })
  },
}
