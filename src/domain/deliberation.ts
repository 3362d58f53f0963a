import type { RankingState } from '#domain/evaluation.ts'
import type { Publicity } from '#domain/publicity.ts'
import { refuse } from '#domain/refusal.ts'

/** What comes of a contested ranking once experts have looked at the whole of it (3.4.6). */
export const conclusions = ['kept', 'corrected', 'struck', 'sent-back'] as const
export type Conclusion = (typeof conclusions)[number]

/** What an expert who would not keep a ranking as it is would have done with it. */
export const remedies = ['corrected', 'struck', 'sent-back'] as const
export type Remedy = (typeof remedies)[number]

/** A declared value that was taken over wrongly, and what the standard says. */
export type Corrected = {
  readonly declaration: string
  readonly standard: string
  readonly product: string
  readonly indicator: string
  readonly from: string
  readonly to: string
}

type Sheet = { readonly verdict: 'pass' | 'fail' | null; readonly remedy: Remedy | null }

/** Whoever would not keep it says what is to be done. */
export function remedying(kind: string, { verdict, remedy }: Sheet) {
  if (kind === 'deliberation' && verdict === 'fail' && !remedy) return refuse('remedy-missing', '3.4.6')
}

/** What most of those who would not keep it recommend; several where as many speak for each. */
export function recommended(sheets: readonly Sheet[]): readonly Remedy[] {
  const votes = (remedy: Remedy) => sheets.filter((one) => one.verdict === 'fail' && one.remedy === remedy).length
  const most = Math.max(...remedies.map(votes))
  return most === 0 ? [] : remedies.filter((remedy) => votes(remedy) === most)
}

export type Deliberated = {
  readonly state: RankingState | undefined
  readonly publicity: Pick<Publicity, 'outcome'> | undefined
  /** The panel that deliberated since the period ended, once it has given its opinion. */
  readonly panel: { readonly outcome: 'pass' | 'fail'; readonly recommends: readonly Remedy[] } | undefined
}

/** The conclusion follows the panel: kept as it passed, otherwise by what the experts recommend. */
export function concluding({ state, publicity, panel }: Deliberated, to: Conclusion) {
  if (state !== 'held' || publicity?.outcome !== 'contested') return refuse('nothing-to-deliberate', '3.4.6')
  if (!panel) return refuse('deliberation-awaited', '3.4.6')
  if ((panel.outcome === 'pass') !== (to === 'kept')) return refuse('conclusion-against-panel', '3.4.6')
  if (to !== 'kept' && !panel.recommends.includes(to)) return refuse('conclusion-not-recommended', '3.4.6')
}

type Line = { readonly id: string; readonly rank: number | null; readonly shortlisted: boolean }

/** Does any rank, or the list, come out otherwise? Then the public sees it anew; a score alone does not. */
export function changesRanking(before: readonly Line[], after: readonly Line[]): boolean {
  const known = new Map(before.map((line) => [line.id, line]))
  return (
    before.length !== after.length ||
    after.some(({ id, rank, shortlisted }) => {
      const line = known.get(id)
      return line?.rank !== rank || line.shortlisted !== shortlisted
    })
  )
}

/** The value must read as it is said to read, and must come to read otherwise. */
export function correctingValue(now: string | undefined, { from, to }: { from: string; to: string }) {
  if (now === undefined) return refuse('correction-of-no-value', '3.4.6')
  if (now !== from) return refuse('correction-of-other-words', '3.4.6')
  if (from === to) return refuse('correction-changes-nothing', '3.4.6')
}

/** What is struck is on the ranking, and something is left of it. */
export function striking(on: readonly string[], struck: readonly string[]) {
  if (struck.length === 0) return refuse('nothing-struck', '3.4.6')
  if (struck.some((one) => !on.includes(one))) return refuse('entry-unknown', '3.4.6')
  if (on.every((one) => struck.includes(one))) return refuse('nobody-left', '3.4.6')
}

/** Only what is published is corrected afterwards; before that it is put right on its way. */
export function correctingPublished(state: RankingState | undefined) {
  if (!state) return refuse('ranking-unknown', '3.4.6')
  if (state !== 'published') return refuse('ranking-not-published', '3.4.6')
}

type Taken = {
  readonly number: string
  readonly declaration: { readonly values: Readonly<Record<string, { readonly value: unknown }>> }
}

/** The frozen data as they were put right since; the frozen data themselves stay. */
export function withCorrections<T extends Taken>(taken: readonly T[], corrections: readonly Corrected[]): T[] {
  return taken.map((one) => {
    const own = corrections.filter(({ declaration }) => declaration === one.number)
    if (own.length === 0) return one
    const values = { ...one.declaration.values }
    for (const { indicator, to } of own) values[indicator] = { ...values[indicator], value: to }
    return { ...one, declaration: { ...one.declaration, values } }
  })
}
