import type { Disclosed, Who } from '#domain/disclosure.ts'
import { canonicalBytes, type Json } from '#ledger/canonical.ts'
import type { Block } from '#ui/blocks.ts'
import type { Lang } from '#ui/words/index.ts'
import type { App } from './app.ts'
import { reportBlocks, reportSheet, reportTitle } from './pack/evaluation-report.ts'
import { limitsOfDocument, limitsOfPage } from './pack/report-drawing.ts'
import { publicReport } from './reads/public/evaluation-report.ts'
import { internalReport } from './reads/work/evaluation-report.ts'
import type { Sheet } from './typesetting.ts'

/* Explaining takes time by the square of a ranking, and a long table takes its time to set: reports are drawn apart. */

/** Whose: what anybody may read of a publicised ranking, or what somebody within the house may read of one of its own. */
export type Of =
  | { readonly version: 'public'; readonly number: string }
  | { readonly version: 'internal'; readonly ranking: string; readonly who: Who }
export type Asked = {
  readonly of: Of
  readonly as: 'page' | 'pdf' | 'json'
  readonly lang: Lang
  readonly big: boolean
}
export type ReportPage = { readonly title: string; readonly number: string; readonly blocks: readonly Block[] }
export type Drafted = Disclosed<{ readonly page: ReportPage } | { readonly bytes: Uint8Array }>

const place = Symbol.for('lingpao.draft')
export type Draft = (app: App, asked: Asked) => Promise<Drafted>
const holder = globalThis as { [place]?: Draft } // the built pages and the command that serves them are two module graphs

export function provideDraft(draft: Draft): void {
  holder[place] = draft
}

export async function drafted(app: App, asked: Asked, compile: (sheet: Sheet) => Uint8Array): Promise<Drafted> {
  const { of, as, lang, big } = asked
  const { explained } = as === 'page' ? limitsOfPage : limitsOfDocument
  const found = of.version === 'public' ? await open(app, of.number, explained) : await within(app, of, explained)
  if (found.seen !== 'open') return found
  const { report } = found.data
  if (as === 'json') return { seen: 'open', data: { bytes: canonicalBytes(report as unknown as Json) } } // plain data
  if (as === 'pdf') return { seen: 'open', data: { bytes: compile(reportSheet(found.data, { lang, big })) } }
  const blocks = reportBlocks(found.data, { lang, limits: limitsOfPage })
  return { seen: 'open', data: { page: { title: reportTitle(lang, report), number: report.head.number, blocks } } }
}

async function open(app: App, number: string, explained: number): Promise<Disclosed<Found>> {
  const data = await publicReport(app, number, explained)
  return data ? { seen: 'open', data } : { seen: 'unknown' }
}
type Found = NonNullable<Awaited<ReturnType<typeof publicReport>>>

const within = (app: App, { who, ranking }: Of & { version: 'internal' }, explained: number) =>
  internalReport(who, app, { id: ranking, explained })

/** Drawn apart from whoever reads meanwhile; right here where nobody is served, but for a PDF. */
const draft: Draft = async (app, asked) => {
  if (holder[place]) return holder[place](app, asked)
  const { compile } = await import('./compute/compile.ts')
  return drafted(app, asked, compile)
}

export async function reportPage(app: App, of: Of, lang: Lang): Promise<Disclosed<ReportPage>> {
  const answer = await draft(app, { of, as: 'page', lang, big: false })
  if (answer.seen !== 'open') return answer
  if (!('page' in answer.data)) throw new Error('another question was answered')
  return { seen: 'open', data: answer.data.page }
}

const underWay = new Map<string, Promise<Drafted>>()
const keptMs = 30_000

/** The file once it is there; `waiting` after so long. Whoever asks again meanwhile waits for the same one. */
export async function reportFile(
  app: App,
  asked: Omit<Asked, 'as'> & { readonly as: 'pdf' | 'json' },
  patienceMs = 8_000,
): Promise<Disclosed<{ readonly bytes: Uint8Array } | 'waiting'>> {
  const key = JSON.stringify(asked)
  const began = underWay.get(key) ?? beginning(key, draft(app, asked))
  const waits = Promise.withResolvers<'waiting'>()
  const patience = setTimeout(() => waits.resolve('waiting'), patienceMs)
  const answer = await Promise.race([began, waits.promise]).finally(() => clearTimeout(patience))
  if (answer === 'waiting') return { seen: 'open', data: 'waiting' }
  if (answer.seen !== 'open') return answer
  if (!('bytes' in answer.data)) throw new Error('another question was answered')
  return { seen: 'open', data: { bytes: answer.data.bytes } }
}

/** What took long is kept for whoever was told to ask again; anything else is drawn anew each time. */
function beginning(key: string, drawing: Promise<Drafted>): Promise<Drafted> {
  const from = performance.now()
  underWay.set(key, drawing)
  const forget = () => void underWay.delete(key)
  drawing.then(() => {
    if (performance.now() - from < 5_000) forget()
    else setTimeout(forget, keptMs).unref()
  }, forget)
  return drawing
}
