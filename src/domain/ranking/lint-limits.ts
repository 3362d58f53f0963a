import type { Acceptance } from '#domain/requirement/acceptance.ts'
import { reaches } from '#domain/requirement/compare.ts'
import { exact, order } from '#domain/requirement/decimal.ts'
import { standardLevelIn } from '#domain/requirement/levels.ts'
import { parseRequirement } from '#domain/requirement/parse.ts'
import { readWritten } from '#domain/requirement/read.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { Indicator, Scheme, WrittenRequirement } from '#domain/scheme.ts'
import type { Finding } from './evaluation.ts'
import { found } from './found.ts'
import { measures } from './score.ts'
import { applies, isRelative, yardstick } from './yardstick.ts'

/** What the limits of one indicator say together: with its direction, with its anchors, among themselves. */
export function limits(indicator: Indicator, scheme: Scheme): Finding[] {
  const own = scheme.varieties.filter(({ id }) => applies(indicator, id)).map(({ id }) => id)
  return [
    ...distinct(own.flatMap((variety) => against(indicator, variety))),
    ...anchors(indicator),
    ...digits(indicator),
    ...listedTwice(indicator),
    ...standardLevels(indicator),
  ]
}

/** A higher level must be better by the direction, or points would not follow it. */
function against(indicator: Indicator, variety: string): Finding[] {
  if (indicator.valueKind !== 'number' || indicator.direction === 'none' || isRelative(indicator)) return []
  const levels = yardstick({ indicator, variety }).levels
  return levels.flatMap(({ level, acceptance }, i) => {
    const below = levels[i + 1]?.acceptance
    const wrong =
      endless(acceptance, indicator) ||
      (below && reaches(below, acceptance) !== 'yes' && !rises(acceptance, below, indicator))
    return wrong
      ? [
          found(`indicators.${indicator.id}.levels.${level}`, 'level-against-direction', {
            name: indicator.name.zh,
            level,
          }),
        ]
      : []
  })
}

const endless = (acceptance: Acceptance, indicator: Indicator) =>
  acceptance.kind === 'numbers' && (measures(acceptance, indicator) ?? []).every((one) => one === null)

function rises(above: Acceptance, below: Acceptance, indicator: Indicator): boolean {
  const [high, low] = [everyEnd(above, indicator), everyEnd(below, indicator)]
  if (!high || !low) return true
  return high.some((one, side) => {
    const other = low[side] ?? null
    return one !== null && (other === null || order(one, other) > 0)
  })
}

function everyEnd(acceptance: Acceptance, indicator: Indicator) {
  const cases = acceptance.kind === 'conditions' ? acceptance.cases.map((one) => one.acceptance) : [acceptance]
  const all = cases.map((one) => measures(one, indicator))
  return all.every((one) => one !== undefined) ? all.flat() : undefined
}

/** Points that fall while values get better, or two kinds of points for one value. */
function anchors({ id, name, scoring, direction }: Indicator): Finding[] {
  const own = (scoring?.anchors ?? []).map(({ value, points }) => ({ at: exact(value), points: exact(points) }))
  const sorted = own.toSorted((a, b) => order(a.at, b.at))
  const better = direction === 'higher' ? 1 : -1
  const falls = sorted.some((one, i) => {
    const next = sorted[i + 1]
    return next && (order(one.at, next.at) === 0 || order(next.points, one.points) * better < 0)
  })
  return falls ? [found(`indicators.${id}.scoring`, 'anchors-fall', { name: name.zh })] : []
}

/** Compared after rounding, 0.50 asks for more than 0.5: limits of one indicator should have the same digits. */
function digits({ id, name, comparison, ...indicator }: Indicator): Finding[] {
  if (comparison !== 'rounded' || indicator.valueKind !== 'number') return []
  const all = [
    indicator.required,
    ...Object.values(indicator.levels ?? {}),
    ...indicator.baselines.map((one) => one.requirement),
  ]
  const scales = all.flatMap(typedIn).flatMap((typed) => {
    const read = parseRequirement(typed, indicator)
    if (isRefusal(read) || read.kind !== 'spans') return []
    return read.spans.flatMap(({ lower, upper }) =>
      [lower, upper].flatMap((end) => (end ? [{ typed, scale: end.value.scale }] : [])),
    )
  })
  const other = scales.find(({ scale }) => scale !== scales[0]?.scale)
  return other && scales[0]
    ? [
        found(
          `indicators.${id}.comparison`,
          'digits-differ',
          { name: name.zh, typed: scales[0].typed, other: other.typed },
          'warning',
        ),
      ]
    : []
}

function typedIn(written: WrittenRequirement | undefined): string[] {
  if (written === undefined || (typeof written !== 'string' && 'relativeTo' in written)) return []
  if (typeof written === 'string') return [written]
  return 'byCondition' in written
    ? written.byCondition.map(({ requirement }) => requirement)
    : Object.values(written.byVariety).flatMap(typedIn)
}

function listedTwice({ id, domain }: Indicator): Finding[] {
  const listed = domain && 'codes' in domain ? domain.codes : domain && 'grades' in domain ? domain.grades : []
  return listed.flatMap((name, i) =>
    listed.indexOf(name) < i ? [found(`indicators.${id}.domain`, 'named-twice', { name })] : [],
  )
}

/** Recorded levels of other standards can be read, and each lies inside the one before of the same standard. */
function standardLevels(indicator: Indicator): Finding[] {
  const lines = indicator.standardLevels ?? []
  const place = `indicators.${indicator.id}.standardLevels`
  const read = lines.map((line, i) => {
    const level = standardLevelIn(line)
    const { acceptance, refusal } = readWritten(level?.requirement, { indicator, variety: '' })
    return {
      line,
      at: `${place}.${i}`,
      level,
      acceptance,
      isBad: !level || refusal !== undefined || acceptance.kind === 'missing',
    }
  })
  return read.flatMap(({ line, at, level, acceptance, isBad }, i) => {
    if (isBad || !level) return [found(at, 'standard-level-unreadable', { name: indicator.name.zh, typed: line })]
    const same = read.slice(0, i).filter((one) => one.level?.standard.number === level.standard.number)
    if (same.some((one) => one.level?.level === level.level))
      return [found(at, 'named-twice', { name: `${level.standard.number} ${level.level}` })]
    const before = same.at(-1)
    return before && reaches(acceptance, before.acceptance) !== 'yes'
      ? [found(at, 'standard-levels-not-nested', { name: indicator.name.zh, typed: line })]
      : []
  })
}

const distinct = (all: readonly Finding[]) =>
  all.filter((one, i) => all.findIndex(({ place }) => place === one.place) === i)
