import { both, isEmpty, missing, type Acceptance, type Plain } from '#domain/requirement/acceptance.ts'
import { readWritten, type Surroundings } from '#domain/requirement/read.ts'
import { levelNames, type Indicator, type LevelName, type WrittenRequirement } from '#domain/scheme.ts'

/** What one indicator of one variety is measured by. */
export type Yardstick = {
  readonly indicator: Indicator
  /** All applicable national and industry requirements together; `missing` where there are none. */
  readonly law: Acceptance
  /** The same, or where there are none the other baseline that the scheme names. */
  readonly named: Acceptance
  readonly mandatory: readonly Acceptance[]
  /** What a basic indicator must meet. */
  readonly required: Acceptance
  /** Highest first; only those the scheme has. */
  readonly levels: readonly { readonly level: LevelName; readonly acceptance: Acceptance }[]
}

export const isLaw = ({ kind }: Indicator['baselines'][number]) => kind === 'national' || kind === 'industry'

export function yardstick(around: Surroundings): Yardstick {
  const { indicator } = around
  const set = (written: Parameters<typeof readWritten>[0]) => readWritten(written, around).acceptance
  const baselines = indicator.baselines.map((one) => ({ ...one, acceptance: set(one.requirement) }))
  const all = (some: typeof baselines) => some.map(({ acceptance }) => acceptance).reduce(together, missing)
  const law = all(baselines.filter(isLaw))
  const named = law.kind === 'missing' ? all(baselines.filter((one) => !isLaw(one))) : law
  return {
    indicator,
    law,
    named,
    mandatory: baselines.filter(({ mandatory }) => mandatory).map(({ acceptance }) => acceptance),
    required: indicator.required ? set(indicator.required) : named,
    levels: levelNames.flatMap((level) =>
      indicator.levels?.[level] ? [{ level, acceptance: set(indicator.levels[level]) }] : [],
    ),
  }
}

/** The stricter on every side. Where two requirements make no one set, or one nothing can meet, people have to look. */
export function together(a: Acceptance, b: Acceptance): Acceptance {
  if (a.kind === 'missing') return b
  if (b.kind === 'missing') return a
  if (a.kind === 'conditions' || b.kind === 'conditions') return byCondition(a, b)
  const joined = both(a, b)
  return joined && !isEmpty(joined) ? joined : { kind: 'unsettled', why: 'unreadable' }
}

function byCondition(a: Acceptance, b: Acceptance): Acceptance {
  const names = [
    ...new Set([a, b].flatMap((one) => (one.kind === 'conditions' ? one.cases.map(({ condition }) => condition) : []))),
  ]
  const cases = names.toSorted().map((condition) => {
    const joined = together(under(a, condition), under(b, condition))
    const acceptance: Plain = joined.kind === 'conditions' ? { kind: 'unsettled', why: 'unreadable' } : joined
    return { condition, acceptance }
  })
  return { kind: 'conditions', cases }
}

/** What is asked or promised under one condition; whatever has no conditions holds under each. */
export function under(acceptance: Acceptance, condition: string | undefined): Acceptance {
  if (acceptance.kind !== 'conditions') return acceptance
  return acceptance.cases.find((one) => one.condition === condition)?.acceptance ?? missing
}

/** Relative limits depend on what the standard itself promises for their parents. */
export function parentsOf({ levels, baselines, required }: Indicator): string[] {
  const all = [required, ...Object.values(levels ?? {}), ...baselines.map(({ requirement }) => requirement)]
  return [...new Set(all.flatMap(parentsIn))]
}

function parentsIn(written: WrittenRequirement | undefined): string[] {
  if (written === undefined || typeof written === 'string') return []
  if ('byVariety' in written) return Object.values(written.byVariety).flatMap(parentsIn)
  return 'relativeTo' in written ? [written.relativeTo] : []
}

export const isRelative = (indicator: Indicator): boolean => parentsOf(indicator).length > 0

export const applies = ({ appliesTo }: Indicator, variety: string) => !appliesTo || appliesTo.includes(variety)
