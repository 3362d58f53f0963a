import type { Acceptance } from '#domain/requirement/acceptance.ts'
import {
  exact,
  least,
  minus,
  most,
  negated,
  order,
  over,
  plus,
  times,
  written,
  zero,
  type Rational,
} from '#domain/requirement/decimal.ts'
import { describeSet } from '#domain/requirement/interval.ts'
import type { Indicator, LevelName, Scheme } from '#domain/scheme.ts'
import type { Tier } from './tier.ts'
import { under, type Yardstick } from './yardstick.ts'

/** How good the worst is that a promise still allows, larger being better; `null` where it allows no end of it. */
type Measure = Rational | null

type Points = { readonly [tier in Tier]?: Rational }
type Anchor = { readonly at: Rational; readonly points: Rational }
/** What a point more of the measure is worth from here to the next anchor; undefined at the last. */
type Rising = Anchor & { readonly slope: Rational | undefined }

/** Points of a promise that reaches a level. */
export type Scale = (promise: Acceptance, tier: Tier) => Rational

/** Points are those of the worst value that a promise still lets in, between the fixed anchors of the scheme, which are laid once. */
export function scaleOf({ indicator, levels }: Yardstick, scheme: Scheme): Scale {
  const { isByStep, points, bonus } = rulesFor(indicator, scheme)
  const byStep = (tier: Tier) => (points as Points)[tier] ?? zero
  if (isByStep) return (_, tier) => byStep(tier)
  const anchorsUnder = (condition: string | undefined) => {
    const own = levels.map(({ level, acceptance }) => ({ level, acceptance: under(acceptance, condition) }))
    return [0, 1].map((side) => rising(anchorsOf(side, indicator, own, points)))
  }
  const conditions = indicator.scoring?.anchors ? [] : conditionsIn(levels.map(({ acceptance }) => acceptance))
  const laid = new Map([undefined, ...conditions].map((condition) => [condition, anchorsUnder(condition)]))
  const alone = (promise: Acceptance, condition: string | undefined): Rational | undefined => {
    if (promise.kind === 'missing') return zero
    const anchors = laid.get(condition) ?? []
    return measures(promise, indicator)
      ?.map((measure, side) => between(measure, anchors[side % anchors.length] ?? [], bonus))
      .reduce(least)
  }
  return (promise, tier) => {
    if (promise.kind === 'missing') return byStep(tier)
    if (conditions.length === 0 && promise.kind !== 'conditions') return alone(promise, undefined) ?? byStep(tier)
    // Each condition against the levels under the same one; whoever says nothing of conditions promises it under each.
    const all =
      conditions.length > 0
        ? conditions.map((condition) => alone(under(promise, condition), condition))
        : conditionsIn([promise]).map((condition) => alone(under(promise, condition), undefined))
    return all.reduce((a, b) => a && b && least(a, b), all[0]) ?? byStep(tier)
  }
}

function rulesFor(indicator: Indicator, { scoring }: Scheme) {
  const kind = indicator.scoring?.kind ?? scoring.kind
  const { advanced, average, benchmark } = scoring.points
  return {
    isByStep: kind === 'step' || indicator.direction === 'none',
    points: { advanced: exact(advanced), average: exact(average), benchmark: exact(benchmark) },
    bonus: kind === 'linear-capped-bonus' ? exact(scoring.bonus ?? '0') : zero,
  }
}

/** Where an indicator stops giving points. */
export type Top = {
  /** No promise has more. */
  readonly points: Rational
  /** The measure from which on there are no more, on its first side; undefined where there are no limits between which they grow. */
  readonly end: Rational | undefined
  /** A better measure never has fewer. */
  readonly isRising: boolean
}

export function topOf({ indicator, levels }: Yardstick, scheme: Scheme): Top {
  const { isByStep, points, bonus } = rulesFor(indicator, scheme)
  const byLevel = levels.map(({ level }) => points[level]).reduce(most, zero)
  if (isByStep || indicator.valueKind !== 'number') return { points: byLevel, end: undefined, isRising: true }
  const sides = [0, 1].map((side) => anchorsOf(side, indicator, levels, points))
  const last = sides[0]?.at(-1)
  const before = last && sides[0]?.findLast(({ at }) => order(at, last.at) < 0)
  const beyond = before && slope(before, last)
  return {
    points: plus(
      sides.flat().reduce((best, one) => most(best, one.points), byLevel),
      bonus,
    ),
    end: last && (beyond && beyond.n > 0n ? plus(last.at, over(bonus, beyond)) : last.at),
    isRising: sides.every((all) => all.every((one, i) => order(one.points, all[i - 1]?.points ?? zero) >= 0)),
  }
}

