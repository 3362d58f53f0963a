import { least, minus, most, one, over, plus, ratio, times, zero, type Rational } from '#domain/requirement/decimal.ts'
import { contestsOf, type Contest } from './contests.ts'
import type { Field } from './field.ts'
import { inWhole } from './whole.ts'

export type WeightInterval = { readonly indicator: string; readonly low: Rational; readonly high: Rational }

/**
 * From which to which weight of each indicator alone the same standards lead, all other weights scaled together. Between its ends the
 * worst who leads is ahead of the best who does not, or level. Empty where no weights turn the cut; an only indicator is left out.
 */
export function weightIntervals(field: Field): WeightInterval[] {
  const contests = contestsOf(field)
  if (typeof contests === 'string') return []
  return contests
    .map((contest) => inContest(field, contest))
    .reduce((before, now) =>
      before.map(({ indicator, low, high }, j) => ({
        indicator,
        low: most(low, now[j]?.low ?? low),
        high: least(high, now[j]?.high ?? high),
      })),
    )
}

function inContest(field: Field, { ins, outs }: Contest): WeightInterval[] {
  const { points, weights, weightUnit, scores } = inWhole(field, [...ins, ...outs])
  return field.indicators.flatMap((indicator, j) => {
    const own = weights[j] ?? 0n
    const others = weightUnit - own
    if (others === 0n) return []
    // Along the weight a score is a straight line, from what it is without the indicator to the points on it alone.
    const lines = scores.map((score, i) => {
      const alone = points[i]?.[j] ?? 0n
      return { leads: i < ins.length, from: score - own * alone, to: alone * others }
    })
    const weight = ratio(own, weightUnit)
    return [{ indicator, low: turn(lines, weight, zero), high: turn(lines, weight, one) }]
  })
}

type Line = { readonly leads: boolean; readonly from: bigint; readonly to: bigint }

/** Over one denominator, the same for all lines. */
const on = ({ from, to }: Line, { n, d }: Rational) => from * (d - n) + to * n

/**
 * From the far end backwards: whoever are worst and best there meet somewhere nearer; begin again from where they do. The lead is the
 * least of straight lines, so no step goes too far, and each takes another pair.
 */
function turn(lines: readonly Line[], weight: Rational, end: Rational): Rational {
  for (let at = end; ;) {
    const [worst, best] = apart(lines, at)
    if (!worst || !best) return end
    const lead = ratio(on(worst, at) - on(best, at), at.d)
    if (lead.n >= 0n) return at
    const now = ratio(on(worst, weight) - on(best, weight), weight.d)
    if (now.n <= 0n) return weight
    at = plus(weight, times(minus(at, weight), over(now, minus(now, lead))))
  }
}

function apart(lines: readonly Line[], at: Rational): [Line | undefined, Line | undefined] {
  let [worst, best]: [Line | undefined, Line | undefined] = [undefined, undefined]
  let [least, most] = [0n, 0n]
  for (const line of lines) {
    const value = on(line, at)
    if (line.leads) {
      if (!worst || value < least) [worst, least] = [line, value]
    } else if (!best || value > most) [best, most] = [line, value]
  }
  return [worst, best]
}
