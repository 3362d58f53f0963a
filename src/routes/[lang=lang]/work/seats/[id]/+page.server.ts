import { criteria, reviewSubmitted, seatAnswered } from '#server/acts/panel.ts'
import { app } from '#server/app.ts'
import { performing } from '#server/form-action.ts'
import { seat } from '#server/reads/work/seats.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import { typedIn, type Typed } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => seat(who, from, event.params.id))

/** What was left blank is no score; what is no number is sent on, to be said. */
const scoresOf = (typed: Typed) =>
  Object.fromEntries(
    criteria
      .map((name) => [name, typedIn(typed, `scores.${name}`).normalize('NFKC').trim()])
      .flatMap(([name = '', text]) => (text ? [[name, Number(text)]] : [])),
  )

export const actions: Actions = {
  async answer(event) {
    const { id } = opened(await seat(whoOf(event.locals), app(), event.params.id))
    return performing(event, {
      action: 'answer',
      act: seatAnswered,
      labels: { accepts: 'panel.answer' },
      input: ({ accepts }) => ({ seat: id, accepts: accepts === 'yes' ? true : accepts === 'no' ? false : undefined }),
      confirm: ({ accepts }) => accepts === 'no',
      to: ({ accepts }) => (accepts ? `/work/seats/${id}#sheet` : '/work/seats?declined'),
    })
  },
  async submit(event) {
    const { id } = opened(await seat(whoOf(event.locals), app(), event.params.id))
    return performing(event, {
      action: 'submit',
      act: reviewSubmitted,
      labels: {
        verdict: 'panel.verdict',
        'scores.scope': 'panel.criterion-scope',
        'scores.indicators': 'panel.criterion-indicators',
        'scores.levels': 'panel.criterion-levels',
        'scores.methods': 'panel.criterion-methods',
        'scores.computation': 'panel.criterion-computation',
        'scores.impartiality': 'panel.criterion-impartiality',
        reasons: 'panel.reasons',
      },
      input: (typed) => ({
        seat: id,
        verdict: typed.verdict || undefined,
        scores: scoresOf(typed),
        reasons: typed.reasons || undefined,
      }),
      confirm: true,
      to: () => `/work/seats/${id}`,
    })
  },
}
