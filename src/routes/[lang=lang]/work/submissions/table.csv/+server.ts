import { app } from '#server/app.ts'
import { writeCsv } from '#server/files/spreadsheet.ts'
import { submissionRegister } from '#server/reads/work/submission-register.ts'
import { opened, whoOf } from '#server/work-page.ts'
import { sayTime } from '#ui/format.ts'
import { textIn } from '#ui/text.ts'
import { say, type Lang } from '#ui/words/index.ts'
import type { RequestHandler } from './$types'

/** All of one period with their answers, for the working body's own files: names and contacts are in it. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const publicity = url.searchParams.get('publicity') ?? ''
  const { rows } = opened(await submissionRegister(whoOf(locals), app(), publicity))
  const lang: Lang = params.lang === 'en' ? 'en' : 'zh'
  const word = say(lang)
  const head = [
    'receipt',
    'kind',
    'state',
    'lodged',
    'name',
    'contact',
    'text',
    'evidence',
    'ground',
    'answer',
  ] as const
  const table = rows.map((row) => [
    row.receipt,
    word(`publicity.${row.kind}`),
    word(`submissions.state-${row.state}`),
    sayTime(lang, row.lodgedAt),
    row.name ?? word('submissions.erased'),
    row.contact ?? word('submissions.erased'),
    row.text,
    row.evidence ?? '',
    row.ground ? textIn(lang, row.ground) : '',
    row.answer ?? '',
  ])
  const heading = head.map((name) => word(name === 'state' ? 'work.state' : `submissions.${name}`))
  return new Response(Buffer.from(writeCsv([heading, ...table])), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="submissions.csv"',
      'cache-control': 'no-store',
    },
  })
}
