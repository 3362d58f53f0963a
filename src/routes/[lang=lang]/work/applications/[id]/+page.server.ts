import { formExamined } from '#server/acts/form-review.ts'
import { applicationWithdrawn } from '#server/acts/application-ending.ts'
import { publicityOpened } from '#server/acts/publicity.ts'
import { schemePublished } from '#server/acts/scheme.ts'
import { app } from '#server/app.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { nested, performing, preparing } from '#server/form-action.ts'
import { application } from '#server/reads/work/application.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import { reviewFields, reviewIn } from '#ui/form-review.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  ...(await drawn(event, (who, from) => application(who, from, event.params.id))),
  received: event.url.searchParams.has('receipt'),
})

const here = async ({ locals, params }: { locals: { viewer: Viewer | null }; params: { id: string } }) =>
  opened(await application(whoOf(locals), app(), params.id))

export const actions: Actions = {
  async examine(event) {
    const { id } = await here(event)
    return performing(event, {
      action: 'examine',
      act: formExamined,
      labels: { checklist: 'application.checklist', ...reviewFields },
      fieldAt: (path) => path.replace(/^further\.(\d+)\.(?:text|item|place)$/, 'further.$1.text'),
      input: (typed) => ({ application: id, ...reviewIn(typed) }),
      to: () => `/work/applications/${id}`,
    })
  },
  async withdraw(event) {
    const { id } = await here(event)
    return performing(event, {
      action: 'withdraw',
      act: applicationWithdrawn,
      labels: { reason: 'application.withdraw-reason' },
      input: (typed) => ({ ...nested(typed), application: id }),
      confirm: true,
      to: () => `/work/applications/${id}`,
    })
  },
  async publicise(event) {
    const { id, scheme } = await here(event)
    return preparing(event, {
      action: 'publicise',
      act: publicityOpened,
      labels: {},
      input: () => ({ kind: 'scheme', subject: id }),
      shown: () => ({ title: scheme?.title ?? { zh: id }, path: `/work/applications/${id}` }),
    })
  },
  async publish(event) {
    const { id, scheme } = await here(event)
    return preparing(event, {
      action: 'publish',
      act: schemePublished,
      labels: {},
      input: () => ({ applications: [id] }),
      shown: () => ({ title: scheme?.title ?? { zh: id }, path: `/work/applications/${id}` }),
    })
  },
}
