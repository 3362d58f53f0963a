import { error } from '@sveltejs/kit'
import { canonicalBytes, type Json } from '#ledger/canonical.ts'
import { app } from '#server/app.ts'
import { writeCsv, writeSheet } from '#server/files/spreadsheet.ts'
import { langOf } from '#server/form-action.ts'
import { indicatorTable } from '#server/indicator-table.ts'
import {
  rankingDeclarationRows,
  rankingDeclarations,
  rankingIndicators,
  rankingJudgements,
  rankingRobustness,
} from '#server/reads/public/ranking-tables.ts'
import type { Lang } from '#ui/words/index.ts'
import type { RequestHandler } from './$types'

const csv = 'text/csv; charset=utf-8'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const json = 'application/json'

type Make = (number: string, lang: Lang) => Promise<Uint8Array | undefined>

/** What a ranking comes from and comes to, each as a file that other programs read. */
const files: Readonly<Record<string, { readonly type: string; readonly make: Make }>> = {
  'declared.json': { type: json, make: async (number) => bytesOf(await rankingDeclarations(app(), number)) },
  'declared.csv': {
    type: csv,
    async make(number) {
      const rows = await rankingDeclarationRows(app(), number)
      return rows && writeCsv(rows)
    },
  },
  'declared.xlsx': {
    type: xlsx,
    async make(number) {
      const rows = await rankingDeclarationRows(app(), number)
      return rows && writeSheet(number.slice(0, 31), rows)
    },
  },
  'judgements.json': { type: json, make: async (number) => bytesOf(await rankingJudgements(app(), number)) },
  'robustness.json': { type: json, make: async (number) => bytesOf(await rankingRobustness(app(), number)) },
  'indicators.csv': {
    type: csv,
    async make(number, lang) {
      const found = await rankingIndicators(app(), number)
      return found && writeCsv(indicatorTable(lang, found))
    },
  },
}

const bytesOf = (value: unknown) => (value === undefined ? undefined : canonicalBytes(value as Json)) // parsed by its shape

export const GET: RequestHandler = async ({ params }) => {
  const { number, file } = params
  const found = Object.hasOwn(files, file) ? files[file] : undefined
  const bytes = await found?.make(number, langOf({ params }))
  if (!found || !bytes) error(404)
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': found.type,
      'content-disposition': `attachment; filename="ranking-${encodeURIComponent(number)}-${file}"`,
    },
  })
}
