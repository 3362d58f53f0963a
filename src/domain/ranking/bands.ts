import { exact, order, type Rational } from '#domain/requirement/decimal.ts'
import type { Interval } from '#domain/requirement/interval.ts'
import type { Scheme } from '#domain/scheme.ts'

export type Star = 0 | 3 | 4 | 5
export type Bands = NonNullable<Scheme['stars']['bands']>

/** From the highest down. */
export const bandStars = [
  ['five', 5],
  ['four', 4],
  ['three', 3],
] as const satisfies readonly (readonly [keyof Bands, Star])[]

export type Ends = { readonly [side in keyof Interval]: NonNullable<Interval[side]> }

/** “[80,90)” → its ends; the scheme's shape has checked how it is written. */
export function bandEnds(band: string): Ends {
  const [from = '0', to = '0'] = band.slice(1, -1).split(',')
  return {
    lower: { at: exact(from), closed: band.startsWith('[') },
    upper: { at: exact(to), closed: band.endsWith(']') },
  }
}

/** Undefined: below all bands, no star. Where bands overlap, which no published scheme's do, the higher one counts. */
export function bandOf(score: Rational, bands: Bands): { star: Star; band: string } | undefined {
  const found = bandStars.find(([name]) => holds(bandEnds(bands[name]), score))
  return found && { star: found[1], band: bands[found[0]] }
}

function holds({ lower, upper }: Ends, score: Rational): boolean {
  const [above, below] = [order(score, lower.at), order(upper.at, score)]
  return (above > 0 || (above === 0 && lower.closed)) && (below > 0 || (below === 0 && upper.closed))
}
