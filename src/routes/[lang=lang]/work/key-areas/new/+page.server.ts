import { keyAreaProposed } from '#server/acts/key-area.ts'
import { app } from '#server/app.ts'
import { performing } from '#server/form-action.ts'
import { keyAreaForm } from '#server/reads/work/key-areas.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  drawn(event, (who, from) => keyAreaForm(who, from, event.url.searchParams.get('suggestion')))

export const actions: Actions = {
  async propose(event) {
    const suggestion = event.url.searchParams.get('suggestion')
    const form = suggestion ? opened(await keyAreaForm(whoOf(event.locals), app(), suggestion)) : undefined
    const suggested = form?.suggested
    return performing(event, {
      action: 'propose',
      act: keyAreaProposed,
      labels: {
        group: 'work.group',
        'title.zh': 'work.title-zh',
        'title.en': 'work.title-en',
        edition: 'work.edition',
        'factors.declaration': 'work.factor-declaration',
        'sources.declaration': 'area-work.source-declaration',
        'factors.attention': 'work.factor-attention',
        'sources.attention': 'area-work.source-attention',
        'factors.effect': 'work.factor-effect',
        'sources.effect': 'area-work.source-effect',
        'factors.differentiation': 'work.factor-differentiation',
        'sources.differentiation': 'area-work.source-differentiation',
        evidence: 'area-work.evidence',
      },
      files: { evidence: 'optional' },
      to: ({ keyArea }) =>
        suggested ? `/work/key-areas/suggestions/${suggested.id}?area=${keyArea}` : `/work/key-areas/${keyArea}`,
    })
  },
}
