import type { DeclaredValue } from '#domain/declared.ts'
import { exact, least, minus, most, negated, over, same, zero, type Rational } from '#domain/requirement/decimal.ts'
import type { End } from '#domain/requirement/interval.ts'
import type { Indicator } from '#domain/scheme.ts'
import { endAt, endsOf, gridOf, lastOf, placeOf, placeWithin, rangeText } from './ends.ts'
import type { Measured } from './measure.ts'
import type { Top } from './score.ts'

/** Limits that do. Effort is in shares of the way from the lowest level to the highest; null where nothing is declared to go from. */
export type Laxest = {
  readonly value: DeclaredValue
  readonly effort: Rational | null
  /** No looser ones would do. */
  readonly isSure: boolean
}

type Asked = {
  readonly one: Measured
  readonly top: Top
  readonly tried: (value: DeclaredValue) => { readonly does: boolean; readonly measured: Measured | undefined }
}

/**
 * The laxest limits that do, among those with as many digits as the scheme and the standard write. A stricter promise never loses, so
 * halving finds them, each end with the other at its tightest. Where the two together do, nothing looser can; where they do not, the
 * second makes up for the first. 'none': the tightest there is would not do. Undefined: there is no such search, or it found nothing.
 */
export function laxest({ one, top, tried }: Asked): Laxest | 'none' | undefined {
  const { indicator, levels } = one.yardstick
  const step = gridOf(one)
  const sides = sidesOf(one, top, step)
  if (!sides) return undefined
  const ends = (places: readonly bigint[]) => places.map((place) => endAt(place, step))
  const valueAt = (places: readonly bigint[]) => ({ value: rangeText(ends(places), indicator, step) })
  const does = (places: readonly bigint[]) => tried(valueAt(places)).does
  const tightest = sides.map(({ to }) => to)
  const { does: isEnough, measured } = tried(valueAt(tightest))
  const isTop = measured?.tier === levels[0]?.level && top.isRising
  if (!isEnough) return isTop && sides.every(({ isLast }) => isLast) ? 'none' : undefined
  const loosened = (found: readonly bigint[], { from, to }: Side, side: number) =>
    found.with(
      side,
      lowest(from, to, (place) => does(found.with(side, place))),
    )
  const apart = sides.map((one, side) => loosened(tightest, one, side)[side] ?? one.to)
  const isOne = does(apart)
  const places = isOne ? apart : sides.reduce(loosened, tightest)
  const isFull = sides.length === 1 || (measured !== undefined && same(measured.points, top.points))
  return { value: valueAt(places), effort: effortOf(ends(places), sides), isSure: isOne && isFull && top.isRising }
}

/** The lowest place that does, where the highest does. */
function lowest(from: bigint, to: bigint, does: (place: bigint) => boolean): bigint {
  let [low, high] = [from - 1n, to]
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (does(middle)) high = middle
    else low = middle
  }
  return high
}

/** One end of a promise. */
type Side = {
  /** Of what is declared now, or of the lowest level. */
  readonly from: bigint
  /** Tighter ones bring nothing more. */
  readonly to: bigint
  /** There are no tighter ones. */
  readonly isLast: boolean
  readonly now: Rational | null
  /** From the lowest level to the highest. */
  readonly span: Rational
}

function sidesOf({ yardstick, acceptance }: Measured, top: Top, step: Rational): Side[] | undefined {
  const { indicator } = yardstick
  const levels = yardstick.levels.map(({ acceptance }) => endsOf(acceptance, indicator))
  const [best, worst] = [levels.at(0), levels.at(-1)].map((one) => one?.filter((end) => end !== null))
  const now = acceptance.kind === 'numbers' ? endsOf(acceptance, indicator) : []
  if (indicator.valueKind !== 'number' || acceptance.kind === 'conditions' || !now || !best || !worst) return undefined
  if (best.length !== worst.length || levels.some((one) => one?.length !== best.length)) return undefined
  const starts = worst.map((end, side) => now[side] ?? end)
  const limits =
    best.length === 1 ? oneSided(best, top, { indicator, step }) : twoSided(best, starts, { indicator, step })
  return limits.flatMap(({ to, isLast }, side) => {
    const [start, high, low] = [starts[side], best[side], worst[side]]
    if (!start || !high || !low) return []
    const from = placeOf(start, step)
    return [{ from, to: to > from ? to : from, isLast, now: now[side]?.at ?? null, span: minus(high.at, low.at) }]
  })
}

type Where = { readonly indicator: Indicator; readonly step: Rational }

/** As far as the highest level, or the last of the points where these go on, inside the domain. */
function oneSided([best]: readonly End[], { end }: Top, { indicator, step }: Where) {
  const places = [...(best ? [best] : []), ...(end ? [{ at: end, closed: true }] : [])].map((one) => placeOf(one, step))
  const wanted = places.reduce((a, b) => (a > b ? a : b), places[0] ?? 0n)
  const last = lastOf(indicator)
  const to = last && placeWithin(last, step)
  return [
    to === undefined || !last || to > wanted
      ? { to: wanted, isLast: false }
      : { to, isLast: same(endAt(to, step).at, last) },
  ]
}

/** To the target, or the middle of the highest level, as near as what is declared lets in. */
function twoSided(best: readonly End[], starts: readonly End[], { indicator, step }: Where) {
  const [low, high] = best.map(({ at }) => at)
  const [from, to] = starts.map(({ at }) => at)
  if (!low || !high || !from || !to) return []
  const middle = indicator.target ? exact(indicator.target.value) : over(minus(low, high), exact('2'))
  const aim = least(most(middle, from), negated(to))
  return [aim, negated(aim)].map((end) => ({ to: placeWithin(end, step), isLast: false }))
}

/** The longer way of the two ends. */
function effortOf(ends: readonly End[], sides: readonly Side[]): Rational | null {
  const ways = ends.map(({ at }, side) => {
    const { now = null, span = zero } = sides[side] ?? {}
    const way = now && minus(at, now)
    return way && (way.n === 0n ? zero : span.n === 0n ? null : over(way, span))
  })
  return ways.reduce((a, b) => a && b && most(a, b), ways[0] ?? null)
}
