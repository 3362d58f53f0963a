import { isTooFine } from '#domain/ranking/aggregate.ts'
import { weightsOf } from '#domain/ranking/weights.ts'
import { applies } from '#domain/ranking/yardstick.ts'
import type { Indicator, Scheme } from '#domain/scheme.ts'

/** What a scheme might have chosen otherwise without asking anything else of a standard. */
export const choiceNames = ['aggregation', 'scoring', 'points', 'anchors', 'comparison'] as const
export type ChoiceName = (typeof choiceNames)[number]

/** One choice: what the scheme says, what it might say, and the scheme as it would be then. */
export type Option = {
  readonly choice: ChoiceName
  readonly own: string
  readonly other: string
  readonly changed: (scheme: Scheme) => Scheme
}

/** Why nothing stands against a choice in this scheme. */
export type NoOption = {
  readonly choice: ChoiceName
  readonly why: 'weights-too-fine' | 'stars-by-score' | 'no-numbers' | 'no-own-anchors'
}

/** Of each choice the alternative, or why there is none: at most 2^5 schemes. */
export function optionsOf(scheme: Scheme): (Option | NoOption)[] {
  return choiceNames.map((choice) => {
    const found = of[choice](scheme)
    return typeof found === 'string' ? { choice, why: found } : { choice, ...found }
  })
}

export const isOption = (one: Option | NoOption): one is Option => 'changed' in one

type Found = Omit<Option, 'choice'> | NoOption['why']

const of: Readonly<Record<ChoiceName, (scheme: Scheme) => Found>> = {
  aggregation(scheme) {
    const other = scheme.aggregation === 'arithmetic' ? 'geometric' : 'arithmetic'
    if (isTooFineFor(scheme, other)) return 'weights-too-fine'
    return { own: scheme.aggregation, other, changed: (of) => ({ ...of, aggregation: other }) }
  },
  scoring(scheme) {
    if (!scheme.indicators.some(isMeasured)) return 'no-numbers'
    const own = scheme.scoring.kind
    const other = own === 'step' ? 'linear' : 'step'
    return {
      own,
      other,
      changed: (of) => ({ ...each(of, (one) => withKind(one, other)), scoring: { ...of.scoring, kind: other } }),
    }
  },
  points({ scoring: { points: own }, stars }) {
    // Bands are made for the points: with others they would have to be others too.
    if (stars.bands) return 'stars-by-score'
    const [usual, other] = [joined(own), otherPoints(own)]
    return {
      own: usual,
      other: joined(other),
      changed: (of) => ({ ...of, scoring: { ...of.scoring, points: other } }),
    }
  },
  anchors({ indicators }) {
    if (!indicators.some(({ scoring }) => scoring?.anchors)) return 'no-own-anchors'
    return { own: 'own', other: 'levels', changed: (of) => each(of, withoutAnchors) }
  },
  comparison({ indicators }) {
    if (!indicators.some(({ valueKind }) => valueKind === 'number')) return 'no-numbers'
    const isRounded = indicators.some(({ comparison }) => comparison === 'rounded')
    const other = isRounded ? 'full-value' : 'rounded'
    return {
      own: isRounded ? 'rounded' : 'full-value',
      other,
      changed: (of) => each(of, (one) => ({ ...one, comparison: other })),
    }
  },
}

const isTooFineFor = (scheme: Scheme, kind: Scheme['aggregation']) =>
  scheme.varieties.some(({ id }) => {
    const own = scheme.indicators.filter((one) => applies(one, id))
    return isTooFine(weightsOf(scheme, own).weights.values(), kind)
  })

/** Whether its points can follow its value, and not its level alone. */
const isMeasured = ({ valueKind, direction, weight }: Indicator) =>
  valueKind === 'number' && direction !== 'none' && weight !== undefined

const each = (scheme: Scheme, changed: (indicator: Indicator) => Indicator): Scheme => ({
  ...scheme,
  indicators: scheme.indicators.map(changed),
})

const withKind = (indicator: Indicator, kind: 'step' | 'linear'): Indicator =>
  indicator.scoring ? { ...indicator, scoring: { ...indicator.scoring, kind } } : indicator

function withoutAnchors(indicator: Indicator): Indicator {
  if (!indicator.scoring?.anchors) return indicator
  return { ...indicator, scoring: { kind: indicator.scoring.kind } }
}

type Points = Scheme['scoring']['points']
const joined = ({ advanced, average, benchmark }: Points) => [advanced, average, benchmark].join('/')

/** Levels evenly apart from nothing, where a scheme usually begins at 60; where it does so already, the usual ones. */
function otherPoints(own: Points): Points {
  const even = { advanced: '100', average: '67', benchmark: '33' }
  return joined(own) === joined(even) ? { advanced: '100', average: '80', benchmark: '60' } : even
}
