import { keyAreaProposed } from '#server/acts/key-area.ts'
import { performing } from '#server/form-action.ts'
import { keyAreaForm } from '#server/reads/work/key-areas.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, keyAreaForm)

export const actions: Actions = {
  propose: (event) =>
    performing(event, {
      action: 'propose',
      act: keyAreaProposed,
      labels: {
        group: 'work.group',
        'title.zh': 'work.title-zh',
        'title.en': 'work.title-en',
        'factors.declaration': 'work.factor-declaration',
        'factors.attention': 'work.factor-attention',
        'factors.effect': 'work.factor-effect',
        'factors.differentiation': 'work.factor-differentiation',
      },
      to: ({ keyArea }) => `/work/key-areas/${keyArea}`,
    }),
}
