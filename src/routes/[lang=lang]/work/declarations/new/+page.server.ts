import { declarationsMade } from '#server/acts/declaration.ts'
import { performing } from '#server/form-action.ts'
import { declarationForm } from '#server/reads/work/declarations.ts'
import { drawn } from '#server/work-page.ts'
import { at, declarationTyped } from '#ui/declared-fields.ts'
import type { Actions, PageServerLoad } from './$types'

const askedIn = ({ searchParams }: URL) => ({ area: searchParams.get('area'), revises: searchParams.get('revises') })

export const load: PageServerLoad = (event) =>
  drawn(event, (who, from) => declarationForm(who, from, askedIn(event.url)))

export const actions: Actions = {
  declare: (event) =>
    performing(event, {
      action: 'declare',
      act: declarationsMade,
      labels: {
        [at('keyArea')]: 'declaration.area',
        [at('variety')]: 'declaration.variety',
        [at('standardNumber')]: 'declaration.standard-number',
        [at('standardTitle.zh')]: 'declaration.standard-title',
        [at('standardTitle.en')]: 'declaration.standard-title-en',
        [at('productModel')]: 'declaration.product',
        [at('values')]: 'declaration.indicators',
      },
      input: (typed) => ({
        declarations: [
          declarationTyped(typed, { keyArea: String(typed[at('keyArea')] ?? ''), revises: typed.revises === 'yes' }),
        ],
      }),
      to: ({ made }) => `/work/declarations?made=${made.map(({ number }) => number).join(',')}`,
    }),
}
