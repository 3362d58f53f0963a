import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { reportFile } from '#server/evaluation-reports.ts'
import { langOf } from '#server/form-action.ts'
import { kindOfFile, reportAnswer } from '#server/report-answer.ts'
import { opened, whoOf } from '#server/work-page.ts'
import type { RequestHandler } from './$types'

/** For the assessor, the working body and who audits it; named by nothing that is not public. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const kind = kindOfFile(params.file)
  if (!kind) error(404)
  const lang = langOf({ params })
  const of = { version: 'internal', ranking: params.id, who: whoOf(locals) } as const
  const asked = { as: kind, lang, big: kind === 'pdf' && url.searchParams.has('big') }
  const data = opened(await reportFile(app(), { of, ...asked }))
  return reportAnswer({ seen: 'open', data }, { kind, name: 'evaluation-report-internal', lang, isPublic: false })
}
