import { gamma, type Random } from './gamma.ts'
import {
  apportion,
  sharesTogether,
  strengthOf,
  strengthWhole,
  type ByParts,
  type Dirichlet,
  type Lot,
  type Seed,
  type Usual,
} from './lot.ts'

/** What a result says it was drawn with. Any change of a drawn bit is another name. */
export const generatorName = 'xoshiro128**/lingpao-1'

/** The weights of one draw: whole numbers that add up to 2^shift. They depend on seed and number alone, not on draws before. */
export function weightsOf({ shares, model, shift }: Lot, seed: Seed, draw: number): number[] {
  const next = generator(seed, draw)
  if (model.kind !== 'by-parts') return apportion(drawn(shares, model, next), 2 ** shift)
  const members = membersOf(model)
  const parts = members.map((own) => own.reduce((sum, j) => sum + (shares[j] ?? 0), 0))
  const given = apportion(drawn(parts, model.each, next), 2 ** shift)
  const weights = Array.from(shares, () => 0)
  for (const [part, own] of members.entries()) {
    const inside = whole(own.map((j) => shares[j] ?? 0))
    for (const [at, weight] of apportion(drawn(inside, model.each, next), given[part] ?? 0).entries())
      weights[own[at] ?? 0] = weight
  }
  return weights
}

/** Of each part, the places of its indicators. */
function membersOf({ part }: ByParts): number[][] {
  const members: number[][] = []
  for (const [j, of] of part.entries()) (members[of] ??= []).push(j)
  return members.filter((own) => own !== undefined)
}

/** Shares of a part as if it were all there is. */
const whole = (shares: readonly number[]) =>
  apportion(shares.some((share) => share > 0) ? shares : shares.map(() => 1), sharesTogether)

/** In the proportion of the weights drawn; never all zero. */
function drawn(shares: ArrayLike<number>, model: Usual | Dirichlet, next: Random): number[] {
  if (model.kind === 'dirichlet') return inPoll(shares, model, next)
  return model.kind === 'box' ? inBox(shares, model, next) : inMix(shares, model, next)
}

function inBox(shares: ArrayLike<number>, model: Usual, next: Random): number[] {
  const strength = strengthOf(model)
  return Array.from(shares, (share) => share * (strengthWhole - strength + below(2 * strength + 1, next())))
}

/** Even weights are the gaps between m − 1 marks thrown at random. */
function inMix(shares: ArrayLike<number>, model: Usual, next: Random): number[] {
  const part = strengthOf(model)
  const marks = Array.from({ length: shares.length - 1 }, () => below(sharesTogether, next())).sort((a, b) => a - b)
  return Array.from(shares, (share, j) => {
    const gap = (marks[j] ?? sharesTogether) - (j === 0 ? 0 : (marks[j - 1] ?? 0))
    return (strengthWhole - part) * share + part * gap
  })
}

/** Gamma variates in proportion to the shares, in 2^20ths of their sum: Dirichlet's distribution. */
function inPoll(shares: ArrayLike<number>, { votes }: Dirichlet, next: Random): number[] {
  const all = Array.from(shares, (share) => (share > 0 ? gamma((votes * share) / sharesTogether, next) : 0))
  const sum = all.reduce((a, b) => a + b, 0)
  return sum > 0 ? all.map((one) => Math.floor((one / sum) * sharesTogether)) : Array.from(shares)
}

/** 0 to n − 1, n below 2^21: the product is exact. One value is likelier than another by less than n in 2^32. */
const below = (n: number, random: number) => Math.floor((random * n) / 2 ** 32)

const golden = 0x9e3779b9

/** xoshiro128** (Blackman and Vigna, 2018), begun anew for each draw from its number and the seed. */
export function generator([low, high]: Seed, draw: number): Random {
  const start = mixed((low + Math.imul(golden, draw)) | 0)
  let s0 = mixed((start + golden) | 0)
  let s1 = mixed((start + Math.imul(golden, 2)) | 0) ^ high
  let s2 = mixed((start + Math.imul(golden, 3)) | 0)
  let s3 = mixed((start + Math.imul(golden, 4)) | 0) ^ low
  return () => {
    const result = Math.imul(turned(Math.imul(s1, 5), 7), 9) >>> 0
    const t = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= t
    s3 = turned(s3, 11)
    return result
  }
}

const turned = (x: number, by: number) => (x << by) | (x >>> (32 - by))

/** Every bit of the input moves half the bits of the output (constants by C. Wellons and T. Ettore). */
function mixed(z: number): number {
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
  return z ^ (z >>> 15)
}
