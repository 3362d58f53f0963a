import type { Scheme, TieBreaker } from '#domain/scheme.ts'
import type { Strictness } from '#domain/requirement/strictness.ts'
import type { Margin } from './margin.ts'
import type { Tier } from './tier.ts'

/** Why one standard stands where it stands: plain data, exact values as decimals or “n/d”, indicators by their ids. */
export type Explanation = {
  readonly id: string
  readonly rank: number | null
  readonly star: number
  readonly score: string
  readonly indicators: readonly ExplainedIndicator[]
  /** What the score is made of its indicators by. */
  readonly aggregation: Scheme['aggregation']
  /** Contributions and losses added up; for the arithmetic mean they are the exact score and what is missing from full marks. */
  readonly sums: { readonly contribution: string; readonly loss: string }
  readonly starBinding: StarBinding
  /** Null: first, or not ranked. */
  readonly next: Next | null
  readonly cut: Cut | null
}

export type ExplainedIndicator = {
  readonly indicator: string
  readonly tier: Tier
  readonly points: string | null
  readonly weight: string | null
  readonly contribution: string | null
  readonly loss: string | null
  /** Published points more with full points here and all else as it is; null without weight, or where losses add up. No two add up. */
  readonly gain: string | null
  readonly law: Strictness & { readonly margin: Margin | null }
  readonly named: Strictness & { readonly margin: Margin | null }
  /** Where it would stand with full points here, or with the best that any ranked standard has; null where it is not ranked. */
  readonly cost: { readonly full: RankCost; readonly best: RankCost } | null
}

export type RankCost = {
  readonly points: string
  readonly rank: number
  /** Ranks lost to this indicator: its rank less the rank it would have. Never below zero. */
  readonly ranks: number
  /** Stars it would have. */
  readonly star: number
}

export type StarBinding = {
  readonly star: number
  /** What holds the stars, and the level each would have to reach for more. */
  readonly by: readonly { readonly indicator: string; readonly tier: Tier; readonly needed: string | null }[]
  /** The band of scores that gave the stars. */
  readonly band: string | null
}

export type Next = {
  readonly rank: number
  /** Who has that rank. */
  readonly ahead: readonly string[]
  readonly stars: number
  /** Published points missing; zero or below where stars are what is missing. */
  readonly points: string
  /** What tells the two apart where stars and scores do not; null where these do. */
  readonly apart: TieBreaker | null
  /** Single changes that would do, the least effort first. */
  readonly changes: readonly NextChange[]
  /** No smaller change of one indicator would do, and where there is none no change of one is enough. Otherwise none was found. */
  readonly isSure: boolean
}

export type NextChange = {
  readonly indicator: string
  readonly declared: string
  readonly points: string
  readonly effort: string | null
  readonly rank: number
}

export type Cut = {
  readonly side: 'in' | 'out'
  /** The nearest on the other side of the cut. */
  readonly against: string
  readonly stars: number
  /** Published points between the two, never below zero. */
  readonly gap: string
  /** What tells the two apart where stars and scores do not; null where these do. */
  readonly apart: TieBreaker | null
  /** All weights may move by less than this share before the two change places; null where no weights can, or scores are no sums. */
  readonly margin: string | null
  /** The least change of weights that levels the two; null where no weights do, or scores are no sums. */
  readonly transfer: readonly WeightChange[] | null
  /** Stars that follow levels keep the two apart, whatever the weights. */
  readonly isByStars: boolean
}

/** Shares of all weight: above zero what an indicator gains, below what it loses. Together they are zero. */
export type WeightChange = { readonly indicator: string; readonly change: string }
