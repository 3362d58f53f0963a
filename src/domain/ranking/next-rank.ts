import type { DeclaredValue } from '#domain/declared.ts'
import { order, ratio, written, type Rational } from '#domain/requirement/decimal.ts'
import { declaredText } from '#domain/requirement/declared-text.ts'
import { plainOf } from '#domain/requirement/notation.ts'
import { rational } from '#domain/requirement/rational.ts'
import { levelNames, type Indicator, type Scheme, type WrittenRequirement } from '#domain/scheme.ts'
import type { Instead, Standings } from './instead.ts'
import { laxest } from './laxest.ts'
import type { Measured, Ruled } from './measure.ts'
import { byCodePoint, byKey, type Key } from './order.ts'
import { topOf, type Top } from './score.ts'
import { parentsOf } from './yardstick.ts'

/** One value that would do, alone: what to declare, and how far it is from what is declared now. */
export type Change = {
  readonly indicator: string
  readonly declared: string
  readonly points: string
  /** In shares of the way from the benchmark to the advanced level; null where what is declared now lies below all of it. */
  readonly effort: string | null
  readonly key: Key
}

type Asked = {
  readonly target: Key
  readonly standings: Standings
  readonly scheme: Scheme
  readonly variety: string
  readonly rulings?: Ruled | undefined
}

/**
 * Indicators whose change alone brings a standard as far as `target`, the least effort first. All else stays as it is. Sure: no other
 * indicator would do, and no smaller change of these.
 */
export function changesTo({ target, ...of }: Asked): { changes: Change[]; isSure: boolean } {
  const reaches = (key: Key) => byKey(key, target) <= 0
  const found = of.standings.measured.map((one) => changeOf(one, { ...of, reaches }))
  const changes = found
    .flatMap(({ change }) => change ?? [])
    .toSorted((a, b) => byEffort(a, b) || byCodePoint(a.indicator, b.indicator))
  const isSized = changes.length < 2 || changes[0]?.effort !== null
  return { changes, isSure: isSized && found.every(({ isSure }) => isSure) }
}

function byEffort(a: Change, b: Change): number {
  if (a.effort === null || b.effort === null) return Number(a.effort === null) - Number(b.effort === null)
  return order(rational(a.effort), rational(b.effort))
}

type Search = Omit<Asked, 'target'> & { readonly reaches: (key: Key) => boolean }
type Found = { readonly change?: Change | undefined; readonly isSure: boolean }

/** What experts judged they would have to judge anew, and what others are relative to changes these: there nothing is sure. */
function changeOf(one: Measured, search: Search): Found {
  const { standings, scheme, reaches } = search
  const { indicator } = one.yardstick
  const isAlone = !standings.measured.some((other) => other !== one && leansOn(other, indicator))
  if (indicator.class === 'basic') return { isSure: isAlone }
  const top = topOf(one.yardstick, scheme)
  const tier = one.yardstick.levels[0]?.level ?? one.tier
  if (isAlone && !reaches(standings.placedLater(indicator.id, { points: top.points, tier }))) return { isSure: true }
  if (search.rulings?.has(indicator.id)) return { isSure: false }
  const limits = alongLimits(one, top, search)
  const found = limits ?? byLevel(one, search)
  return { ...found, isSure: found.isSure && isAlone }
}

function leansOn({ yardstick, shown }: Measured, other: Indicator): boolean {
  const declared = plainOf(shown.declared ?? '', [other])
  const named = typeof declared === 'object' && 'relativeTo' in declared ? [declared.relativeTo] : []
  return [...named, ...parentsOf(yardstick.indicator)].includes(other.id)
}

const does = ({ key, isAdmitted }: Instead, { reaches }: Search) => reaches(key) && isAdmitted()

function alongLimits(one: Measured, top: Top, search: Search): Found | undefined {
  const { indicator } = one.yardstick
  const { standings } = search
  const tried = (value: DeclaredValue) => {
    const instead = standings.declared(indicator.id, value)
    return { does: does(instead, search), measured: instead.measured }
  }
  const found = laxest({ one, top, tried })
  if (found === undefined) return undefined
  if (found === 'none') return { isSure: true }
  const { value, effort, isSure } = found
  const { key, measured } = standings.declared(indicator.id, value)
  return { change: measured && changed(indicator, value, { key, measured, effort }), isSure }
}

/** The levels from the lowest up, as the scheme writes them for this variety. Sure where there is nothing between them. */
function byLevel(one: Measured, search: Search): Found {
  const { indicator } = one.yardstick
  const { standings, variety } = search
  const climbing = levelNames.toReversed().filter((level) => indicator.levels?.[level] !== undefined)
  const isSure =
    indicator.valueKind !== 'number' && climbing.every((level) => valueOf(indicator.levels?.[level], variety))
  const now = climbing.indexOf(one.tier as (typeof levelNames)[number]) // -1 for any that is no level
  for (const [at, level] of climbing.entries()) {
    const value = valueOf(indicator.levels?.[level], variety)
    if (at <= now || !value) continue
    const instead = standings.declared(indicator.id, value)
    const { key, measured } = instead
    if (measured?.tier === level && does(instead, search)) {
      const climbed = now < 0 ? null : ratio(BigInt(at - now), BigInt(Math.max(1, climbing.length - 1)))
      return { change: changed(indicator, value, { key, measured, effort: climbed }), isSure }
    }
  }
  return { isSure: false }
}

function valueOf(requirement: WrittenRequirement | undefined, variety: string): DeclaredValue | undefined {
  if (requirement === undefined) return undefined
  if (typeof requirement === 'string') return { value: requirement }
  if ('byVariety' in requirement) return valueOf(requirement.byVariety[variety], variety)
  return 'byCondition' in requirement ? { value: { byCondition: requirement.byCondition } } : undefined
}

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
