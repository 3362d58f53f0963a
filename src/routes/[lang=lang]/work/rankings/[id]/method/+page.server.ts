import { app } from '#server/app.ts'
import { methodOfRanking } from '#server/method.ts'
import { ranking } from '#server/reads/work/rankings.ts'
import { opened, whoOf } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { id, number, title, named } = opened(await ranking(whoOf(locals), app(), params.id))
  return { id, number, title, named, tested: (await methodOfRanking(app(), id)) ?? null }
}
