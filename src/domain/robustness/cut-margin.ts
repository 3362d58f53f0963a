import { order, ratio, zero, type Rational } from '#domain/requirement/decimal.ts'
import { contestsOf, type Contest, type NoContest } from './contests.ts'
import type { Field } from './field.ts'
import { compare, inWhole } from './whole.ts'

/** While every weight moves by a smaller share than `margin`, the same lead. Null: the score that gives stars enough. */
export type CutMargin = { readonly margin: Rational; readonly ahead: string | null; readonly behind: string | null }

/** The least pair margin in any contest, and the first such pair in the order shown. */
export function cutMargin(field: Field): CutMargin | NoContest {
  const contests = contestsOf(field)
  if (typeof contests === 'string') return contests
  const margins = contests.flatMap((one) => nearest(field, one) ?? [])
  return (
    margins.reduce<CutMargin | undefined>((a, b) => (a && order(a.margin, b.margin) <= 0 ? a : b), undefined) ??
    'nobody-out'
  )
}

function nearest(field: Field, { ins: leading, outs: rest }: Contest): CutMargin | undefined {
  const rivals = [...leading, ...rest]
  const { points, weights, scores } = inWhole(field, rivals)
  const brought = points.map((all) => all.map((one, j) => one * (weights[j] ?? 0n)))
  const places = rivals.map((_, i) => i)
  const ins = places.slice(0, leading.length).sort((i, j) => compare(scores[i] ?? 0n, scores[j] ?? 0n) || i - j)
  const outs = places.slice(leading.length).sort((i, j) => compare(scores[j] ?? 0n, scores[i] ?? 0n) || i - j)
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
  return (
    best && {
      margin: best.lead > 0n ? ratio(best.lead, best.size) : zero,
      ahead: rivals[best.a]?.id ?? null,
      behind: rivals[best.b]?.id ?? null,
    }
  )
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
