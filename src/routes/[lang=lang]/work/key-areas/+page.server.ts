import { keyAreas } from '#server/reads/work/key-areas.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, keyAreas)
