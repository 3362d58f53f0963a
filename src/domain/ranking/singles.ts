import type { Acceptance } from '#domain/requirement/acceptance.ts'
import { levelNames, type Indicator, type LevelName } from '#domain/scheme.ts'
import type { SingleList } from './evaluation.ts'
import { byCodePoint } from './order.ts'
import { worstOf } from './score.ts'
import type { Tier } from './tier.ts'

export type Entrant = {
  readonly id: string
  readonly standard: string
  readonly product: string
  readonly acceptance: Acceptance
  readonly tier: Tier
}

/** One indicator alone: tiers by level, no order inside a tier. Where all promise the same there is nothing to list. */
export function singleList(indicator: Indicator, entrants: readonly Entrant[]): SingleList {
  const tiers = levelNames.flatMap((level) => {
    const standards = entrants
      .filter(({ tier }) => tier === level)
      .map((one) => ({ id: one.id, standard: one.standard, product: one.product, worst: shown(one, indicator) }))
      .toSorted((a, b) => byCodePoint(a.id, b.id))
    return standards.length > 0 ? [{ tier: level, standards }] : []
  })
  const inTiers = entrants.filter(({ tier }) => isLevel(tier))
  return { indicator: indicator.id, list: inTiers.length > 1 && !allEqual(inTiers, indicator), tiers }
}

function allEqual([first, ...rest]: readonly Entrant[], indicator: Indicator): boolean {
  const one = first && worstOf(first.acceptance, indicator)
  return rest.every(({ acceptance, tier }) => {
    const other = worstOf(acceptance, indicator)
    return one !== undefined && other !== undefined ? one === other : tier === first?.tier
  })
}

function shown({ acceptance, tier }: Entrant, indicator: Indicator): string {
  return worstOf(acceptance, indicator) ?? tier
}

const isLevel = (tier: Tier): tier is LevelName => (levelNames as readonly string[]).includes(tier) // widened only to ask
