import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { autosaving } from '#server/draft-form.ts'
import { application } from '#server/reads/work/application.ts'
import { opened, whoOf } from '#server/work-page.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async (event) => {
  const { id, lead } = opened(await application(whoOf(event.locals), app(), event.params.id))
  if (!lead) error(403)
  return autosaving(event, { kind: 'correction', subject: id })
}
