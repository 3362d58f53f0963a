import { ratio, zero, type Rational } from '#domain/requirement/decimal.ts'
import { cutOf, type Cut, type Field, type Stretch } from './field.ts'
import { compare, inWhole } from './whole.ts'

/** While every weight moves by a smaller share than `margin`, nobody changes places with anybody across the cut. */
export type CutMargin = { readonly margin: Rational; readonly ahead: string; readonly behind: string }

/** Why there is none: nobody leads, nobody else could, stars alone divide, or the weights have no say. */
export type NoMargin = Exclude<Cut, Stretch>

/** The least pair margin between anybody who leads and anybody who does not, and the first such pair in the order shown. */
export function cutMargin(field: Field): CutMargin | NoMargin {
  const cut = cutOf(field)
  if (typeof cut === 'string') return cut
  const { points, weights, scores } = inWhole(field, cut.rows)
  const brought = points.map((all) => all.map((one, j) => one * (weights[j] ?? 0n)))
  const places = cut.rows.map((_, i) => i)
  const ins = places
    .filter((i) => cut.rows[i]?.leads)
    .sort((i, j) => compare(scores[i] ?? 0n, scores[j] ?? 0n) || i - j)
  const outs = places
    .filter((i) => !cut.rows[i]?.leads)
    .sort((i, j) => compare(scores[j] ?? 0n, scores[i] ?? 0n) || i - j)
  const widest = spread(brought)
  let best: { lead: bigint; size: bigint; a: number; b: number } | undefined
  for (const a of ins) {
    for (const b of outs) {
      const lead = (scores[a] ?? 0n) - (scores[b] ?? 0n)
      // No pair moves more than the whole spread, and whoever comes later is further ahead: nothing narrower follows.
      if (best && lead * best.size >= best.lead * widest) break
      const size = distance(brought[a] ?? [], brought[b] ?? [])
      const one = lead > 0n ? { lead, size, a, b } : { lead: 0n, size: 1n, a, b }
      if (!best || one.lead * best.size < best.lead * one.size) best = one
    }
  }
  if (!best) return 'nobody-out'
  return {
    margin: best.lead > 0n ? ratio(best.lead, best.size) : zero,
    ahead: cut.rows[best.a]?.id ?? '',
    behind: cut.rows[best.b]?.id ?? '',
  }
}

/** The sum of the sizes of the differences. */
export function distance(a: readonly bigint[], b: readonly bigint[]): bigint {
  let sum = 0n
  for (let j = 0; j < a.length; j++) {
    const difference = (a[j] ?? 0n) - (b[j] ?? 0n)
    sum += difference < 0n ? -difference : difference
  }
  return sum
}

function spread(all: readonly (readonly bigint[])[]): bigint {
  let sum = 0n
  for (let j = 0; j < (all[0]?.length ?? 0); j++) {
    let [low, high] = [all[0]?.[j] ?? 0n, all[0]?.[j] ?? 0n]
    for (const row of all) {
      const one = row[j] ?? 0n
      if (one < low) low = one
      if (one > high) high = one
    }
    sum += high - low
  }
  return sum > 0n ? sum : 1n
}
