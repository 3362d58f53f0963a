import type { Who } from '#domain/disclosure.ts'
import { app } from '#server/app.ts'
import { applicationDrafts } from '#server/drafts/application.ts'
import { applications } from '#server/reads/work/applications.ts'
import { applicationForm } from '#server/reads/work/draft.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import { askedIn } from './asked.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const data = await drawn(event, (who, from) => applications(who, from, askedIn(event.url)))
  const who = whoOf(event.locals)
  return { ...data, drafts: who.role === 'assessor' ? await draftsOf(who) : [] }
}

/** Each with the area it is for, while that is called for. */
async function draftsOf(who: Who) {
  const { targets } = opened(await applicationForm(who, app()))
  const drafts = opened(await applicationDrafts(who, app()))
  return drafts.map(({ subject, savedAt, body }) => ({
    subject,
    savedAt,
    area: targets.find(({ call, keyArea }) => call === body.call && keyArea === body.keyArea)?.title,
  }))
}
