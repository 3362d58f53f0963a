import { keyAreaDecided } from '#server/acts/edition.ts'
import { app } from '#server/app.ts'
import { langOf, nested, preparing } from '#server/form-action.ts'
import { areaDecision } from '#server/reads/work/area-decision.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Typed } from '#ui/form.ts'
import { textIn } from '#ui/text.ts'
import { say } from '#ui/words/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  drawn(event, (who, from) => areaDecision(who, from, event.url.searchParams.get('edition')))

export const actions: Actions = {
  async prepare(event) {
    const asked = event.url.searchParams.get('edition')
    const { edition, proposals, standing } = opened(await areaDecision(whoOf(event.locals), app(), asked))
    const [lang, offered] = [langOf(event), [...proposals, ...standing]]
    const word = say(lang)
    const named = offered.flatMap(({ id, title }) => {
      const of = { title: textIn(lang, title) }
      return [
        [`areas.${id}.change`, word('area-decision.change-of', of)],
        [`areas.${id}.title.zh`, word('area-decision.title-of', of)],
        [`areas.${id}.group`, word('area-decision.group-of', of)],
        [`areas.${id}.reason`, word('area-decision.reason-of', of)],
      ]
    })
    return preparing(event, {
      action: 'prepare',
      act: keyAreaDecided,
      labels: { document: 'area-work.document', areas: 'area-decision.areas' },
      named: Object.fromEntries(named),
      input: (typed) => ({ ...nested(typed), edition, areas: chosen(typed) }),
      shown: () => ({
        title: { zh: say('zh')('area.edition', { year: edition }), en: say('en')('area.edition', { year: edition }) },
        path: `/work/key-areas/decision?edition=${edition}`,
      }),
    })
  },
}

/** Only what is decided: an area on which nothing is chosen is not part of the document. */
function chosen(typed: Typed): Record<string, unknown> {
  const { areas } = nested(typed)
  if (typeof areas !== 'object' || areas === null) return {}
  const decided = Object.entries(areas as Record<string, { change?: string; title?: { zh?: string } }>) // nested makes objects
  return Object.fromEntries(
    decided
      .filter(([, { change }]) => change)
      .map(([id, { title, ...rest }]) => [id, { ...rest, ...(title?.zh && { title }) }]),
  )
}
