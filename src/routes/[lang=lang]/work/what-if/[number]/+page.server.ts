import { error } from '@sveltejs/kit'
import { isRefusal } from '#domain/refusal.ts'
import { lookApart } from '#server/apart.ts'
import { app } from '#server/app.ts'
import { askedIn } from '#server/asking.ts'
import { rankingToTry } from '#server/reads/work/what-if.ts'
import { opened, whoOf } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const ranking = opened(await rankingToTry(whoOf(locals), app(), params.number)) ?? error(404)
  const { number, title, indicators, own } = ranking
  const typed = (name: string) => url.searchParams.get(name) ?? ''
  const of = { standard: typed('standard'), indicator: typed('indicator') }
  const asked = askedIn(url.searchParams)
  const question = isRefusal(asked) ? null : (asked ?? null)
  const found = (await lookApart(app(), 'what-if', { number, own, of, asked: question })) ?? error(404)
  const answer = isRefusal(asked) ? asked : found.answer
  return {
    number,
    title,
    indicators,
    standards: found.standards,
    typed: {
      ...of,
      weighed: typed('weighed'),
      value: typed('value'),
      weight: typed('weight'),
      of: url.searchParams.has('weight') ? ('weight' as const) : ('value' as const),
    },
    now: found.now,
    refusal: isRefusal(answer) ? answer : undefined,
    answer: isRefusal(answer) ? undefined : answer,
  }
}
