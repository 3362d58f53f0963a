import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { reportFile } from '#server/evaluation-reports.ts'
import { langOf } from '#server/form-action.ts'
import { kindOfFile, reportAnswer } from '#server/report-answer.ts'
import type { RequestHandler } from './$types'

/** The same bytes for everybody, until the ranking changes. */
export const GET: RequestHandler = async ({ params, url }) => {
  const kind = kindOfFile(params.file)
  if (!kind) error(404)
  const lang = langOf({ params })
  const asked = { as: kind, lang, big: kind === 'pdf' && url.searchParams.has('big') }
  const found = await reportFile(app(), { of: { version: 'public', number: params.number }, ...asked })
  if (found.seen !== 'open') error(404)
  return reportAnswer(found, { kind, name: `ranking-${params.number}-report`, lang, isPublic: true })
}
