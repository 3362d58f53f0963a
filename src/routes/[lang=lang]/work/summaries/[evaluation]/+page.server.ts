import { summaryParts } from '#domain/work-summary.ts'
import { workSummaryHandedIn } from '#server/acts/work-summary.ts'
import { app } from '#server/app.ts'
import { performing } from '#server/form-action.ts'
import { summary } from '#server/reads/work/summaries.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { WordId } from '#ui/words/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => summary(who, from, event.params.evaluation))

const labels: Readonly<Record<string, WordId>> = Object.fromEntries(
  summaryParts.map((part) => [`parts.${part}`, `summary.part-${part}`]),
)

export const actions: Actions = {
  async submit(event) {
    const { evaluation } = opened(await summary(whoOf(event.locals), app(), event.params.evaluation))
    return performing(event, {
      action: 'submit',
      act: workSummaryHandedIn,
      labels,
      input: (typed) => ({
        evaluation,
        parts: Object.fromEntries(
          summaryParts.flatMap((part) => (typed[`parts.${part}`] ? [[part, typed[`parts.${part}`]]] : [])),
        ),
      }),
      confirm: true,
      to: () => `/work/summaries/${evaluation}`,
    })
  },
}
