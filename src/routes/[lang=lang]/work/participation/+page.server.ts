import { participation } from '#server/reads/work/participation.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, participation)
