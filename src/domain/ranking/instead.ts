import type { Declaration, DeclaredValue } from '#domain/declared.ts'
import { exact, type Rational } from '#domain/requirement/decimal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { aggregate, scoreOf, stepOf } from './aggregate.ts'
import { benchOf, type Measured, type Ruled } from './measure.ts'
import type { Key } from './order.ts'
import { keyOn } from './readings.ts'
import { starsOf, type Tier } from './tier.ts'

/** One standard as it stands, and as it would stand if one thing about it were another. */
export type Standings = {
  readonly measured: readonly Measured[]
  /** By which it is ranked now. */
  readonly key: Key
  /** Another value declared for one indicator: later than anything that stands now. */
  readonly declared: (
    indicator: string,
    value: DeclaredValue,
  ) => { readonly key: Key; readonly measured: Measured | undefined }
  /** Other points and another level for one indicator, whatever would have to be declared for them. */
  readonly placed: (indicator: string, as: { readonly points: Rational; readonly tier: Tier }) => Key
}

type Of = {
  readonly scheme: Scheme
  readonly declaration: Declaration & { readonly variety: string }
  readonly rulings?: Ruled | undefined
}

/** The key alone: whether a standard is admitted is another question, and its promise grows no laxer by a better value. */
export function standingsOf({ scheme, declaration, rulings }: Of): Standings {
  const bench = benchOf(scheme, declaration.variety)
  const measured = bench.measure(declaration, rulings)
  return {
    measured,
    key: keyFor(measured, scheme, declaration.declaredOn),
    declared: (indicator, value) => {
      const changed = bench.measure({ ...declaration, values: { ...declaration.values, [indicator]: value } }, rulings)
      return { key: keyFor(changed, scheme), measured: changed.find((one) => one.yardstick.indicator.id === indicator) }
    },
    placed: (indicator, as) =>
      keyFor(
        measured.map((one) => (one.yardstick.indicator.id === indicator ? { ...one, ...as } : one)),
        scheme,
        declaration.declaredOn,
      ),
  }
}

function keyFor(measured: readonly Measured[], scheme: Scheme, declaredOn?: string): Key {
  const counted = measured.flatMap(({ points, weight }) => (weight ? [{ points, weight }] : []))
  const composite = aggregate(counted, scheme.aggregation, exact(stepOf(scheme)))
  const stars = starsOf(measured, scheme.stars, scoreOf(composite, scheme.ranking.on))
  return keyOn(scheme.ranking.on, { composite, ...stars, declaredOn }, scheme)
}

/** The most that levels give; a bonus comes on top. */
export const fullPoints = ({ scoring }: Scheme): Rational => exact(scoring.points.advanced)
