import { app } from '#server/app.ts'
import { writeCsv } from '#server/files/spreadsheet.ts'
import { langOf } from '#server/form-action.ts'
import { applicationTable } from '#server/reads/work/applications.ts'
import { opened, whoOf } from '#server/work-page.ts'
import { sayMoment } from '#ui/format.ts'
import { say, type WordId } from '#ui/words/index.ts'
import { askedIn } from '../asked.ts'
import type { RequestHandler } from './$types'

const columns = [
  'application.receipt',
  'room.calls',
  'work.area',
  'scheme.assessor',
  'assessor.uscc',
  'work.state',
  'application.lodged-beijing',
  'application.correct-by',
] as const satisfies readonly WordId[]

/** The list as it is asked for, for the working body's own files. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const rows = opened(await applicationTable(whoOf(locals), app(), askedIn(url)))
  const lang = langOf({ params })
  const word = say(lang)
  const lines = rows.map(({ receipt, call, area, assessor, uscc, state, lodgedAt, correctBy }) => [
    receipt,
    call,
    area.zh,
    assessor.zh,
    uscc ?? '',
    word(`application.state-${state}`),
    sayMoment(lang, lodgedAt),
    correctBy ?? '',
  ])
  return new Response(Buffer.from(writeCsv([columns.map((id) => word(id)), ...lines])), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="applications.csv"',
      'cache-control': 'no-store',
    },
  })
}
