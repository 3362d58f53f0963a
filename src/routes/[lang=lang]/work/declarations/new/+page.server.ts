import { declarationsMade } from '#server/acts/declaration.ts'
import type { Text } from '#policy/policy.ts'
import { app } from '#server/app.ts'
import { langOf, performing } from '#server/form-action.ts'
import { declarationForm } from '#server/reads/work/declarations.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import { at, declarationTyped, fieldAt, freeRows, halfTyped } from '#ui/declared-fields.ts'
import { textIn } from '#ui/text.ts'
import { say, type Lang } from '#ui/words/index.ts'
import type { Actions, PageServerLoad } from './$types'

const askedIn = ({ searchParams }: URL) => ({ area: searchParams.get('area'), revises: searchParams.get('revises') })

export const load: PageServerLoad = (event) =>
  drawn(event, (who, from) => declarationForm(who, from, askedIn(event.url)))

export const actions: Actions = {
  async declare(event) {
    const typed = Object.fromEntries(
      [...(await event.request.clone().formData())].map(([name, value]) => [name, String(value)]),
    )
    const area = String(typed[at('keyArea')] ?? '')
    const { varieties, indicators } = opened(await declarationForm(whoOf(event.locals), app(), { area, revises: null }))
    return performing(event, {
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
      named: namesOf(langOf(event), indicators),
      fieldAt: (path) => fieldAt(typed, path),
      checks: () =>
        halfTyped(
          typed,
          varieties.map(({ id }) => id),
        ),
      input: () => ({ declarations: [declarationTyped(typed, { keyArea: area, revises: typed.revises === 'yes' })] }),
      to: ({ made }) => `/work/declarations?made=${made.map(({ number }) => number).join(',')}`,
    })
  },
}

/** What the page calls the fields of the scheme's indicators and of the free lines. */
function namesOf(lang: Lang, indicators: readonly { id: string; name: Text }[]): Record<string, string> {
  const word = say(lang)
  return Object.fromEntries([
    ...indicators.flatMap(({ id, name }) => {
      const indicator = textIn(lang, name)
      return [
        [at(`values.${id}.value`), indicator],
        [at(`values.${id}.unit`), word('declaration.unit-of', { indicator })],
        [at(`values.${id}.method`), word('declaration.method-of', { indicator })],
      ]
    }),
    ...freeRows.flatMap((row) => [
      [at(`free.${row}.name`), word('declaration.free-name', { row })],
      [at(`free.${row}.value`), word('declaration.free-value', { row })],
      [at(`free.${row}.unit`), word('declaration.unit')],
    ]),
  ])
}
