import { supportAnswered, supportCancelled } from '#server/acts/support.ts'
import { app } from '#server/app.ts'
import { performing, type FormEvent } from '#server/form-action.ts'
import { support } from '#server/reads/work/supports.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import { linesIn, typedIn } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => support(who, from, event.params.id))

const here = async ({ locals, params }: FormEvent & { params: { id: string } }) =>
  opened(await support(whoOf(locals), app(), params.id))

export const actions: Actions = {
  async answer(event) {
    const { id } = await here(event)
    return performing(event, {
      action: 'answer',
      act: supportAnswered,
      labels: {
        agrees: 'support.answer',
        noFee: 'application.no-fee',
        interests: 'application.interests',
        enterprises: 'application.enterprises',
      },
      bases: { noFee: '6.2', interests: '3.3.2', enterprises: '3.3.2' },
      checks: (typed) =>
        ['yes', 'no'].includes(typedIn(typed, 'agrees'))
          ? []
          : [{ path: 'agrees', code: 'invalid_type', values: { expected: 'boolean' } }],
      input: (typed) => {
        const answer = { yes: true, no: false }[typedIn(typed, 'agrees')]
        const declared = {
          noFee: typedIn(typed, 'noFee') === 'yes',
          interests: typedIn(typed, 'interests') || undefined,
          enterprises: linesIn(typedIn(typed, 'enterprises')),
        }
        return { support: id, agrees: answer, ...(answer ? declared : {}) }
      },
      confirm: true,
      to: () => `/work/supports/${id}`,
    })
  },
  async cancel(event) {
    const { id } = await here(event)
    return performing(event, {
      action: 'cancel',
      act: supportCancelled,
      labels: {},
      input: () => ({ support: id }),
      to: () => `/work/supports/${id}`,
    })
  },
}
