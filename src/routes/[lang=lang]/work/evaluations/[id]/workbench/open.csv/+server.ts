import { app } from '#server/app.ts'
import { writeCsv } from '#server/files/spreadsheet.ts'
import { langOf } from '#server/form-action.ts'
import { workbench } from '#server/reads/work/workbench.ts'
import { csvFile, workbenchAskedIn } from '#server/workbench-asked.ts'
import { opened, whoOf } from '#server/work-page.ts'
import { textIn } from '#ui/text.ts'
import { say } from '#ui/words/index.ts'
import { sayBecause } from '#ui/because.ts'
import type { RequestHandler } from './$types'

/** What needs a judgement, as it is asked for on the page, whole. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lines } = opened(await workbench(whoOf(locals), app(), params.id, workbenchAskedIn(url)))
  const lang = langOf({ params })
  const word = say(lang)
  const head = [
    word('standard.number'),
    word('ranking.standard'),
    word('ranking.enterprise'),
    word('ranking.product'),
    word('workbench.indicator'),
    word('workbench.declared'),
    word('workbench.why'),
    word('workbench.state'),
  ]
  const rows = lines.map((line) => [
    line.number,
    line.standard,
    line.enterprise,
    line.product,
    line.name ? textIn(lang, line.name) : word('workbench.whole'),
    line.declared,
    sayBecause(lang, line.code),
    word(`workbench.state-${line.state}`),
  ])
  return csvFile('open', writeCsv([head, ...rows]))
}
