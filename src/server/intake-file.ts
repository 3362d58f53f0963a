import type { Scheme } from '#domain/scheme.ts'
import { textIn } from '#ui/text.ts'
import { say, type Lang } from '#ui/words/index.ts'
import { sayRefusal } from '#ui/words/refusals/index.ts'
import type { ListedLine } from './facts/intake.ts'
import { writeCsv } from './files/spreadsheet.ts'

/** The list of an intake as a table file. */
export function intakeFile(lang: Lang, lines: readonly ListedLine[], varieties: Scheme['varieties']): Response {
  const word = say(lang)
  const nameOf = (id: string) => {
    const found = varieties.find((one) => one.id === id)
    return found ? textIn(lang, found.name) : id
  }
  const head = [
    word('standard.number'),
    word('ranking.standard'),
    word('ranking.enterprise'),
    word('ranking.product'),
    word('intake.variety'),
    word('intake.declared'),
    word('ranking.state'),
    word('intake.why'),
  ]
  const rows = lines.map((line) => [
    line.number,
    line.standard,
    line.enterprise,
    line.product,
    nameOf(line.variety),
    line.declaredOn,
    word(line.reasons.length === 0 ? 'intake.is-taken' : 'intake.is-left'),
    line.reasons.map((reason) => sayRefusal(lang, reason).sentence).join('\n'),
  ])
  return new Response(Buffer.from(writeCsv([head, ...rows])), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="intake.csv"',
      'cache-control': 'no-store',
    },
  })
}
