import { levelNames, type Indicator, type LevelName } from '#domain/scheme.ts'
import type { SingleList } from './evaluation.ts'
import { byCodePoint } from './order.ts'
import type { Tier } from './tier.ts'

export type Entrant = {
  readonly id: string
  readonly standard: string
  readonly product: string
  readonly tier: Tier
  /** The guaranteed worst; undefined where a promise is no number. */
  readonly worst: string | undefined
}

/** One indicator alone: tiers by level, no order inside a tier. Where all promise the same there is nothing to list. */
export function singleList(indicator: Indicator, entrants: readonly Entrant[]): SingleList {
  const tiers = levelNames.flatMap((level) => {
    const standards = entrants
      .filter(({ tier }) => tier === level)
      .map(({ id, standard, product, worst }) => ({ id, standard, product, worst: worst ?? level }))
      .toSorted((a, b) => byCodePoint(a.id, b.id))
    return standards.length > 0 ? [{ tier: level, standards }] : []
  })
  const inTiers = entrants.filter(({ tier }) => isLevel(tier))
  return { indicator: indicator.id, list: inTiers.length > 1 && !allEqual(inTiers), tiers }
}

function allEqual([first, ...rest]: readonly Entrant[]): boolean {
  return rest.every(({ worst, tier }) =>
    worst !== undefined && first?.worst !== undefined ? worst === first.worst : tier === first?.tier,
  )
}

const isLevel = (tier: Tier): tier is LevelName => (levelNames as readonly string[]).includes(tier) // widened only to ask
