import { auditQuestionAnswered } from '#server/acts/audit-question.ts'
import { app } from '#server/app.ts'
import { performing } from '#server/form-action.ts'
import { auditQuestion } from '#server/reads/work/audit-questions.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  drawn(event, (who, from) => auditQuestion(who, from, event.params.question))

export const actions: Actions = {
  async answer(event) {
    const { id, ranking } = opened(await auditQuestion(whoOf(event.locals), app(), event.params.question))
    return performing(event, {
      action: 'answer',
      act: auditQuestionAnswered,
      labels: { answer: 'audit.answer' },
      input: ({ answer }) => ({ question: id, answer: answer || undefined }),
      confirm: true,
      to: () => `/work/rankings/${ranking}#questions`,
    })
  },
}
