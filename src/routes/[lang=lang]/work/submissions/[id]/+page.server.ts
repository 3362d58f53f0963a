import {
  evidenceCopyShown,
  objectionAdmitted,
  objectionFoundInadmissible,
  submissionAnswered,
} from '#server/acts/answer.ts'
import { app } from '#server/app.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { performing } from '#server/form-action.ts'
import { submission } from '#server/reads/work/submission.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  drawn(event, (who, from) => submission(who, { ...from, secrets: app().secrets }, event.params.id))

const here = async ({ locals, params }: { locals: { viewer: Viewer | null }; params: { id: string } }) =>
  opened(await submission(whoOf(locals), app(), params.id))

export const actions: Actions = {
  async admit(event) {
    const { id } = await here(event)
    return performing(event, {
      action: 'admit',
      act: objectionAdmitted,
      labels: {},
      input: () => ({ submission: id }),
      confirm: true,
      to: () => `/work/submissions/${id}`,
    })
  },
  async inadmissible(event) {
    const { id } = await here(event)
    return performing(event, {
      action: 'inadmissible',
      act: objectionFoundInadmissible,
      labels: { ground: 'submissions.ground', reason: 'submissions.public-reason' },
      input: ({ ground, reason }) => ({ submission: id, ground: ground || undefined, reason: reason || undefined }),
      confirm: true,
      to: () => `/work/submissions/${id}`,
    })
  },
  async answer(event) {
    const { id, clause } = await here(event)
    return performing(event, {
      action: 'answer',
      act: submissionAnswered,
      labels: { submissions: 'submissions.together', answer: 'submissions.answer' },
      lists: ['submissions'],
      bases: { submissions: clause, answer: clause },
      input: ({ answer, submissions = [] }) => ({
        submissions: [...new Set([id, ...[submissions].flat()])],
        answer: answer || undefined,
      }),
      confirm: true,
      to: () => `/work/submissions/${id}`,
    })
  },
  async copy(event) {
    const { id, clause } = await here(event)
    return performing(event, {
      action: 'copy',
      act: evidenceCopyShown,
      labels: { copy: 'submissions.copy', checked: 'submissions.copy-checked' },
      bases: { copy: clause, checked: clause },
      files: { copy: 'required' },
      // A file cannot be sent twice, so what cannot be taken back is confirmed beside it.
      checks: ({ checked }) => (checked === 'yes' ? [] : [{ path: 'checked', code: 'choose', values: {} }]),
      input: () => ({ submission: id }),
      to: () => `/work/submissions/${id}`,
    })
  },
}
