import type { EvaluationReport } from '#domain/evaluation-report.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { Block } from '#ui/blocks.ts'
import { sayRank } from '#ui/rank.ts'
import { say, type Lang, type Say } from '#ui/words/index.ts'

export type Drawn = { readonly report: EvaluationReport; readonly scheme: Scheme }

/** How many lines of each list a reader is given; a list that is cut says so, and the data have all of it. */
export type Limits = {
  readonly ranked: number
  readonly left: number
  readonly perTier: number
  readonly explained: number
}
export const limitsOfPage: Limits = { ranked: 100, left: 100, perTier: 20, explained: 5 }
export const limitsOfDocument: Limits = { ranked: 2_000, left: 500, perTier: 100, explained: 20 }

export type Drawing = { readonly lang: Lang; readonly limits: Limits }

/** The first so many of a list, and a line that says so where there are more. */
export function capped<One>(
  all: readonly One[],
  most: number,
  lang: Lang,
): { readonly shown: readonly One[]; readonly rest: readonly Block[] } {
  const rest = all.length > most ? [restOf(lang, { shown: most, count: all.length })] : []
  return { shown: all.slice(0, most), rest }
}

const restOf = (lang: Lang, of: { shown: number; count: number }): Block => ({
  kind: 'text',
  text: say(lang)('evaluation-report.rest', of),
})

export type RankOf = (rank: number | null) => string

/** A rank as a report says it: whether it is shared is said wherever it stands. */
export function rankIn({ ranking }: EvaluationReport, word: Say): RankOf {
  const byRank = Map.groupBy(ranking, ({ rank }) => rank)
  return (rank) => (rank === null ? '—' : sayRank(word, rank, (byRank.get(rank)?.length ?? 0) > 1))
}
