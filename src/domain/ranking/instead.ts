import type { Declaration, DeclaredValue } from '#domain/declared.ts'
import { exact, type Rational } from '#domain/requirement/decimal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { aggregate, scoreOf, stepOf } from './aggregate.ts'
import type { Basis } from './admission.ts'
import { isAdmitted } from './assess.ts'
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
  readonly declared: (indicator: string, value: DeclaredValue) => Instead
  /** Other points and another level for one indicator, whatever would have to be declared for them. */
  readonly placed: (indicator: string, as: Place) => Key
  /** The same, declared later than anything that stands now. */
  readonly placedLater: (indicator: string, as: Place) => Key
  /** The score that would be published with other points for one indicator. */
  readonly scored: (indicator: string, points: Rational) => Rational
}

export type Instead = {
  readonly key: Key
  /** The indicator itself. */
  readonly measured: Measured | undefined
  /** Asked only of what would be of use. */
  readonly isAdmitted: () => boolean
}

type Place = { readonly points: Rational; readonly tier: Tier }

type Of = {
  readonly scheme: Scheme
  readonly declaration: Declaration & { readonly variety: string }
  readonly basis: Basis
  readonly rulings?: Ruled | undefined
}

/** A changed value is taken for a later declaration; whether it is still admitted is asked apart. */
export function standingsOf({ scheme, declaration, basis, rulings }: Of): Standings {
  const bench = benchOf(scheme, declaration.variety)
  const measured = bench.measure(declaration, rulings)
  const instead = (indicator: string, as: Partial<Place>) =>
    measured.map((one) => (one.yardstick.indicator.id === indicator ? { ...one, ...as } : one))
  const placed = (indicator: string, as: Place, declaredOn?: string) =>
    keyFor(instead(indicator, as), scheme, declaredOn)
  return {
    measured,
    key: keyFor(measured, scheme, declaration.declaredOn),
    declared: (indicator, value) => {
      const changed = bench.measure({ ...declaration, values: { ...declaration.values, [indicator]: value } }, rulings)
      return {
        key: keyFor(changed, scheme),
        measured: changed.find((one) => one.yardstick.indicator.id === indicator),
        isAdmitted: () => isAdmitted(changed, scheme, basis),
      }
    },
    placed: (indicator, as) => placed(indicator, as, declaration.declaredOn),
    placedLater: (indicator, as) => placed(indicator, as),
    scored: (indicator, points) => compositeOf(instead(indicator, { points }), scheme).rounded,
  }
}

function keyFor(measured: readonly Measured[], scheme: Scheme, declaredOn?: string): Key {
  const composite = compositeOf(measured, scheme)
  const stars = starsOf(measured, scheme.stars, scoreOf(composite, scheme.ranking.on))
  return keyOn(scheme.ranking.on, { composite, ...stars, declaredOn }, scheme)
}

function compositeOf(measured: readonly Measured[], scheme: Scheme) {
  const counted = measured.flatMap(({ points, weight }) => (weight ? [{ points, weight }] : []))
  return aggregate(counted, scheme.aggregation, exact(stepOf(scheme)))
}

/** The most that levels give; a bonus comes on top. */
export const fullPoints = ({ scoring }: Scheme): Rational => exact(scoring.points.advanced)
