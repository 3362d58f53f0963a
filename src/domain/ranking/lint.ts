import type { Finding, PolicyNumbers } from './evaluation.ts'
import { exact, hundred, plus, same, written, zero } from '#domain/requirement/decimal.ts'
import { readWritten } from '#domain/requirement/read.ts'
import { conditionName, conditionsIn, plainTyped } from '#domain/requirement/typed.ts'
import { isKnownUnit } from '#domain/requirement/units.ts'
import { parts, type Indicator, type Scheme, type WrittenRequirement } from '#domain/scheme.ts'
import { found } from './found.ts'
import { admissible } from './lint-admission.ts'
import { bands } from './lint-bands.ts'
import { benefit } from './lint-benefit.ts'
import { ladder } from './lint-ladder.ts'
import { limits } from './lint-limits.ts'
import { settings } from './lint-settings.ts'
import { applies, isLaw } from './yardstick.ts'

/** What stands in the way of publishing a scheme (errors), and what its authors should look at (warnings). */
export function findings(scheme: Scheme, { coreIndicatorsMin }: PolicyNumbers): Finding[] {
  return [
    ...weights(scheme),
    ...duplicates(scheme),
    ...enoughCore(scheme, coreIndicatorsMin),
    ...settings(scheme),
    ...admissible(scheme),
    ...bands(scheme),
    ...benefit(scheme),
    ...scheme.indicators.flatMap((indicator) => [
      ...completeness(indicator, scheme),
      ...baselines(indicator),
      ...readable(indicator, scheme),
      ...conditions(indicator),
      ...limits(indicator, scheme),
      ...scheme.varieties.flatMap(({ id }) => (applies(indicator, id) ? ladder(indicator, id, scheme) : [])),
    ]),
  ]
}

export const isPublishable = (all: readonly Finding[]) => all.every(({ severity }) => severity !== 'error')

/** Exactly 100: 33.3 three times is not. */
function weights(scheme: Scheme): Finding[] {
  const all = parts.map((part) => exact(scheme.parts[part])).reduce(plus, zero)
  const whole = same(all, hundred) ? [] : [found('parts', 'weights-of-parts', { sum: written(all) })]
  const inside = parts.flatMap((part) => {
    const own = scheme.indicators.filter((indicator) => indicator.part === part && indicator.weight !== undefined)
    const sum = own.map(({ weight }) => exact(weight ?? '0')).reduce(plus, zero)
    if (own.length === 0)
      return exact(scheme.parts[part]).n === 0n ? [] : [found(`parts.${part}`, 'part-without-indicators', { part })]
    return same(sum, hundred) ? [] : [found(`parts.${part}`, 'weights-in-part', { part, sum: written(sum) })]
  })
  return [...whole, ...inside]
}

function duplicates({ indicators, varieties }: Scheme): Finding[] {
  const seen = (place: string, names: readonly string[]) =>
    names.flatMap((name, i) => (names.indexOf(name) < i ? [found(`${place}.${i}`, 'named-twice', { name })] : []))
  return [
    ...seen(
      'indicators',
      indicators.map(({ id }) => id),
    ),
    ...seen(
      'indicators',
      indicators.map(({ name }) => name.zh),
    ),
    ...seen(
      'varieties',
      varieties.map(({ id }) => id),
    ),
    ...headers(indicators),
  ]
}

/** In a table each name and other name must lead to one indicator. */
function headers(indicators: readonly Indicator[]): Finding[] {
  const all = indicators.flatMap(({ id, name, alsoCalled = [] }) =>
    [name.zh, name.en ?? '', ...alsoCalled].filter(Boolean).map((one) => ({ id, name: plainTyped(one).toLowerCase() })),
  )
  const owners = Map.groupBy(all, ({ name }) => name)
  return [...owners].flatMap(([name, claims]) => {
    const ids = [...new Set(claims.map(({ id }) => id))]
    return ids.length > 1 ? [found(`indicators.${ids.at(-1) ?? ''}.alsoCalled`, 'header-twice', { name })] : []
  })
}

/** A condition that stands twice in one requirement would let the first speak for both. */
function conditions({ id, name, levels, baselines, required }: Indicator): Finding[] {
  const written = [required, ...Object.values(levels ?? {}), ...baselines.map(({ requirement }) => requirement)]
  return written.flatMap(conditionsOf).flatMap((names) => {
    const twice = names.find((one, i) => names.indexOf(one) < i)
    return twice === undefined
      ? []
      : [found(`indicators.${id}`, 'condition-twice', { name: name.zh, condition: twice })]
  })
}

function conditionsOf(written: WrittenRequirement | undefined): string[][] {
  if (written === undefined) return []
  if (typeof written === 'string')
    return [(conditionsIn(written) ?? []).map(({ condition }) => conditionName(condition))]
  if ('byVariety' in written) return Object.values(written.byVariety).flatMap(conditionsOf)
  return 'byCondition' in written ? [written.byCondition.map(({ condition }) => conditionName(condition))] : []
}

