import { app } from '#server/app.ts'
import { methodApart } from '#server/method.ts'
import { rankingTitle } from '#server/reads/work/rankings.ts'
import { opened, whoOf } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { id, title } = opened(await rankingTitle(whoOf(locals), app(), params.id))
  const [tested] = await methodApart(app(), { ranking: id })
  return { id, title, tested: tested ?? null }
}
