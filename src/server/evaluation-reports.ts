import type { Disclosed, Disclosure, Who } from '#domain/disclosure.ts'
import { canonicalBytes, type Json } from '#ledger/canonical.ts'
import type { Block } from '#ui/blocks.ts'
import type { Lang } from '#ui/words/index.ts'
import type { App } from './app.ts'
import { versionOf } from './heard.ts'
import { reportBlocks, reportSheet, reportTitle } from './pack/evaluation-report.ts'
import { limitsOfDocument, limitsOfPage } from './pack/report-drawing.ts'
import { publicReport } from './reads/public/evaluation-report.ts'
import { internalReport, readingReport } from './reads/work/evaluation-report.ts'
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
export type ReportPage = {
  readonly title: string
  readonly number: string
  readonly blocks: readonly Block[]
  /** Whether how firm it is was computed with it, and is a file of its own. */
  readonly hasRobustness: boolean
}
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
  const { head, robustness } = report
  const page = { title: reportTitle(lang, report), number: head.number, blocks, hasRobustness: robustness !== null }
  return { seen: 'open', data: { page } }
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
  const answer = await begun(app, { of, as: 'page', lang, big: false }).drawing
  if (answer.seen !== 'open') return answer
  if (!('page' in answer.data)) throw new Error('another question was answered')
  return { seen: 'open', data: answer.data.page }
}

/** `isCurrent`: nothing was done since it was begun, so that others may keep it until something is. */
export type ReportFile = { readonly bytes: Uint8Array; readonly isCurrent: boolean }

/** The file once it is there; `waiting` after so long. Whoever asks again meanwhile waits for the same one. */
export async function reportFile(
  app: App,
  asked: Omit<Asked, 'as'> & { readonly as: 'pdf' | 'json' },
  patienceMs = 8_000,
): Promise<Disclosed<ReportFile | 'waiting'>> {
  const { version, drawing } = begun(app, asked)
  const waits = Promise.withResolvers<'waiting'>()
  const patience = setTimeout(() => waits.resolve('waiting'), patienceMs)
  const answer = await Promise.race([drawing, waits.promise]).finally(() => clearTimeout(patience))
  const seen = await stillSeen(app, asked.of)
  if (seen !== 'open') return { seen }
  if (answer === 'waiting') return { seen: 'open', data: 'waiting' }
  if (answer.seen !== 'open') return answer
  if (!('bytes' in answer.data)) throw new Error('another question was answered')
  return { seen: 'open', data: { bytes: answer.data.bytes, isCurrent: version === versionOf(app) } }
}

/** Whoever was recused while a file was being set, or since it was, does not read it. */
const stillSeen = async (app: App, of: Of): Promise<Disclosure> =>
  of.version === 'internal' ? readingReport(of.who, app, of.ranking) : 'open'

type Begun = { readonly version: string; readonly drawing: Promise<Drafted>; keptUntil: number; size: number }
const begunIn = new WeakMap<App, Map<string, Begun>>()
const roomForAll = 64 * 2 ** 20
const slowMs = 5_000
const keptMs = 30_000

/**
 * A public report is drawn once until something is done, however often and under whatever address a stranger asks. A file that
 * took long is kept a little for whoever was told to ask again; anything else is drawn anew each time.
 */
function begun(app: App, asked: Asked): Begun {
  const all = begunIn.get(app) ?? new Map<string, Begun>()
  begunIn.set(app, all)
  const version = versionOf(app)
  const key = JSON.stringify(asked.as === 'json' ? { ...asked, lang: 'zh', big: false } : asked) // data have no language
  const known = all.get(key)
  all.delete(key)
  if (known && mayServe(known, asked, version)) {
    all.set(key, known)
    return known
  }
  const from = performance.now()
  const one: Begun = { version, drawing: draft(app, asked), keptUntil: asked.as === 'page' ? 0 : Infinity, size: 0 }
  all.set(key, one)
  const forget = () => void (all.get(key) === one && all.delete(key))
  one.drawing.then((drawn) => {
    const now = performance.now()
    one.keptUntil = asked.as !== 'page' && now - from > slowMs ? now + keptMs : 0
    if (drawn.seen !== 'open') return forget()
    one.size = 'bytes' in drawn.data ? drawn.data.bytes.length : JSON.stringify(drawn.data).length
    makeRoom(all)
  }, forget)
  return one
}

/** What nobody has asked for the longest goes first. */
function makeRoom(all: Map<string, Begun>): void {
  let taken = [...all.values()].reduce((sum, { size }) => sum + size, 0)
  for (const [key, { size }] of all) {
    if (taken <= roomForAll) return
    if (size > 0) all.delete(key)
    taken -= size
  }
}

const mayServe = (known: Begun, { of }: Asked, version: string): boolean =>
  performance.now() < known.keptUntil || (of.version === 'public' && known.version === version)
