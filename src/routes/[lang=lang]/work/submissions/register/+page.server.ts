import { submissionRegister } from '#server/reads/work/submission-register.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  drawn(event, (who, from) => submissionRegister(who, from, event.url.searchParams.get('publicity') ?? ''))
