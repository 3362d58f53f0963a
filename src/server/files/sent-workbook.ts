import type { Scheme } from '#domain/scheme.ts'
import { workbookOf } from '#ui/scheme-workbook/write.ts'
import { writeWorkbook } from './workbook.ts'

/** A scheme as a workbook in the language of the page, as an answer. */
export async function sentWorkbook(scheme: Scheme, { lang }: { lang: string }, cache = 'no-store'): Promise<Response> {
  const bytes = await writeWorkbook(workbookOf(scheme, lang === 'en' ? 'en' : 'zh'))
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${scheme.id}.scheme.xlsx"`,
      'cache-control': cache,
    },
  })
}
