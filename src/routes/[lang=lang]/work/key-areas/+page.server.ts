import { keyAreas } from '#server/reads/work/key-areas.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  const { searchParams: asked } = event.url
  const page = Number(asked.get('page') ?? '1')
  return drawn(event, (who, from) =>
    keyAreas(who, from, { state: asked.get('state'), group: asked.get('group'), sort: asked.get('sort'), page }),
  )
}
