import { submissions } from '#server/reads/work/submissions.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  drawn(event, (who, from) => submissions(who, from, event.url.searchParams.get('publicity')))
