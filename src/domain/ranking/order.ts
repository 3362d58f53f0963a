import { order as compareValues, type Rational } from '#domain/requirement/decimal.ts'
import type { Star } from './bands.ts'

/** What an order is made by: star, then score, then what else the scheme lists. Larger comes first throughout. */
export type Key = { readonly star: Star; readonly score: Rational; readonly further: readonly number[] }

export function byKey(a: Key, b: Key): number {
  return b.star - a.star || compareValues(b.score, a.score) || byFurther(a.further, b.further)
}

/** Both list as many: those of one scheme. */
export function byFurther(a: readonly number[], b: readonly number[]): number {
  for (const [i, one] of a.entries()) if (one !== b[i]) return (b[i] ?? 0) - one
  return 0
}

/** Runs of equals in an order already made. */
export function groupsOf<One extends Key>(ordered: readonly One[]): One[][] {
  const groups: One[][] = []
  for (const one of ordered) {
    const last = groups.at(-1)
    if (last?.[0] && byKey(last[0], one) === 0) last.push(one)
    else groups.push([one])
  }
  return groups
}

/** Shared ranks, 1-2-2-4: one more than the number of those strictly ahead. Standing in the input means nothing. */
export function ranksOf(keys: readonly Key[]): number[] {
  const sorted = keys.toSorted(byKey)
  let [rank, last]: [number, Key | undefined] = [0, undefined]
  const first = new Map<string, number>()
  for (const [place, key] of sorted.entries()) {
    if (!last || byKey(last, key) !== 0) [rank, last] = [place + 1, key]
    first.set(nameOf(key), rank)
  }
  return keys.map((key) => first.get(nameOf(key)) ?? 0)
}

const nameOf = ({ star, score, further }: Key) => `${star} ${score.n}/${score.d} ${further.join(' ')}`

/** Code points, so that no machine's language settings change an order. */
export function byCodePoint(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let at = 0
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at < shorter ? (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0) : a.length - b.length
}