/** At least so many in every variety: each has its own ranking. */
function enoughCore({ indicators, varieties }: Scheme, min: number): Finding[] {
  const core = indicators.filter((indicator) => indicator.class === 'core')
  return varieties.flatMap(({ id, name }) => {
    const count = core.filter((indicator) => applies(indicator, id)).length
    return count < min ? [found(`varieties.${id}`, 'too-few-core', { variety: name.zh, count, min })] : []
  })
}

function completeness(indicator: Indicator, { varieties }: Scheme): Finding[] {
  const place = `indicators.${indicator.id}`
  const name = indicator.name.zh
  const levels = indicator.levels ?? {}
  const wanted = { basic: [], core: ['benchmark', 'average', 'advanced'], innovative: ['average', 'advanced'] } as const
  const needed =
    indicator.valueKind === 'yes-no' || indicator.valueKind === 'codes'
      ? (['advanced'] as const)
      : wanted[indicator.class]
  const missing = indicator.class === 'basic' ? [] : needed.filter((level) => levels[level] === undefined)
  const graded = indicator.class !== 'basic' && indicator.valueKind === 'number'
  return [
    ...missing.map((level) => found(`${place}.levels.${level}`, 'level-missing', { name, level })),
    ...(indicator.class === 'basic' && indicator.weight !== undefined
      ? [found(`${place}.weight`, 'basic-weighted', { name })]
      : []),
    ...(indicator.class !== 'basic' && indicator.weight === undefined
      ? [found(`${place}.weight`, 'weight-missing', { name })]
      : []),
    ...(indicator.weight !== undefined && exact(indicator.weight).n === 0n
      ? [found(`${place}.weight`, 'weight-of-zero', { name }, 'warning')]
      : []),
    ...(indicator.valueKind === 'number' && !indicator.unit ? [found(`${place}.unit`, 'unit-missing', { name })] : []),
    ...(indicator.unit && !isKnownUnit(indicator.unit)
      ? [found(`${place}.unit`, 'unit-not-converted', { name, unit: indicator.unit }, 'warning')]
      : []),
    ...(graded && indicator.direction === 'none' ? [found(`${place}.direction`, 'direction-missing', { name })] : []),
    ...(indicator.direction === 'target' && !indicator.target
      ? [found(`${place}.target`, 'target-missing', { name })]
      : []),
    ...(indicator.class !== 'basic' && !indicator.method ? [found(`${place}.method`, 'method-missing', { name })] : []),
    ...(indicator.direction === 'contained' && indicator.scoring?.anchors
      ? [found(`${place}.scoring`, 'anchors-one-sided', { name })]
      : []),
    ...(indicator.class === 'basic' &&
    !indicator.required &&
    !indicator.baselines.some(({ requirement }) => requirement)
      ? [found(`${place}.required`, 'pass-mark-missing', { name })]
      : []),
    ...(indicator.appliesTo ?? [])
      .filter((id) => !varieties.some((variety) => variety.id === id))
      .map((id) => found(`${place}.appliesTo`, 'variety-unknown-here', { name, variety: id })),
  ]
}

/** Decision 4: whatever stands in for national and industry requirements says why. */
function baselines({ id, name, baselines, class: kind }: Indicator): Finding[] {
  const place = `indicators.${id}.baselines`
  const law = baselines.some(isLaw)
  return [
    ...(kind === 'core' && baselines.length === 0 ? [found(place, 'baseline-missing', { name: name.zh })] : []),
    ...baselines.flatMap(({ kind, standard, requirement, reason }, i) => [
      ...(!law && !reason ? [found(`${place}.${i}.reason`, 'baseline-needs-reason', { name: name.zh, kind })] : []),
      ...(kind !== 'none' && kind !== 'survey' && !standard
        ? [found(`${place}.${i}.standard`, 'baseline-without-standard', { name: name.zh })]
        : []),
      ...(kind !== 'none' && !requirement
        ? [found(`${place}.${i}.requirement`, 'baseline-without-requirement', { name: name.zh })]
        : []),
    ]),
  ]
}

/** Every requirement must be readable in every variety it is for. */
function readable(indicator: Indicator, { varieties }: Scheme): Finding[] {
  const written = [
    ['required', indicator.required] as const,
    ...Object.entries(indicator.levels ?? {}).map(([level, one]) => [`levels.${level}`, one] as const),
    ...indicator.baselines.map(({ requirement }, i) => [`baselines.${i}.requirement`, requirement] as const),
  ]
  const all = written.flatMap(([where, one]) =>
    varieties
      .filter(({ id }) => applies(indicator, id))
      .flatMap(({ id }) => {
        const { refusal } = readWritten(one, {
          indicator,
          variety: id,
          parent: () => ({ kind: 'unsettled', why: 'parent' }),
        })
        if (!refusal || refusal.refused === 'parent-without-limit') return []
        return [
          found(`indicators.${indicator.id}.${where}`, refusal.refused, { ...refusal.with, name: indicator.name.zh }),
        ]
      }),
  )
  return all.filter((one, i) => all.findIndex(({ place }) => place === one.place) === i)
}
