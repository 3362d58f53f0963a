import { referralMade } from '#server/acts/referral.ts'
import { performing } from '#server/form-action.ts'
import { referrals } from '#server/reads/work/referrals.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  drawn(event, (who, from) =>
    referrals(who, from, event.params.id, { indicator: event.url.searchParams.get('indicator') }),
  )

/** A choice names declaration, indicator and what is asked. */
function questionIn(chosen: string) {
  const [declaration, indicator, kind] = chosen.split(' ')
  return { declaration, indicator, kind }
}

export const actions: Actions = {
  refer: (event) =>
    performing(event, {
      action: 'refer',
      act: referralMade,
      files: { file: 'optional' },
      lists: ['questions'],
      labels: { questions: 'referral.questions', note: 'referral.note', file: 'referral.file' },
      input: ({ questions = [], note }) => ({
        evaluation: event.params.id,
        questions: [questions].flat().map(questionIn),
        note: note || undefined,
      }),
      to: ({ referral }) => `/work/evaluations/${event.params.id}/workbench/referrals/${referral}`,
    }),
}