const conditionsIn = (all: readonly Acceptance[]) => [
  ...new Set(all.flatMap((one) => (one.kind === 'conditions' ? one.cases.map(({ condition }) => condition) : []))),
]

/** The guaranteed worst of a promise as a single-indicator list shows it; the whole range where both ends matter. */
export function worstOf(enterprise: Acceptance, indicator: Indicator): string | undefined {
  if (enterprise.kind === 'conditions')
    return enterprise.cases
      .map(({ condition, acceptance }) => `${condition}: ${worstOf(acceptance, indicator) ?? '—'}`)
      .join('; ')
  if (enterprise.kind !== 'numbers') return undefined
  const end = indicator.direction === 'higher' ? enterprise.written.at(0)?.lower : enterprise.written.at(-1)?.upper
  const oneEnd = indicator.direction === 'higher' || indicator.direction === 'lower'
  if (!oneEnd) return describeSet(enterprise.written)
  return end ? written(end.at) : undefined
}

/**
 * Where a promise must lie inside something, both ends are measured, below and above in turn, so that points agree with levels.
 * Anchors of its own measure one thing: the width, or the weighted distance from the target (0060). Undefined: not numbers.
 */
export function measures(acceptance: Acceptance, indicator: Indicator): Measure[] | undefined {
  if (acceptance.kind !== 'numbers') return undefined
  const low = acceptance.written.at(0)?.lower?.at ?? null
  const high = acceptance.written.at(-1)?.upper?.at ?? null
  const ownAnchors = indicator.scoring?.anchors !== undefined
  switch (indicator.direction) {
    case 'higher':
      return [low]
    case 'lower':
      return [high && negated(high)]
    case 'narrower':
      return ownAnchors ? [low && high && negated(width(low, high, indicator))] : [low, high && negated(high)]
    case 'target':
      return ownAnchors ? [low && high && negated(deviation(low, high, indicator))] : [low, high && negated(high)]
    case 'contained':
      return [low, high && negated(high)]
    case 'none':
      return undefined
  }
}

/** The larger side of a nominal value; half of all where the scheme names none. */
const width = (low: Rational, high: Rational, indicator: Indicator) =>
  indicator.target ? deviation(low, high, indicator) : over(minus(high, low), exact('2'))

function deviation(low: Rational, high: Rational, { target }: Indicator): Rational {
  const nominal = exact(target?.value ?? '0')
  const below = times(minus(nominal, low), exact(target?.below ?? '1'))
  const above = times(minus(high, nominal), exact(target?.above ?? '1'))
  return most(below, above)
}

function anchorsOf(
  side: number,
  indicator: Indicator,
  levels: Yardstick['levels'],
  points: { readonly [level in LevelName]: Rational },
): Anchor[] {
  const own = indicator.scoring?.anchors?.map(({ value, points }) => ({
    at: indicator.direction === 'higher' ? exact(value) : negated(exact(value)),
    points: exact(points),
  }))
  const taken = levels.flatMap(({ level, acceptance }) => {
    const at = measures(acceptance, indicator)?.[side]
    return at ? [{ at, points: points[level] }] : []
  })
  return (own ?? taken).toSorted((a, b) => order(a.at, b.at) || order(a.points, b.points))
}

const rising = (anchors: readonly Anchor[]): Rising[] =>
  anchors.map((from) => {
    const to = anchors.find(({ at }) => order(at, from.at) > 0)
    return { ...from, slope: to && slope(from, to) }
  })

/** Straight lines between anchors; nothing below the first, the last one's points above it, plus a bonus on the same slope. */
function between(measure: Measure, anchors: readonly Rising[], bonus: Rational): Rational {
  if (!measure) return zero
  const from = anchors.findLast(({ at }) => order(at, measure) <= 0)
  if (!from) return zero
  if (from.slope) return plus(from.points, times(from.slope, minus(measure, from.at)))
  const before = anchors.findLast(({ at }) => order(at, from.at) < 0)
  if (!before || bonus.n === 0n) return from.points
  return plus(from.points, least(bonus, times(slope(before, from), minus(measure, from.at))))
}

const slope = (from: Anchor, to: Anchor) => over(minus(to.points, from.points), minus(to.at, from.at))
