import { binOf, binsFor } from './bins.ts'
import { weightsOf } from './generator.ts'
import type { Lot, Seed } from './lot.ts'

/** Draws from one number on, so many of them: any division of the whole among threads adds up to the same. */
export type Draws = { readonly seed: Seed; readonly first: number; readonly count: number }

/**
 * In how many draws fewer than `places` are ahead of each row; and of each draw the score in the last place and the one behind it,
 * two by two. 1 ≤ places < rows.
 */
export type Leaders = { readonly times: Uint32Array; readonly cuts: Int32Array }

/** How often each row had a rank of each bin (rows × bins), and by how many places all moved together. At most 65,535 draws. */
export type Ranks = { readonly bins: number; readonly times: Uint16Array; readonly moved: bigint }

/** Draws as the definition says them, in plain JavaScript: what the kernel is held to, and what runs where there is none. */
export function leadersByReference(lot: Lot, places: number, draws: Draws): Leaders {
  const times = new Uint32Array(lot.rows)
  const cuts = new Int32Array(draws.count * 2)
  for (let d = 0; d < draws.count; d++) {
    const scores = scoresOf(lot, weightsOf(lot, draws.seed, draws.first + d))
    const sorted = scores.toSorted().reverse()
    const cut = sorted[places - 1] ?? 0
    cuts[2 * d] = cut
    cuts[2 * d + 1] = sorted[places] ?? 0
    for (let i = 0; i < lot.rows; i++) if ((scores[i] ?? 0) >= cut) times[i] = (times[i] ?? 0) + 1
  }
  return { times, cuts }
}

/** `official`: the rank of each row that its moves are counted from. */
export function ranksByReference(lot: Lot, official: Int32Array, draws: Draws): Ranks {
  const bins = binsFor(lot.rows)
  const times = new Uint16Array(lot.rows * bins)
  let moved = 0n
  for (let d = 0; d < draws.count; d++) {
    const ranks = ranksBy(scoresOf(lot, weightsOf(lot, draws.seed, draws.first + d)))
    let away = 0
    for (let i = 0; i < lot.rows; i++) {
      const rank = ranks[i] ?? 0
      const at = i * bins + binOf(rank)
      times[at] = (times[at] ?? 0) + 1
      away += Math.abs(rank - (official[i] ?? 0))
    }
    moved += BigInt(away)
  }
  return { bins, times, moved }
}

/** The sum of weights times points, to the nearest whole, halves upwards. */
export function scoresOf({ rows, indicators, points, shift }: Lot, weights: readonly number[]): Int32Array {
  const scores = new Int32Array(rows)
  const half = 2 ** (shift - 1)
  for (let i = 0, at = 0; i < rows; i++) {
    let sum = half
    for (let j = 0; j < indicators; j++, at++) sum += (points[at] ?? 0) * (weights[j] ?? 0)
    scores[i] = sum >> shift
  }
  return scores
}

/** Shared ranks by counting: how many have each score, then how many are above it. */
export function ranksBy(scores: Int32Array): Int32Array {
  let [least, most] = [Infinity, 0]
  for (const score of scores) {
    if (score < least) least = score
    if (score > most) most = score
  }
  const counts = new Int32Array(most - least + 1)
  for (const score of scores) counts[score - least] = (counts[score - least] ?? 0) + 1
  let ahead = 0
  for (let at = counts.length - 1; at >= 0; at--) {
    const here = counts[at] ?? 0
    counts[at] = ahead + 1
    ahead += here
  }
  return scores.map((score) => counts[score - least] ?? 0)
}
