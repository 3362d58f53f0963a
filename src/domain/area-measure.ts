import type { Declaration } from '#domain/declared.ts'
import { assess, type Assessed } from '#domain/ranking/assess.ts'
import { ruled } from '#domain/ranking/admission.ts'
import { basisOf } from '#domain/ranking/admission.ts'
import { benchOf } from '#domain/ranking/measure.ts'
import { order, written, type Rational } from '#domain/requirement/decimal.ts'
import type { Indicator, Scheme } from '#domain/scheme.ts'
import type { Text } from '#policy/policy.ts'

/** One declaration in force, as the register has it. */
export type Registered = {
  readonly keyArea: string
  readonly norm: string
  readonly mode: 'declared-here' | 'mirrored'
  readonly declaration: Declaration
}

export type Counts = {
  readonly declarations: number
  readonly enterprises: number
  readonly standards: number
  readonly declaredHere: number
}

/** How far the promises for one indicator lie apart: how many differ, and from which limit to which. */
export type Spread = {
  readonly indicator: string
  readonly name: Text
  readonly declared: number
  readonly distinct: number
  readonly least: string | null
  readonly most: string | null
  readonly unit: string | null
}

/** What the register says of two of the four factors on a day. Of the other two it can say nothing (3.1). */
export type Measurement = {
  /** Declarations of the area itself, or those whose standard or product bears its name. */
  readonly by: 'area' | 'title'
  readonly named: Counts
  readonly group: Counts
  /** Stricter than all national and industry requirements; null where no scheme in force says what those are. */
  readonly stricter: { readonly stricter: number; readonly not: number; readonly undecided: number } | null
  readonly spread: readonly Spread[]
}

type Register = {
  readonly by: Measurement['by']
  readonly named: readonly Registered[]
  readonly group: readonly Registered[]
  /** The scheme in force of each area that has one. */
  readonly schemes: ReadonlyMap<string, Scheme>
}

export function measuring({ by, named, group, schemes }: Register): Measurement {
  const judged = [...Map.groupBy(named, ({ keyArea }) => keyArea)].flatMap(([area, declared]) => {
    const scheme = schemes.get(area)
    return scheme ? [{ scheme, assessed: assessedBy(scheme, declared) }] : []
  })
  return {
    by,
    named: counted(named),
    group: counted(group),
    stricter: stricterOf(judged),
    spread: judged.flatMap(({ scheme, assessed }) => spreadOf(scheme, assessed)),
  }
}

function counted(all: readonly Registered[]): Counts {
  return {
    declarations: all.length,
    enterprises: new Set(all.map(({ declaration }) => declaration.enterprise.uscc)).size,
    standards: new Set(all.map(({ norm }) => norm)).size,
    declaredHere: all.filter(({ mode }) => mode === 'declared-here').length,
  }
}

type Judged = { readonly scheme: Scheme; readonly assessed: readonly Assessed[] }

function assessedBy(scheme: Scheme, declared: readonly Registered[]): Assessed[] {
  const basis = basisOf(scheme)
  const benches = new Map(scheme.varieties.map(({ id }) => [id, benchOf(scheme, id)]))
  return declared.flatMap(({ declaration }) => {
    const variety = declaration.variety ?? ''
    const bench = benches.get(variety)
    return bench ? [assess({ ...declaration, variety }, scheme, { basis, bench })] : []
  })
}

/** Decision 4: against national and industry requirements alone; where a scheme has none, its standards are outside. */
function stricterOf(judged: readonly Judged[]): Measurement['stricter'] {
  const outcomes = judged
    .filter(({ scheme }) => basisOf(scheme) === 'national-and-industry')
    .flatMap(({ scheme, assessed }) => assessed.map(({ result }) => ruled(result.admission.law, scheme)?.outcome))
  if (outcomes.length === 0) return null
  const of = (outcome: (typeof outcomes)[number]) => outcomes.filter((one) => one === outcome).length
  return { stricter: of('admitted'), not: of('not-admitted'), undecided: of('undecided') }
}

function spreadOf(scheme: Scheme, assessed: readonly Assessed[]): Spread[] {
  const core = scheme.indicators.filter((indicator) => indicator.class === 'core')
  return core.map((indicator) => {
    const shown = assessed.flatMap(({ result }) =>
      result.indicators.filter((one) => one.indicator === indicator.id && one.declared !== null),
    )
    const limits = assessed.flatMap((one) => limitOf(indicator, one) ?? []).toSorted(order)
    const [least, most] = [limits.at(0), limits.at(-1)]
    return {
      indicator: indicator.id,
      name: indicator.name,
      declared: shown.length,
      distinct: new Set(shown.map(({ accepted }) => accepted)).size,
      least: least ? written(least) : null,
      most: most ? written(most) : null,
      unit: indicator.unit ?? null,
    }
  })
}

/** The limit that a promise is about: the lower one where more is better, the upper one where less is. */
function limitOf({ id, direction }: Indicator, { promises }: Assessed): Rational | undefined {
  const acceptance = promises.get(id)?.acceptance
  if (acceptance?.kind !== 'numbers') return
  if (direction === 'higher') return acceptance.written.at(0)?.lower?.at
  if (direction === 'lower') return acceptance.written.at(-1)?.upper?.at
}
