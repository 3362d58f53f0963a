import { app } from '#server/app.ts'
import { applicationDrafts } from '#server/drafts/application.ts'
import { applications } from '#server/reads/work/applications.ts'
import { drawn, whoOf } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const data = await drawn(event, applications)
  const drafts = await applicationDrafts(whoOf(event.locals), app())
  return {
    ...data,
    drafts: drafts.seen === 'open' ? drafts.data.map(({ subject, savedAt }) => ({ subject, savedAt })) : [],
  }
}
