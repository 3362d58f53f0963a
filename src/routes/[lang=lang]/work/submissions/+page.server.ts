import { submissions } from '#server/reads/work/submissions.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  const { searchParams } = event.url
  const [publicity, kind, state, sort] = ['publicity', 'kind', 'state', 'sort'].map((name) => searchParams.get(name))
  const page = Number(searchParams.get('page') ?? '1')
  return drawn(event, (who, from) => submissions(who, from, { publicity, kind, state, sort, page }))
}
