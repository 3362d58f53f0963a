import { deliberationConcluded } from '#server/acts/deliberation.ts'
import { performApart } from '#server/apart.ts'
import { app } from '#server/app.ts'
import { computing } from '#server/form-action.ts'
import { correctedIn, correctionLabels } from '#server/ranking-forms.ts'
import { deliberation } from '#server/reads/work/deliberations.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import { allTypedIn } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => deliberation(who, from, event.params.id))

const typedShape = deliberationConcluded.input

export const actions: Actions = {
  async prepare(event) {
    const { id, title, entries } = opened(await deliberation(whoOf(event.locals), app(), event.params.id))
    const form = {
      action: 'prepare',
      act: { clauses: deliberationConcluded.clauses, input: typedShape },
      labels: {
        outcome: 'deliberation.outcome',
        struck: 'deliberation.struck',
        ...correctionLabels,
        opinion: 'deliberation.opinion',
      } as const,
      lists: ['struck'],
      input: (typed: Parameters<typeof correctedIn>[0]) => ({
        ranking: id,
        outcome: typed.outcome || undefined,
        opinion: typed.opinion || undefined,
        ...(typed.outcome === 'struck' && { struck: allTypedIn(typed, 'struck') }),
        ...(typed.outcome === 'corrected' && { corrected: correctedIn(typed, entries) }),
        basedOn: '',
      }),
      to: ({ preparation }: { preparation: string }) => `/work/preparations/${preparation}`,
    }
    return computing(event, form, (input, how) =>
      performApart(app(), 'conclude', { input: { ...typedShape.parse(input), title }, how }),
    )
  },
}
