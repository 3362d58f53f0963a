import { error } from '@sveltejs/kit'
import { isRefusal } from '#domain/refusal.ts'
import { answerTo, askedIn } from '#server/asking.ts'
import { app } from '#server/app.ts'
import { rankingToTry } from '#server/reads/work/what-if.ts'
import { opened, whoOf } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const ranking = opened(await rankingToTry(whoOf(locals), app(), params.number)) ?? error(404)
  const asked = askedIn(url.searchParams)
  const answer = asked && (isRefusal(asked) ? asked : await answerTo(app(), ranking, asked))
  const typed = (name: string) => url.searchParams.get(name) ?? ''
  const standards = ranking.standards.map(({ values: _, ...one }) => one)
  const now = ranking.standards.find(({ id }) => id === typed('standard'))?.values[typed('indicator')]
  return {
    number: ranking.number,
    title: ranking.title,
    standards,
    indicators: ranking.scheme.indicators.map(({ id, name, unit, weight }) => ({ id, name, unit, weight })),
    typed: {
      standard: typed('standard'),
      indicator: typed('indicator'),
      weighed: typed('weighed'),
      value: typed('value'),
      weight: typed('weight'),
      of: url.searchParams.has('weight') ? ('weight' as const) : ('value' as const),
    },
    now: typeof now?.value === 'string' ? now.value : '',
    refusal: isRefusal(answer) ? answer : undefined,
    changed: isRefusal(answer) ? undefined : answer?.changed,
    places: isRefusal(answer) ? undefined : answer?.places,
  }
}
