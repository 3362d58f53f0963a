import { callQuestionAsked } from '#server/acts/call-question.ts'
import { performing } from '#server/form-action.ts'
import { callsOnPaper } from '#server/reads/work/paper-forms.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, callsOnPaper)

export const actions: Actions = {
  ask: (event) =>
    performing(event, {
      action: 'ask',
      act: callQuestionAsked,
      labels: { call: 'paper.call', text: 'call.question', name: 'call.asker-name', contact: 'call.asker-contact' },
      to: () => '/work/paper',
    }),
}
