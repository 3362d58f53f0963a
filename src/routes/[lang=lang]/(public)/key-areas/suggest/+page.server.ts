import { randomUUID } from 'node:crypto'
import { fail } from '@sveltejs/kit'
import { refuse } from '#domain/refusal.ts'
import { areaSuggestionLodged } from '#server/acts/area-suggestion.ts'
import { perform, type Outcome } from '#server/acts/perform.ts'
import { app } from '#server/app.ts'
import { privately } from '#server/auth/form.ts'
import { auth } from '#server/auth/house.ts'
import { limits, take } from '#server/auth/limit.ts'
import { computing, typedInto } from '#server/form-action.ts'
import { digestOf } from '#server/hash.ts'
import type { Answered } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

const tooMany = refuse('too-many-tries', '7.2', { minutes: limits['suggestion-address'].minutes })

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders(privately)
  return { groups: app().policy.areaGroups.map(({ id, name }) => ({ id, name })), key: randomUUID() }
}

export const actions: Actions = {
  async suggest(event) {
    if (!(await take(auth(), 'suggestion-address', event.getClientAddress())))
      return fail(429, {
        action: 'suggest',
        values: await typedInto(event),
        errors: [],
        refusal: tooMany,
      } satisfies Answered)
    return computing(
      event,
      {
        action: 'suggest',
        act: areaSuggestionLodged,
        by: { actor: 'public' },
        labels: {
          title: 'suggest.area',
          group: 'suggest.group',
          reasons: 'suggest.reasons',
          name: 'suggest.name',
          contact: 'suggest.contact',
        },
        bases: { title: '7.2', reasons: '7.2', name: '7.2', contact: '7.2' },
        to: ({ receipt }: { receipt: string }) => `/key-areas/suggestions/${receipt}`,
      },
      async (input, { by, key: form }): Promise<Outcome<{ receipt: string }>> => {
        // Sent twice, the same words get the same receipt; other words under the same form are another suggestion.
        const key = digestOf({ form, input })
        const outcome = await perform(app(), areaSuggestionLodged, input, { by, key })
        return outcome.kind === 'done' ? { ...outcome, result: { receipt: key } } : outcome
      },
    )
  },
}
