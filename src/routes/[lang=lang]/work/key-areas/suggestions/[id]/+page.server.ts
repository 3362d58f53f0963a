import { areaSuggestionAnswered } from '#server/acts/area-suggestion.ts'
import { app } from '#server/app.ts'
import { performing } from '#server/form-action.ts'
import { areaSuggestion } from '#server/reads/work/area-suggestions.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

/** `area` is the proposal that was just made for it. */
export const load: PageServerLoad = async (event) => ({
  ...(await drawn(event, (who, from) => areaSuggestion(who, from, event.params.id))),
  made: event.url.searchParams.get('area') ?? '',
})

export const actions: Actions = {
  async answer(event) {
    const { id } = opened(await areaSuggestion(whoOf(event.locals), app(), event.params.id))
    return performing(event, {
      action: 'answer',
      act: areaSuggestionAnswered,
      labels: {
        outcome: 'suggestions.outcome',
        keyArea: 'suggestions.key-area',
        heading: 'suggestions.heading',
        answer: 'suggestions.public-answer',
      },
      input: ({ outcome, keyArea, heading, answer }) => ({
        suggestion: id,
        outcome,
        keyArea: outcome === 'taken-up' && keyArea ? keyArea : undefined,
        heading: heading || undefined,
        answer: answer || undefined,
      }),
      confirm: true,
      to: () => `/work/key-areas/suggestions/${id}`,
    })
  },
}
