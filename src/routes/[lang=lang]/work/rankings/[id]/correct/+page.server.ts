import { z } from 'zod'
import { correctedShape } from '#server/acts/deliberation.ts'
import { rankingCorrected } from '#server/acts/ranking-correction.ts'
import { prose } from '#server/acts/shapes.ts'
import { performApart } from '#server/apart.ts'
import { app } from '#server/app.ts'
import { computing } from '#server/form-action.ts'
import { correctedIn, correctionLabels } from '#server/ranking-forms.ts'
import { rankingToCorrect } from '#server/reads/work/deliberations.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => rankingToCorrect(who, from, event.params.id))

const typedShape = z.object({ corrected: correctedShape, reason: prose })

export const actions: Actions = {
  async prepare(event) {
    const { id, title, entries } = opened(await rankingToCorrect(whoOf(event.locals), app(), event.params.id))
    const form = {
      action: 'prepare',
      act: { clauses: rankingCorrected.clauses, input: typedShape },
      labels: { ...correctionLabels, reason: 'work.reason' } as const,
      input: (typed: Parameters<typeof correctedIn>[0]) => ({
        corrected: correctedIn(typed, entries),
        reason: typed.reason || undefined,
      }),
      to: ({ preparation }: { preparation: string }) => `/work/preparations/${preparation}`,
    }
    return computing(event, form, (input, how) =>
      performApart(app(), 'correct', { input: { ...typedShape.parse(input), ranking: id, title }, how }),
    )
  },
}
