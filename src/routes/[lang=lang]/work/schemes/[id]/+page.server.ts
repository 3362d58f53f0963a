import { dataFrozen } from '#server/acts/evaluation.ts'
import { intakeAnnounced } from '#server/acts/intake.ts'
import { performApart } from '#server/apart.ts'
import { app } from '#server/app.ts'
import { computing } from '#server/form-action.ts'
import { intakeAskedIn } from '#server/intake-asked.ts'
import { intake } from '#server/reads/work/evaluations.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { lines: _, ...shown } = await drawn(event, (who, from) =>
    intake(who, from, event.params.id, intakeAskedIn(event.url)),
  )
  return shown
}

export const actions: Actions = {
  announce: (event) =>
    computing(
      event,
      {
        action: 'announce',
        act: intakeAnnounced,
        labels: { cutOffDay: 'intake.cut-off' },
        input: ({ cutOffDay }) => ({ scheme: event.params.id, cutOffDay: cutOffDay || undefined }),
        confirm: true,
        to: () => `/work/schemes/${event.params.id}`,
      },
      (input, how) => performApart(app(), 'announce', { input, how }),
    ),
  freeze: (event) =>
    computing(
      event,
      {
        action: 'freeze',
        act: dataFrozen,
        labels: {},
        input: () => ({ scheme: event.params.id }),
        confirm: true,
        to: ({ evaluation }: { evaluation: string }) => `/work/evaluations/${evaluation}`,
      },
      (input, how) => performApart(app(), 'freeze', { input, how }),
    ),
}
