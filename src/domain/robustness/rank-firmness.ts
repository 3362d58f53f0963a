import { one, order } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import type { Robustness } from './report.ts'

type Row = Robustness['standards'][number]

/** How firm one standard’s rank is, as the report of its ranking has it: plain data, exact values as they stand there. */
export type RankFirmness = Pick<Row, 'id' | 'rank' | 'drawn' | 'dominates' | 'leftOut'> & {
  /** How many are ranked. */
  readonly ranked: number
  /** In a minimum no weight has a say. */
  readonly weighted: boolean
  /** Percent that weights move by, in draws and in what is proved beside them. */
  readonly within: string
  readonly draws: number | null
  /** Whether it leads within that: proved to, proved not to, or left to chance; where nobody leads there is nothing to say. */
  readonly lead: 'sure' | 'impossible' | 'open' | null
  readonly next: NextRank | null
}

/** Whoever comes next, and what keeps it there. */
export type NextRank = { readonly id: string } & (
  | { readonly by: 'stars' | 'nothing' | 'rules' | 'any-weights' }
  | { readonly by: 'weights'; readonly margin: string; readonly transfer: string }
)

export function rankFirmnessIn(robustness: Robustness, id: string): RankFirmness | undefined {
  const { standards, basis, ranked, box, draws, places } = robustness
  const at = standards.findIndex((row) => row.id === id)
  const own = standards[at]
  if (!own) return
  return {
    id,
    rank: own.rank,
    drawn: own.drawn,
    dominates: own.dominates,
    leftOut: own.leftOut,
    ranked,
    weighted: basis !== 'minimum',
    within: box.within,
    draws: draws && draws.draws,
    lead: places === 0 ? null : box.sure.includes(id) ? 'sure' : box.possible.includes(id) ? 'open' : 'impossible',
    next: basis === 'minimum' ? null : nextOf(own, standards[at + 1]),
  }
}

function nextOf({ rank, next }: Row, behind: Row | undefined): NextRank | null {
  if (!behind) return null
  const { id } = behind
  if (!next) return { id, by: 'stars' }
  if (behind.rank === rank) return { id, by: 'nothing' }
  const { margin, transfer } = next
  if (margin === '0') return { id, by: 'rules' }
  if (transfer === null || order(rational(margin), one) >= 0) return { id, by: 'any-weights' }
  return { id, by: 'weights', margin, transfer }
}
