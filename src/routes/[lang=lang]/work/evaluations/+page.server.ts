import { evaluations } from '#server/reads/work/evaluations.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, evaluations)
