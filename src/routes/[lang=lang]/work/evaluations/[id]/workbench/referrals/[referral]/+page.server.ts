import { error } from '@sveltejs/kit'
import { referralSettled, referralWithdrawn } from '#server/acts/referral.ts'
import { app } from '#server/app.ts'
import { langOf, performing } from '#server/form-action.ts'
import { referral } from '#server/reads/work/referrals.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import { say } from '#ui/words/index.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const data = await drawn(event, (who, from) => referral(who, from, event.params.referral))
  return data.evaluation === event.params.id ? data : error(404)
}

const shown = async (event: RequestEvent) => opened(await referral(whoOf(event.locals), app(), event.params.referral))

export const actions: Actions = {
  async settle(event) {
    const { id, evaluation, questions } = await shown(event)
    const word = say(langOf(event))
    return performing(event, {
      action: 'settle',
      act: referralSettled,
      labels: {},
      named: Object.fromEntries(
        questions.map((_, at) => [`reasons.${at}`, word('referral.reason-of', { number: at + 1 })]),
      ),
      input: (typed) => ({ referral: id, reasons: questions.map((_, at) => typed[`reasons.${at}`] ?? '') }),
      confirm: true,
      to: () => `/work/evaluations/${evaluation}/workbench/referrals/${id}`,
    })
  },
  async withdraw(event) {
    const { id, evaluation } = await shown(event)
    return performing(event, {
      action: 'withdraw',
      act: referralWithdrawn,
      labels: { reason: 'judgement.reason' },
      input: ({ reason }) => ({ referral: id, reason: reason || undefined }),
      confirm: true,
      to: () => `/work/evaluations/${evaluation}/workbench/referrals`,
    })
  },
}
