import { consentAnswered } from '#server/acts/consent.ts'
import { performing } from '#server/form-action.ts'
import { consent } from '#server/reads/work/consents.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => consent(who, from, event.params.id))

const answers: Readonly<Record<string, boolean>> = { yes: true, no: false }

export const actions: Actions = {
  answer: (event) =>
    performing(event, {
      action: 'answer',
      act: consentAnswered,
      labels: { consents: 'consent.answer' },
      input: ({ consents }) => ({ entry: event.params.id, consents: answers[String(consents)] ?? 'unanswered' }),
      confirm: true,
      to: ({ entry }) => `/work/consents/${entry}`,
    }),
}
