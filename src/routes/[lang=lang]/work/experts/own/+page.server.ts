import { recordConfirmed, recordKept } from '#server/acts/expert.ts'
import { recordIn, recordLabels } from '#server/expert-forms.ts'
import { performing } from '#server/form-action.ts'
import { ownRecord } from '#server/reads/work/experts.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  ...(await drawn(event, ownRecord)),
  kept: event.url.searchParams.has('kept'),
})

export const actions: Actions = {
  keep: (event) =>
    performing(event, {
      action: 'keep',
      act: recordKept,
      labels: recordLabels,
      lists: ['fields'],
      input: recordIn,
      to: () => '/work/experts/own?kept',
    }),
  confirm: (event) =>
    performing(event, {
      action: 'confirm',
      act: recordConfirmed,
      labels: {},
      input: () => ({}),
      to: () => '/work/experts/own?kept',
    }),
}
