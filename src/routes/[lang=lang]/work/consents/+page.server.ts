import { consents } from '#server/reads/work/consents.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, consents)
