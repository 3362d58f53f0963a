import { summaryReportReceived } from '#server/acts/work-summary.ts'
import { app } from '#server/app.ts'
import { performing } from '#server/form-action.ts'
import { summaryReport } from '#server/reads/work/summaries.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  drawn(event, (who, from) => summaryReport(who, from, event.params.number))

export const actions: Actions = {
  async receive(event) {
    const { id, number } = opened(await summaryReport(whoOf(event.locals), app(), event.params.number))
    return performing(event, {
      action: 'receive',
      act: summaryReportReceived,
      labels: {},
      input: () => ({ report: id }),
      to: () => `/work/summaries/reports/${number}`,
    })
  },
}
