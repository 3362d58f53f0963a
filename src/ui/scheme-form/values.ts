import { boxesOf } from '#domain/requirement/notation.ts'
import type { Indicator, Scheme, WrittenRequirement } from '#domain/scheme.ts'
import { typedIn, type Typed } from '#ui/form.ts'

/** What stands in the boxes before anybody types: each value under its place. */
export function valuesOf(scheme: Scheme): Typed {
  const { indicators, ...rest } = scheme
  const weights = indicators.map(({ id, weight }) => [`weights.${id}`, weight ?? ''])
  return { ...flat(rest), ...Object.fromEntries(weights), 'ranking.tieBreakers': scheme.ranking.tieBreakers ?? [] }
}

export function valuesOfIndicator(indicator: Indicator, scheme: Scheme): Typed {
  const { required, levels, baselines, alsoCalled, methodsEquivalent, standardLevels, domain, appliesTo, ...rest } =
    indicator
  const requirement = (name: string, one: WrittenRequirement | undefined) => {
    const { all, of } = boxesOf(one, scheme.indicators)
    return [[name, all], ...Object.entries(of).map(([id, typed]) => [`${name}.of.${id}`, typed])]
  }
  return {
    ...flat(rest),
    ...Object.fromEntries([
      ...requirement('required', required),
      ...(['advanced', 'average', 'benchmark'] as const).flatMap((level) =>
        requirement(`levels.${level}`, levels?.[level]),
      ),
      ...baselines.flatMap((one, i) => requirement(`baselines.${i}.requirement`, one.requirement)),
      ...baselines.flatMap(({ requirement: _, mandatory, ...one }, i) =>
        Object.entries(flat({ ...one, ...(mandatory && { mandatory: 'yes' }) })).map(([name, value]) => [
          `baselines.${i}.${name}`,
          value,
        ]),
      ),
    ]),
    alsoCalled: (alsoCalled ?? []).join('\n'),
    methodsEquivalent: (methodsEquivalent ?? []).join('\n'),
    standardLevels: (standardLevels ?? []).join('\n'),
    ...(domain && 'codes' in domain ? { 'domain.codes': domain.codes.join('\n') } : {}),
    ...(domain && 'grades' in domain ? { 'domain.grades': domain.grades.join('\n') } : {}),
    ...(domain && !('codes' in domain) && !('grades' in domain) ? flat({ domain }) : {}),
    appliesTo: appliesTo ?? scheme.varieties.map(({ id }) => id),
  }
}

function flat(value: object, at = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, string][] => {
      const place = at ? `${at}.${key}` : key
      if (inner === undefined || inner === null) return []
      return typeof inner === 'object' ? Object.entries(flat(inner as object, place)) : [[place, String(inner)]]
    }),
  )
}

/** How many rows a list shows: up to the last that is filled, and two to fill. */
export function rowCount(values: Typed, list: string, max: number): number {
  const row = new RegExp(`^${list}\\.(\\d+)(?:\\.|$)`)
  const filled = Object.keys(values).filter((name) => typedIn(values, name).trim() !== '')
  const last = Math.max(-1, ...filled.map((name) => Number(row.exec(name)?.[1] ?? -1)))
  return Math.min(max, last + 3)
}
