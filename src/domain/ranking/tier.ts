import type { Acceptance } from '#domain/requirement/acceptance.ts'
import { reaches } from '#domain/requirement/compare.ts'
import type { Rational } from '#domain/requirement/decimal.ts'
import type { LevelName, Scheme } from '#domain/scheme.ts'
import { bandOf, type Star } from './bands.ts'
import type { Yardstick } from './yardstick.ts'

export type Tier = LevelName | 'pass' | 'fail' | 'none' | 'open'

const starOf: Readonly<Record<LevelName, Star>> = { advanced: 5, average: 4, benchmark: 3 }
const tierStar = (tier: Tier): Star => (tier in starOf ? starOf[tier as LevelName] : 0) // `in` has just shown it is a level

/** The highest level that the whole promise lies in. A level that people must judge keeps the tier open. */
export function tierOf(enterprise: Acceptance, { indicator, levels, required }: Yardstick): Tier {
  if (indicator.class === 'basic') {
    const met = reaches(enterprise, required)
    return met === 'yes' ? 'pass' : met === 'no' ? 'fail' : 'open'
  }
  for (const { level, acceptance } of levels) {
    const met = reaches(enterprise, acceptance)
    if (met === 'yes') return level
    if (met === 'open') return 'open'
  }
  return 'none'
}

export type Placed = { readonly yardstick: Yardstick; readonly tier: Tier }

export type Stars = {
  readonly star: Star
  readonly open: boolean
  readonly binding: readonly string[]
  /** The band of scores that gave the stars, where the scheme has bands. */
  readonly band: string | null
  readonly innovativeAtAdvanced: number
}

/**
 * The weakest core indicator decides, capped where too few innovative ones come along. `binding` names what holds it there. Where
 * the scheme has bands the score decides, but it makes up for no basic requirement and no core indicator below benchmark.
 */
export function starsOf(placed: readonly Placed[], needed: Scheme['stars'], score: Rational): Stars {
  const of = (name: string) => placed.filter(({ yardstick }) => yardstick.indicator.class === name)
  const [basic, core, innovative] = [of('basic'), of('core'), of('innovative')]
  const atAdvanced = innovative.filter(({ tier }) => tier === 'advanced')
  const atAverage = innovative.filter(({ tier }) => tier === 'advanced' || tier === 'average')
  const said = (star: Star, binding: readonly Placed[], open = false): Stars => ({
    star,
    open,
    binding: binding.map(({ yardstick }) => yardstick.indicator.id),
    band: null,
    innovativeAtAdvanced: atAdvanced.length,
  })

  const failed = [...basic.filter(({ tier }) => tier === 'fail'), ...core.filter(({ tier }) => tier === 'none')]
  if (failed.length > 0 || core.length === 0) return said(0, failed)
  const open = [...basic, ...core].filter(({ tier }) => tier === 'open')
  if (open.length > 0) return said(0, open, true)

  if (needed.bands) {
    const found = bandOf(score, needed.bands)
    return { ...said(found?.star ?? 0, []), band: found?.band ?? null }
  }
  const weakest = core.reduce<Star>((star, { tier }) => (tierStar(tier) < star ? tierStar(tier) : star), 5)
  const held = core.filter(({ tier }) => tierStar(tier) === weakest)
  if (weakest === 5 && atAdvanced.length >= needed.innovativeForFive) return said(5, [])
  if (weakest === 5 && atAverage.length >= needed.innovativeForFour) return said(4, without(innovative, atAdvanced))
  if (weakest === 4 && atAverage.length >= needed.innovativeForFour) return said(4, held)
  return said(3, weakest === 3 ? held : without(innovative, atAverage))
}

const without = (all: readonly Placed[], some: readonly Placed[]) => all.filter((one) => !some.includes(one))
