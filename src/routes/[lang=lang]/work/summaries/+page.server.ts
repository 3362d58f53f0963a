import { summariesReported } from '#server/acts/work-summary.ts'
import { app } from '#server/app.ts'
import { preparing } from '#server/form-action.ts'
import { summaries } from '#server/reads/work/summaries.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import { allTypedIn } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, summaries)

export const actions: Actions = {
  async report(event) {
    opened(await summaries(whoOf(event.locals), app()))
    return preparing(event, {
      action: 'report',
      act: summariesReported,
      labels: {
        year: 'summary.year',
        summaries: 'summary.chosen',
        text: 'summary.report-text',
        document: 'ranking.document',
      },
      lists: ['summaries'],
      input: (typed) => ({
        year: typed.year || undefined,
        summaries: allTypedIn(typed, 'summaries'),
        text: typed.text || undefined,
        document: typed.document || undefined,
      }),
      shown: ({ year }) => ({
        title: { zh: `${String(year)}年工作总结`, en: `Work summaries of ${String(year)}` },
        path: '/work/summaries',
      }),
    })
  },
}
