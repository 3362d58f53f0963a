import { exitCaseStated, exitReviewAsked } from '#server/acts/exit-case.ts'
import { app } from '#server/app.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { performing } from '#server/form-action.ts'
import { hearing } from '#server/reads/work/hearings.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => hearing(who, from, event.params.id))

const here = async ({ locals, params }: { locals: { viewer: Viewer | null }; params: { id: string } }) =>
  opened(await hearing(whoOf(locals), app(), params.id)).id

export const actions: Actions = {
  async state(event) {
    const id = await here(event)
    return performing(event, {
      action: 'state',
      act: exitCaseStated,
      labels: { statement: 'hearing.state', evidence: 'exit-case.file-statement' },
      files: { evidence: 'optional' },
      input: ({ statement }) => ({ exitCase: id, statement: statement || undefined }),
      to: () => `/work/hearings/${id}`,
    })
  },
  async review(event) {
    const id = await here(event)
    return performing(event, {
      action: 'review',
      act: exitReviewAsked,
      labels: { request: 'exit-case.review-request' },
      input: ({ request }) => ({ exitCase: id, request: request || undefined }),
      confirm: true,
      to: () => `/work/hearings/${id}`,
    })
  },
}
