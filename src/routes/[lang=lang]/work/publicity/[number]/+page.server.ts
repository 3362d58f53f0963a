import { error } from '@sveltejs/kit'
import { schemeCorrected } from '#server/acts/correction.ts'
import { publicityWithdrawn } from '#server/acts/publicity.ts'
import { app } from '#server/app.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { preparing } from '#server/form-action.ts'
import { period } from '#server/reads/work/periods.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import { typedIn } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const data = await drawn(event, (who, from) => period(who, from, event.params.number))
  return data.period ? { ...data, period: data.period } : error(404)
}

async function here({ locals, params }: { locals: { viewer: Viewer | null }; params: { number: string } }) {
  const found = opened(await period(whoOf(locals), app(), params.number))
  return found.period ? { ...found.period, texts: found.texts } : error(404)
}

export const actions: Actions = {
  async withdraw(event) {
    const { id, number, title } = await here(event)
    return preparing(event, {
      action: 'withdraw',
      act: publicityWithdrawn,
      labels: { reason: 'periods.withdraw-reason' },
      input: ({ reason }) => ({ publicity: id, reason: reason || undefined }),
      confirm: true,
      shown: () => ({ title, path: `/work/publicity/${number}` }),
    })
  },
  async correct(event) {
    const { id, number, title, texts } = await here(event)
    return preparing(event, {
      action: 'correct',
      act: schemeCorrected,
      labels: {
        place: 'periods.correct-place',
        to: 'periods.correct-to',
        reason: 'periods.correct-reason',
      },
      bases: { place: '3.4.3', to: '3.4.3', reason: '3.4.3' },
      input: (typed) => {
        const place = typedIn(typed, 'place')
        return {
          publicity: id,
          place: place || undefined,
          from: texts.find((one) => one.place === place)?.text ?? '—', // a place that is none is refused by the rule
          to: typedIn(typed, 'to') || undefined,
          reason: typedIn(typed, 'reason') || undefined,
        }
      },
      shown: () => ({ title, path: `/work/publicity/${number}` }),
    })
  },
}
