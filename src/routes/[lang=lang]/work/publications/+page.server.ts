import { schemePublished } from '#server/acts/scheme.ts'
import { preparing } from '#server/form-action.ts'
import { publications } from '#server/reads/work/publications.ts'
import { drawn } from '#server/work-page.ts'
import { allTypedIn } from '#ui/form.ts'
import { say } from '#ui/words/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, publications)

export const actions: Actions = {
  prepare: (event) =>
    preparing(event, {
      action: 'prepare',
      act: schemePublished,
      labels: { applications: 'publication.choose' },
      lists: ['applications'],
      input: (typed) => ({ applications: allTypedIn(typed, 'applications') }),
      shown: (typed) => {
        const values = { count: allTypedIn(typed, 'applications').length }
        return {
          title: { zh: say('zh')('publication.prepared', values), en: say('en')('publication.prepared', values) },
          path: '/work/publications',
        }
      },
    }),
}
