import { app } from '#server/app.ts'
import { writeCsv } from '#server/files/spreadsheet.ts'
import { langOf } from '#server/form-action.ts'
import { judgements } from '#server/reads/work/judgements.ts'
import { csvFile } from '#server/workbench-asked.ts'
import { opened, whoOf } from '#server/work-page.ts'
import { nameOf, sayJudged } from '#ui/workbench.ts'
import { say } from '#ui/words/index.ts'
import type { RequestHandler } from './$types'

/** The record of judgements, whole: with what was taken back or not confirmed. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { rows, indicators } = opened(await judgements(whoOf(locals), app(), params.id))
  const lang = langOf({ params })
  const word = say(lang)
  const head = [
    word('judgement.number'),
    word('judgement.kind'),
    word('workbench.state'),
    word('ranking.standard'),
    word('workbench.indicator'),
    word('judgement.from'),
    word('judgement.to'),
    word('judgement.page'),
    word('judgement.reason'),
    word('judgement.evidence'),
    word('judgement.on'),
  ]
  const lines = rows.map((row) => [
    String(row.number),
    word(`judgement.kind.${row.kind}`),
    word(`judgement.state.${row.state}`),
    row.standard ?? '',
    nameOf(lang, indicators, row.indicator),
    row.from,
    sayJudged(lang, row),
    row.page ?? '',
    row.reason,
    row.evidence,
    row.madeOn,
  ])
  return csvFile('judgements', writeCsv([head, ...lines]))
}
