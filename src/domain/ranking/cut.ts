import { minus, order, type Rational } from '#domain/requirement/decimal.ts'
import { byKey, groupsOf, type Key } from './order.ts'
import { groupMargin, type Contributions } from '#domain/robustness/pair.ts'

export type Standing = Key & { readonly contributions: Contributions }

/** What weights can do: not every score is a weighted sum, and stars by score move with the weights too. */
export type Weighing = { readonly sums: boolean; readonly starsByScore: boolean }

/** Where a cut can fall: after the last of each group of equals. */
export function groupEnds(pool: readonly Key[]): number[] {
  let end = 0
  return groupsOf(pool).map((group) => (end += group.length))
}

/** From the last in to the first out; undefined where nobody is out. */
export function step(pool: readonly Key[], end: number): { stars: number; score: Rational } | undefined {
  const [last, first] = [pool[end - 1], pool[end]]
  return last && first && { stars: last.star - first.star, score: minus(last.score, first.score) }
}

/** The first end with the widest gap. Where nobody is out, there is no gap to speak of. */
export function widest(pool: readonly Key[], ends: readonly number[]): number {
  return ends.reduce((best, end) => (isWider(pool, end, best) ? end : best), ends[0] ?? 0)
}

/** A step between stars is wider than any between scores. */
function isWider(pool: readonly Key[], end: number, best: number): boolean {
  const [gap, other] = [step(pool, end), step(pool, best)]
  if (!gap || !other) return Boolean(gap && !other)
  return gap.stars !== other.stars ? gap.stars > other.stars : gap.stars === 0 && order(gap.score, other.score) > 0
}

/** How firm a cut is: `stars` where no weights can turn it, else the narrowest margin. Undefined: nobody out, or nothing to weigh. */
export function firmness(pool: readonly Standing[], end: number, how: Weighing): Rational | 'stars' | undefined {
  const gap = step(pool, end)
  if (!gap) return undefined
  if (gap.stars > 0 && !how.starsByScore) return 'stars'
  if (!how.sums) return undefined
  return groupMargin(levelWith(pool, end - 1), levelWith(pool, end))
}

/** What those bring together who are level with the one in a place, and so stand beside it. */
function levelWith(pool: readonly Standing[], place: number): Contributions[] {
  const isOther = (at: number) => {
    const [one, other] = [pool[place], pool[at]]
    return !one || !other || byKey(one, other) !== 0
  }
  let [from, to] = [place, place + 1]
  while (!isOther(from - 1)) from--
  while (!isOther(to)) to++
  return pool.slice(from, to).map(({ contributions }) => contributions)
}

/** The first of the firmest ends. */
export function firmest(pool: readonly Standing[], ends: readonly number[], how: Weighing): number {
  const all = ends.map((end) => ({ end, firm: firmness(pool, end, how) }))
  const best = all.reduce<(typeof all)[number] | undefined>(
    (best, one) => (!best || isFirmer(one.firm, best.firm) ? one : best),
    undefined,
  )
  return best?.end ?? 0
}

type Firm = ReturnType<typeof firmness>

function isFirmer(one: Firm, other: Firm): boolean {
  if (one === undefined || other === 'stars') return false
  return other === undefined || one === 'stars' || order(one, other) > 0
}
