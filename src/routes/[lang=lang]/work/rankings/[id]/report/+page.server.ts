import { app } from '#server/app.ts'
import { reportPage } from '#server/evaluation-reports.ts'
import { langOf } from '#server/form-action.ts'
import { opened, whoOf } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const of = { version: 'internal', ranking: params.id, who: whoOf(locals) } as const
  return { id: params.id, role: of.who.role, report: opened(await reportPage(app(), of, langOf({ params }))) }
}
