import { judgementConfirmed, judgementRevoked } from '#server/acts/judgement-settled.ts'
import { performing } from '#server/form-action.ts'
import { judgements } from '#server/reads/work/judgements.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

/** `of` names the judgement whose forms are shown. */
export const load: PageServerLoad = async (event) => {
  const data = await drawn(event, (who, from) => judgements(who, from, event.params.id))
  const asked = event.url.searchParams.get('of')
  return { ...data, chosen: data.rows.find(({ id }) => id === asked) ?? null }
}

const to = (id: string) => () => `/work/evaluations/${id}/workbench/record`

export const actions: Actions = {
  confirm: (event) =>
    performing(event, {
      action: 'confirm',
      act: judgementConfirmed,
      labels: { confirms: 'judgement.confirms', reason: 'judgement.reason' },
      input: ({ confirms, reason }) => ({
        judgement: event.url.searchParams.get('of') ?? '',
        confirms: confirms === 'yes' ? true : confirms === 'no' ? false : undefined,
        reason,
      }),
      to: to(event.params.id),
    }),
  revoke: (event) =>
    performing(event, {
      action: 'revoke',
      act: judgementRevoked,
      labels: { reason: 'judgement.reason' },
      input: ({ reason }) => ({ judgement: event.url.searchParams.get('of') ?? '', reason }),
      to: to(event.params.id),
    }),
}
