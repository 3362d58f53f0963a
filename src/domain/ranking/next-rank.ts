import type { DeclaredValue } from '#domain/declared.ts'
import {
  exact,
  fixed,
  lastDigit,
  least,
  minus,
  order,
  over,
  ratio,
  times,
  written,
  type Rational,
} from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { parseRequirement } from '#domain/requirement/parse.ts'
import { isRefusal } from '#domain/refusal.ts'
import { declaredText } from '#domain/requirement/declared-text.ts'
import { levelNames, type Indicator, type WrittenRequirement } from '#domain/scheme.ts'
import type { Standings } from './instead.ts'
import type { Measured } from './measure.ts'
import { byCodePoint, byKey, type Key } from './order.ts'
import { measures } from './score.ts'

/** One value that would do, alone: what to declare, and how far it is from what is declared now. */
export type Change = {
  readonly indicator: string
  readonly declared: string
  readonly points: string
  /** In shares of the way from the benchmark to the advanced level; null where what is declared now lies below all of it. */
  readonly effort: string | null
  readonly key: Key
}

/** Every indicator whose change alone brings a standard as far as `target`, the least effort first. All else stays as it is. */
export function changesTo(target: Key, standings: Standings, variety: string): Change[] {
  const reaches = (key: Key) => byKey(key, target) <= 0
  return standings.measured
    .flatMap((one) =>
      one.weight || one.yardstick.indicator.class === 'core'
        ? (changeOf(one, { standings, variety, reaches }) ?? [])
        : [],
    )
    .toSorted((a, b) => byEffort(a, b) || byCodePoint(a.indicator, b.indicator))
}

function byEffort(a: Change, b: Change): number {
  if (a.effort === null || b.effort === null) return Number(a.effort === null) - Number(b.effort === null)
  return order(rational(a.effort), rational(b.effort))
}

type Search = { readonly standings: Standings; readonly variety: string; readonly reaches: (key: Key) => boolean }

function changeOf(one: Measured, search: Search): Change | undefined {
  const { direction } = one.yardstick.indicator
  const limits = direction === 'higher' || direction === 'lower' ? alongLimit(one, search) : undefined
  return limits ?? byLevel(one, search)
}

/** The levels from the lowest up, as the scheme writes them for this variety. */
function byLevel(one: Measured, { standings, variety, reaches }: Search): Change | undefined {
  const { indicator } = one.yardstick
  const climbing = levelNames.toReversed().filter((level) => indicator.levels?.[level] !== undefined)
  const now = climbing.indexOf(one.tier as (typeof levelNames)[number]) // -1 for any that is no level
  for (const [at, level] of climbing.entries()) {
    const value = valueOf(indicator.levels?.[level], variety)
    if (at <= now || !value) continue
    const { key, measured } = standings.declared(indicator.id, value)
    if (measured?.tier === level && reaches(key)) {
      const climbed = now < 0 ? null : ratio(BigInt(at - now), BigInt(Math.max(1, climbing.length - 1)))
      return changed(indicator, value, { key, measured, effort: climbed })
    }
  }
  return undefined
}

function valueOf(requirement: WrittenRequirement | undefined, variety: string): DeclaredValue | undefined {
  if (requirement === undefined) return undefined
  if (typeof requirement === 'string') return { value: requirement }
  if ('byVariety' in requirement) return valueOf(requirement.byVariety[variety], variety)
  return 'byCondition' in requirement ? { value: { byCondition: requirement.byCondition } } : undefined
}

/**
 * The laxest limit that does, among those with as many digits as the scheme and the standard write: a stricter promise never loses,
 * so halving finds it. Undefined where limits are no plain numbers, or where even the advanced level would not do.
 */
function alongLimit(one: Measured, { standings, reaches }: Search): Change | undefined {
  const { indicator, levels } = one.yardstick
  const ends = levels.map(({ acceptance }) => measures(acceptance, indicator)?.[0])
  const [best, worst] = [ends.at(0), ends.at(-1)]
  const now = measures(one.acceptance, indicator)
  if (!best || !worst || one.acceptance.kind === 'conditions' || (now && now.length !== 1)) return undefined
  const step = gridOf(one)
  const from = now?.[0] ? least(now[0], best) : worst
  // What is declared now is not enough; the lowest level of one that is not declared might be.
  const [start, stop] = [floorTo(from, step) - (now?.[0] ? 0n : 1n), ceilTo(best, step)]
  const at = (steps: bigint): DeclaredValue => ({ value: limitText(indicator, times(ratio(steps, 1n), step), step) })
  const does = (steps: bigint) => reaches(standings.declared(indicator.id, at(steps)).key)
  if (stop <= start || !does(stop)) return undefined
  let [low, high] = [start, stop]
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (does(middle)) high = middle
    else low = middle
  }
  const { key, measured } = standings.declared(indicator.id, at(high))
  const span = minus(best, worst)
  const effort = now?.[0] && span.n !== 0n ? over(minus(times(ratio(high, 1n), step), now[0]), span) : null
  return measured && changed(indicator, at(high), { key, measured, effort })
}

/** Larger is better in what is measured, so a lower limit has its sign turned. */
function limitText({ direction, unit = '' }: Indicator, measure: Rational, step: Rational): string {
  const scale = written(step).split('.')[1]?.length ?? 0
  const value = direction === 'higher' ? measure : { n: -measure.n, d: measure.d }
  return `${direction === 'higher' ? '≥' : '≤'}${fixed(value, scale)}${unit === '1' ? '' : ` ${unit}`}`
}

/** The finest digit among the levels of the scheme and the standard's own limit, in the scheme's unit. */
function gridOf({ yardstick: { indicator }, shown }: Measured): Rational {
  const typed = [...Object.values(indicator.levels ?? {}), shown.declared ?? ''].filter(
    (one) => typeof one === 'string',
  )
  const digits = typed.flatMap((one) => {
    const read = parseRequirement(one, indicator)
    if (isRefusal(read) || read.kind !== 'spans' || (read.unit !== null && read.unit !== indicator.unit)) return []
    return read.spans.flatMap(({ lower, upper }) =>
      [lower, upper].flatMap((end) => (end ? [lastDigit(end.value)] : [])),
    )
  })
  return digits.length > 0 ? digits.reduce(least) : exact('0.01')
}

const floorTo = (value: Rational, step: Rational): bigint => {
  const { n, d } = over(value, step)
  return n >= 0n ? n / d : -((-n + d - 1n) / d)
}
const ceilTo = (value: Rational, step: Rational): bigint => -floorTo({ n: -value.n, d: value.d }, step)

function changed(
  { id }: Indicator,
  declared: DeclaredValue,
  { key, measured, effort }: { key: Key; measured: Measured; effort: Rational | null },
): Change {
  return {
    indicator: id,
    declared: declaredText(declared),
    points: written(measured.points),
    effort: effort && written(effort),
    key,
  }
}
