import { exitCaseNoticed, exitReviewAsked } from '#server/acts/exit-case.ts'
import { exitCaseDecided, exitCaseReviewed } from '#server/acts/exit-decision.ts'
import { app } from '#server/app.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { performing, preparing } from '#server/form-action.ts'
import { exitCase } from '#server/reads/work/exit-cases.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => exitCase(who, from, event.params.id))

const here = async ({ locals, params }: { locals: { viewer: Viewer | null }; params: { id: string } }) =>
  opened(await exitCase(whoOf(locals), app(), params.id))

export const actions: Actions = {
  async notify(event) {
    const { id } = await here(event)
    return performing(event, {
      action: 'notify',
      act: exitCaseNoticed,
      labels: {},
      input: () => ({ exitCase: id }),
      confirm: true,
      to: () => `/work/exit-cases/${id}`,
    })
  },
  async decide(event) {
    const { id, title } = await here(event)
    return preparing(event, {
      action: 'decide',
      act: exitCaseDecided,
      labels: { outcome: 'exit-case.outcome', reasons: 'exit-case.reasons' },
      input: ({ outcome, reasons }) => ({ exitCase: id, outcome: outcome || undefined, reasons: reasons || undefined }),
      shown: () => ({ title, path: `/work/exit-cases/${id}` }),
    })
  },
  async review(event) {
    const { id, title } = await here(event)
    return preparing(event, {
      action: 'review',
      act: exitCaseReviewed,
      labels: { outcome: 'exit-case.outcome', reasons: 'exit-case.review-reasons' },
      input: ({ outcome, reasons }) => ({ exitCase: id, outcome: outcome || undefined, reasons: reasons || undefined }),
      shown: () => ({ title, path: `/work/exit-cases/${id}` }),
    })
  },
  async enterRequest(event) {
    const { id } = await here(event)
    return performing(event, {
      action: 'enterRequest',
      act: exitReviewAsked,
      labels: { request: 'exit-case.review-request' },
      input: ({ request }) => ({ exitCase: id, request: request || undefined }),
      to: () => `/work/exit-cases/${id}`,
    })
  },
}
