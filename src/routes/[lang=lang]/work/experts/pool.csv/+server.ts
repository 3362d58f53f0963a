import { app } from '#server/app.ts'
import { writeCsv } from '#server/files/spreadsheet.ts'
import { langOf } from '#server/form-action.ts'
import { poolAskedIn } from '#server/pool-asked.ts'
import { expertTable } from '#server/reads/work/experts.ts'
import { opened, whoOf } from '#server/work-page.ts'
import { textIn } from '#ui/text.ts'
import { say } from '#ui/words/index.ts'
import type { RequestHandler } from './$types'

/** The pool as it is narrowed on the page. */
export const GET: RequestHandler = async (event) => {
  const { experts } = opened(await expertTable(whoOf(event.locals), app(), poolAskedIn(event.url)))
  const lang = langOf(event)
  const word = say(lang)
  const head = [
    word('panel.expert'),
    word('expert.fields'),
    word('expert.title'),
    word('panel.employer'),
    word('expert.load'),
    word('panel.sat'),
    word('expert.confirmed-on'),
    word('work.state'),
  ]
  const rows = experts.map((one) => [
    one.name,
    one.fieldNames.map((name) => textIn(lang, name)).join('; '),
    one.title ?? '',
    one.employer,
    String(one.load),
    String(one.sat),
    one.confirmedOn ?? '',
    word(one.standing === 'admitted' ? (one.confirmed ? 'panel.in-pool' : 'expert.unconfirmed') : 'panel.left-pool'),
  ])
  return new Response(Buffer.from(writeCsv([head, ...rows])), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="experts.csv"',
      'cache-control': 'no-store',
    },
  })
}
