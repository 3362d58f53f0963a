import type { Standing } from '#domain/ranking/judged.ts'
import type { Judgement } from '#domain/ranking/judgement.ts'
import type { RankFirmness } from '#domain/robustness/rank-firmness.ts'
import { percentBound, percentCut, withoutZeros } from '#ui/firmness.ts'
import { sayNumber } from '#ui/format.ts'
import { signsOf } from '#ui/signs.ts'
import { say, type Lang } from '#ui/words/index.ts'
import { sayStanding } from '#ui/workbench.ts'

/** How indicators and standards are called; a standard that is not shown where the sentences stand has no name. */
export type Names = {
  readonly indicator: (id: string) => string
  readonly standard: (id: string) => string | undefined
}

/** How firm a rank is, as sentences; each only where it has something to say. */
export function sayRankFirmness(lang: Lang, of: RankFirmness, names: Names): string[] {
  const word = say(lang)
  if (of.ranked === 1) return [word('rank-firmness.alone')]
  if (!of.weighted) return [word('firmness.minimum')]
  return [
    ...leadOf(lang, of),
    ...ranksOf(lang, of),
    ...aheadOf(lang, of),
    ...nextOf(lang, of, names),
    ...without(lang, of, names),
  ]
}

function leadOf(lang: Lang, { lead, within, draws, drawn }: RankFirmness): string[] {
  const word = say(lang)
  if (lead === 'sure' || lead === 'impossible') return [word(`rank-firmness.lead-${lead}`, { within })]
  if (lead === null || draws === null || !drawn) return []
  const [share, low, high] = [chance(drawn.leads), chance(drawn.low), chance(drawn.high)]
  return [word('rank-firmness.lead-open', { within, draws: sayNumber(draws), share, low, high })]
}

function ranksOf(lang: Lang, { within, draws, drawn }: RankFirmness): string[] {
  if (draws === null || !drawn) return []
  const { from, to, best, worst } = drawn
  const how = { within, draws: sayNumber(draws) }
  const word = say(lang)
  if (best === worst) return [word('rank-firmness.drawn-same', { ...how, rank: best })]
  if (best === from && worst === to) return [word('rank-firmness.drawn-within', { ...how, best, worst })]
  const mostly = from === to ? word('firmness.rank', { rank: from }) : word('firmness.ranks', { from, to })
  return [word('rank-firmness.drawn', { ...how, mostly, best, worst })]
}

function aheadOf(lang: Lang, { dominates: count, ranked }: RankFirmness): string[] {
  if (!count) return []
  const others = ranked - 1
  return [count === others ? say(lang)('rank-firmness.ahead-all') : say(lang)('rank-firmness.ahead', { count, others })]
}

function nextOf(lang: Lang, { next }: RankFirmness, names: Names): string[] {
  if (!next) return []
  const word = say(lang)
  const standard = names.standard(next.id)
  const who = standard ? word('rank-firmness.next-named', { standard }) : word('rank-firmness.next')
  return [
    next.by === 'weights'
      ? word('rank-firmness.next-weights', {
          next: who,
          margin: percentBound(next.margin),
          transfer: percentBound(next.transfer),
        })
      : word(`rank-firmness.next-${next.by}`, { next: who }),
  ]
}

function without(lang: Lang, { leftOut, rank }: RankFirmness, names: Names): string[] {
  if (!leftOut) return []
  return [
    leftOut.rank > rank
      ? say(lang)('rank-firmness.without', { rank: leftOut.rank, indicator: names.indicator(leftOut.indicator) })
      : say(lang)('rank-firmness.without-same'),
  ]
}

/** `at`: thousandths of the plot. */
export type RankShare = { readonly rank: number; readonly share: string; readonly at: number }
type RanksDrawn = { readonly ranks: readonly RankShare[]; readonly rest: string | null }

/** How often each rank came up, and how much lies behind the last that is counted by itself. */
export function ranksDrawn({ drawn, draws }: RankFirmness): RanksDrawn {
  if (!drawn || draws === null) return { ranks: [], rest: null }
  const shareOf = (times: number) => withoutZeros(percentCut(`${times}/${draws}`, 2))
  const rest = draws - drawn.ranks.reduce((sum, [, times]) => sum + times, 0)
  return {
    ranks: drawn.ranks.map(([rank, times]) => ({
      rank,
      share: shareOf(times),
      at: Math.round((times / draws) * 1000),
    })),
    rest: rest > 0 ? shareOf(rest) : null,
  }
}

/** What experts judged of one standard, by kinds, and where it would stand without any judgement; null where it stands there as it is. */
export type RankJudged = {
  readonly kinds: readonly { readonly kind: Judgement['kind']; readonly count: number }[]
  readonly without: Standing | null
}

export function sayRankJudged(lang: Lang, { kinds, without }: RankJudged): string[] {
  const word = say(lang)
  const listed = kinds
    .map(({ kind, count }) => word('evaluation-report.judged-count', { kind: word(`judgement.kind.${kind}`), count }))
    .join(signsOf(lang).listed)
  const standing =
    without &&
    (without.rank === null
      ? word('rank-firmness.unranked', { outcome: word(`outcome.${without.outcome}`) })
      : sayStanding(lang, without))
  if (kinds.length === 0) return standing ? [word('rank-firmness.judged-others', { standing })] : []
  return [
    standing
      ? word('rank-firmness.judged', { kinds: listed, standing })
      : word('rank-firmness.judged-same', { kinds: listed }),
  ]
}

/** A share of draws in percent, cut off, with one more digit where it comes near to none or all. */
function chance(share: string): string {
  const isNear = Number(share) < 0.01 || Number(share) > 0.99
  return withoutZeros(percentCut(share, isNear ? 2 : 1))
}
