import { exact, most, order, plus, same, written, zero, type Rational } from '#domain/requirement/decimal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { bandEnds, bandStars, type Bands, type Ends } from './bands.ts'
import type { Finding } from './evaluation.ts'
import { found } from './found.ts'

/** Every score from the lowest band to full marks lies in one band and in no other, and each band can be reached. */
export function bands(scheme: Scheme): Finding[] {
  const { bands, innovativeForFive, innovativeForFour } = scheme.stars
  if (!bands) return []
  return [
    ...bandStars.flatMap(([name, star]) => empty(bands[name], star)),
    ...between(bands, 'five', 'four'),
    ...between(bands, 'four', 'three'),
    ...reachable(bands, fullMarks(scheme)),
    ...(innovativeForFive + innovativeForFour > 0 ? [found('stars', 'bands-and-innovative')] : []),
  ]
}

function empty(band: string, star: number): Finding[] {
  const { lower, upper } = bandEnds(band)
  const where = order(lower.at, upper.at)
  const holds = where < 0 || (where === 0 && lower.closed && upper.closed)
  return holds ? [] : [found('stars.bands', 'band-empty', { star, band })]
}

function between(bands: Bands, above: keyof Bands, below: keyof Bands): Finding[] {
  const [high, low] = [bandEnds(bands[above]).lower, bandEnds(bands[below]).upper]
  const where = order(high.at, low.at)
  const values = { above: bands[above], below: bands[below] }
  if (where < 0 || (where === 0 && high.closed && low.closed)) return [found('stars.bands', 'bands-overlap', values)]
  return where > 0 || (!high.closed && !low.closed) ? [found('stars.bands', 'bands-gap', values)] : []
}

function reachable(bands: Bands, full: Rational): Finding[] {
  const top = bandEnds(bands.five).upper
  const short = order(top.at, full) < 0 || (same(top.at, full) && !top.closed)
  const beyond = bandStars.filter(([name]) => isBeyond(bandEnds(bands[name]), full))
  return [
    ...(short ? [found('stars.bands', 'bands-stop-short', { band: bands.five, full: written(full) })] : []),
    ...beyond.map(([name, star]) =>
      found('stars.bands', 'band-unreachable', { star, band: bands[name], full: written(full) }),
    ),
  ]
}

const isBeyond = ({ lower }: Ends, full: Rational) =>
  order(lower.at, full) > 0 || (same(lower.at, full) && !lower.closed)

/** The most points an indicator can have, and so the most a standard can. */
function fullMarks({ scoring, indicators }: Scheme): Rational {
  const own = indicators.flatMap(({ scoring }) => scoring?.anchors ?? []).map(({ points }) => exact(points))
  const bonus = [scoring, ...indicators.flatMap(({ scoring }) => scoring ?? [])].some(
    ({ kind }) => kind === 'linear-capped-bonus',
  )
  const best = [exact(scoring.points.advanced), ...own].reduce(most, zero)
  return bonus ? plus(best, exact(scoring.bonus ?? '0')) : best
}
