import { periods } from '#server/reads/work/periods.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, periods)
