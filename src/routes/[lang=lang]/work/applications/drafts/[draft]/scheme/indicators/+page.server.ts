import { typedInto } from '#server/form-action.ts'
import { savingChange } from '#server/scheme-editor.ts'
import { typedIn } from '#ui/form.ts'
import { changed, moved } from '#ui/scheme-form/change.ts'
import { pathOf } from '#ui/scheme-form/sections.ts'
import type { Actions } from './$types'

const section = 'indicators'

export const actions: Actions = {
  async add(event) {
    const typed = await typedInto(event)
    return savingChange(event, 'add', typed, {
      section,
      change: (scheme) => changed(section, scheme, typed),
      to: ({ indicators }) => pathOf({ section, indicator: indicators.at(-1)?.id }),
    })
  },
  async move(event) {
    const typed = await typedInto(event)
    const [id, by] = (['up', 'down'] as const).flatMap((way) => {
      const chosen = typedIn(typed, way)
      return chosen ? [[chosen, way === 'up' ? -1 : 1] as const] : []
    })[0] ?? ['', 1]
    return savingChange(event, 'move', typed, {
      section,
      change: (scheme) => ({ scheme: moved(scheme, id, by), issues: [] }),
      to: () => pathOf({ section }),
    })
  },
}
