import { areaSuggestionLodged } from '#server/acts/area-suggestion.ts'
import { performing } from '#server/form-action.ts'
import { groupsOnPaper } from '#server/reads/work/paper-forms.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, groupsOnPaper)

export const actions: Actions = {
  suggest: (event) =>
    performing(event, {
      action: 'suggest',
      act: areaSuggestionLodged,
      labels: {
        title: 'suggest.area',
        group: 'suggest.group',
        reasons: 'suggest.reasons',
        name: 'suggest.name',
        contact: 'suggest.contact',
      },
      bases: { title: '7.2', reasons: '7.2', name: '7.2', contact: '7.2' },
      to: () => '/work/paper',
    }),
}
