/**
 * What draws of weights are made on: a field in whole numbers, so that every machine computes the same bits. Points are hundredths
 * (or coarser, see `unit`), shares add up to 2^20, and the weights of one draw to 2^shift, small enough for 16 bits.
 */
export type Lot = {
  readonly rows: number
  readonly indicators: number
  /** Best first, row by row: rows × indicators. */
  readonly points: Int16Array
  readonly shares: Uint32Array
  readonly shift: number
  readonly model: Model
}

/**
 * How weights are drawn. `box`: each moves by itself inside w(1 ± within), then all are scaled to 1. `mix`: `part` of them is drawn
 * evenly from all weights there are, the rest stays. Both in ten-thousandths, 0 to 9,999.
 */
export type Usual = { readonly kind: 'box'; readonly within: number } | { readonly kind: 'mix'; readonly part: number }

/** All weights there are, those near the scheme's likelier: as a poll of so many people would give them. 1 to 100,000. */
export type Dirichlet = { readonly kind: 'dirichlet'; readonly votes: number }

/** First the weights of the parts of a scheme are drawn, then those of indicators inside each. `part` of each indicator, from 0. */
export type ByParts = { readonly kind: 'by-parts'; readonly each: Usual | Dirichlet; readonly part: readonly number[] }

export type Model = Usual | Dirichlet | ByParts

/** Two numbers of 32 bits. */
export type Seed = readonly [number, number]

export const sharesTogether = 2 ** 20
export const strengthWhole = 10_000

export const strengthOf = (model: Usual): number => (model.kind === 'box' ? model.within : model.part)

export const isUsual = (model: Model): model is Usual => model.kind === 'box' || model.kind === 'mix'

/**
 * Whole numbers in the proportion of `parts` that add up to `total`: each gets what it fills, what is left goes to the largest
 * remainders, the earlier first. Parts are not negative, and not all zero. `total × the largest part` stays below 2^53.
 */
export function apportion(parts: ArrayLike<number>, total: number): number[] {
  let sum = 0
  for (let j = 0; j < parts.length; j++) sum += parts[j] ?? 0
  const rests: number[] = []
  const whole: number[] = []
  let left = total
  for (let j = 0; j < parts.length; j++) {
    const product = (parts[j] ?? 0) * total
    const rest = product % sum
    rests.push(rest)
    whole.push((product - rest) / sum)
    left -= (product - rest) / sum
  }
  for (; left > 0; left--) {
    const best = rests.indexOf(Math.max(...rests))
    rests[best] = -1
    whole[best] = (whole[best] ?? 0) + 1
  }
  return whole
}
