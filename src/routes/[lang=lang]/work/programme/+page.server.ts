import { programmeStateSet } from '#server/acts/ledger.ts'
import { app } from '#server/app.ts'
import { preparing } from '#server/form-action.ts'
import { programme } from '#server/reads/work/programme.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, programme)

export const actions: Actions = {
  prepare: (event) =>
    preparing(event, {
      action: 'prepare',
      act: programmeStateSet,
      labels: { state: 'programme.state', reason: 'programme.reason' },
      shown: ({ state }) => ({
        title: app().policy.programmeStates.find(({ id }) => id === state)?.name ?? { zh: String(state) },
        path: '/work/programme',
      }),
    }),
}
