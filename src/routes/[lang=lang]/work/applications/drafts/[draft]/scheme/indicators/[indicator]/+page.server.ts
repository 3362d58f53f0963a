import { error } from '@sveltejs/kit'
import type { Answered } from '#ui/form.ts'
import { without } from '#ui/scheme-form/change.ts'
import { savingChange, savingPage } from '#server/scheme-editor.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ parent, params }) => {
  const { scheme } = (await parent()).editor
  const at = scheme?.indicators.findIndex(({ id }) => id === params.indicator) ?? -1
  const indicator = scheme?.indicators[at]
  if (!scheme || !indicator) error(404)
  return { indicator, before: scheme.indicators[at - 1] ?? null, after: scheme.indicators[at + 1] ?? null }
}

export const actions: Actions = {
  save: (event) => savingPage(event, 'indicators', event.params.indicator),
  async remove(event) {
    const { indicator } = event.params
    const confirmed = (await event.request.formData()).get('confirmed') === 'yes'
    if (!confirmed) return { action: 'remove', values: {}, errors: [], confirm: [] } satisfies Answered
    return savingChange(
      event,
      'remove',
      {},
      {
        section: 'indicators',
        indicator,
        change: (scheme) => ({ scheme: without(scheme, indicator), issues: [] }),
        to: () => '/indicators',
      },
    )
  },
}
