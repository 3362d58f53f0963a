import { application } from '#server/reads/work/application.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => application(who, from, event.params.id))
