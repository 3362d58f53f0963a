import { panelOpined } from '#server/acts/panel.ts'
import { seatRecused, seatSubstituted } from '#server/acts/seat.ts'
import { app } from '#server/app.ts'
import { forgetSeat } from '#server/forget-seat.ts'
import { performing } from '#server/form-action.ts'
import { panel, seatsByExpert } from '#server/reads/work/panels.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import { typedIn } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => panel(who, from, event.params.id))

export const actions: Actions = {
  async opine(event) {
    const { id } = opened(await panel(whoOf(event.locals), app(), event.params.id))
    return performing(event, {
      action: 'opine',
      act: panelOpined,
      labels: { opinion: 'panel.opinion', minority: 'panel.minority' },
      input: ({ opinion, minority }) => ({
        panel: id,
        opinion: opinion || undefined,
        minority: typeof minority === 'string' && minority.trim() ? minority : null,
      }),
      confirm: true,
      to: () => `/work/panels/${id}`,
    })
  },
  async recuse(event) {
    const { id } = opened(await panel(whoOf(event.locals), app(), event.params.id))
    const seats = await seatsByExpert(whoOf(event.locals), app(), id)
    return performing(event, {
      action: 'recuse',
      act: seatRecused,
      labels: { seat: 'panel.recuse-who', ground: 'panel.recuse-ground', other: 'panel.recuse-other' },
      bases: { seat: '6.2', ground: '6.2' },
      input: (typed) => ({
        seat: seats.get(typedIn(typed, 'seat')) ?? typed.seat,
        ground: typedIn(typed, 'other').trim() || typedIn(typed, 'ground') || null,
      }),
      confirm: true,
      to: () => `/work/panels/${id}`,
      after: ({ seat, person }) => forgetSeat(app(), { seat, person }),
    })
  },
  async substitute(event) {
    const { id } = opened(await panel(whoOf(event.locals), app(), event.params.id))
    return performing(event, {
      action: 'substitute',
      act: seatSubstituted,
      labels: { seat: 'panel.vacant-seat', expert: 'panel.replacement' },
      bases: { expert: '3.3.1' },
      confirm: true,
      to: () => `/work/panels/${id}`,
      after: ({ seat, person }) => forgetSeat(app(), { seat, person }),
    })
  },
}
