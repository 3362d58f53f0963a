import { rankingsToTry } from '#server/reads/work/what-if.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, rankingsToTry)
