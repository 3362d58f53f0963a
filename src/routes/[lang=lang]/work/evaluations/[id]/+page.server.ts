import { z } from 'zod'
import { app } from '#server/app.ts'
import { performApart } from '#server/apart.ts'
import { computing } from '#server/form-action.ts'
import { intakeAskedIn } from '#server/intake-asked.ts'
import { evaluation } from '#server/reads/work/evaluations.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { lines: _, ...shown } = await drawn(event, (who, from) =>
    evaluation(who, from, event.params.id, intakeAskedIn(event.url)),
  )
  return shown
}

export const actions: Actions = {
  async run(event) {
    const { id } = opened(await evaluation(whoOf(event.locals), app(), event.params.id))
    const form = {
      action: 'run',
      act: { clauses: ['3.4.4'] as const, input: z.object({}) },
      labels: {},
      to: () => `/work/evaluations/${id}#rankings`,
    }
    return computing(event, form, (_, how) => performApart(app(), 'evaluate', { input: { evaluation: id }, how }))
  },
}
