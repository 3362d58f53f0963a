import { exitCases } from '#server/reads/work/exit-cases.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, exitCases)
