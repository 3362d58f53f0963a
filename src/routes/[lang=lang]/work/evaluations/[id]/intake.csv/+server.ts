import { app } from '#server/app.ts'
import { langOf } from '#server/form-action.ts'
import { intakeAskedIn } from '#server/intake-asked.ts'
import { intakeFile } from '#server/intake-file.ts'
import { evaluation } from '#server/reads/work/evaluations.ts'
import { intakeTable } from '#server/reads/work/intake-list.ts'
import { opened, whoOf } from '#server/work-page.ts'
import type { RequestHandler } from './$types'

/** The list as it is asked for on the page, whole. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lines, varieties } = opened(await evaluation(whoOf(locals), app(), params.id))
  return intakeFile(langOf({ params }), intakeTable(lines, intakeAskedIn(url)), varieties)
}
