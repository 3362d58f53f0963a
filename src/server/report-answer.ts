import type { Disclosed } from '#domain/disclosure.ts'
import type { ReportFile } from './evaluation-reports.ts'
import { say, type Lang } from '#ui/words/index.ts'

const types = { pdf: 'application/pdf', json: 'application/json' } as const
export type ReportKind = keyof typeof types

/** `report.pdf`, `report.json`; anything else is the address of nothing. */
export const kindOfFile = (file: string): ReportKind | undefined =>
  (['pdf', 'json'] as const).find((kind) => file === `report.${kind}`)

type Found = Disclosed<ReportFile | 'waiting'> & { readonly seen: 'open' }

/** The file; or, while it is being set, a page that asks again by itself. */
export function reportAnswer(
  { data }: Found,
  { kind, name, lang, isPublic }: { kind: ReportKind; name: string; lang: Lang; isPublic: boolean },
): Response {
  if (data === 'waiting') return waiting(lang)
  return new Response(Buffer.from(data.bytes), {
    headers: {
      'content-type': types[kind],
      'content-length': String(data.bytes.length),
      'content-disposition': `attachment; filename="${encodeURIComponent(name)}.${kind}"`,
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      ...(!(isPublic && data.isCurrent) && { 'cache-control': 'no-store' }),
    },
  })
}

const askAgainSeconds = 5

function waiting(lang: Lang): Response {
  const word = say(lang)
  const html = `<!doctype html><html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${word('evaluation-report.being-set')}</title><main><h1>${word('evaluation-report.being-set')}</h1><p role="status">${word('evaluation-report.being-set-does', { seconds: askAgainSeconds })}</p><p><a href="">${word('evaluation-report.ask-again')}</a></p></main></html>`
  return new Response(html, {
    status: 202,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      refresh: String(askAgainSeconds),
      'retry-after': String(askAgainSeconds),
    },
  })
}
