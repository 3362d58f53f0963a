import { refuse, type Refusal } from '#domain/refusal.ts'
import { asWritten } from './own-words.ts'
import { negative, timesDecimals, toRational, written, zero } from './decimal.ts'
import {
  decimal,
  inOrder,
  isBelow,
  isClosed,
  isTorn,
  nought,
  number,
  ordered,
  positive,
  signed,
  spread,
  unit,
  type NumberContext,
  type Read,
} from './spans.ts'
import { conversion, unitName } from './units.ts'

const around = new RegExp(`^(?:\\((${signed}) ?± ?(${number})\\)|(${signed})(${unit}) ?± ?(${number}))(${unit})$`)
const deviation = new RegExp(`^± ?(${number})(${unit})$`)
/** A deviation has a sign, but for a nought that touches no other digit: “+0.2/-0.1”, “20 0/-0.5”. */
const side = String.raw`([+-]${number}|(?<![\d.])0(?![\d.]))(${unit})`
const uneven = new RegExp(`^(${signed})?(${unit}) ?\\(? ?${side} ?([/, ]) ?${side}(?:\\)(${unit}))?$`)

/** “(20±2)℃”, “±0.4”, “20 +2/-1 mm”; undefined where it is none. */
export function tolerance(plain: string, typed: string, context: NumberContext): Read | Refusal | undefined {
  const near = around.exec(plain)
  if (near && !isTorn(near[1] ?? near[3] ?? '', near[2] ?? near[5] ?? '')) {
    const [, inside, insideBy, centre = inside ?? '', centreUnit = '', by = insideBy ?? '', lastUnit = ''] = near
    const isShare = !inside && lastUnit.trim() === '%'
    const own = unitBefore(centreUnit, context)
    // “20%±2%” and “65±2%” can be read in two ways; the standard for drafting standards asks for “(65±2)%”.
    if (isShare && unitName(own).startsWith('%'))
      return refuse('tolerance-ambiguous', '3.2', { typed, suggestion: `(${centre}±${by})${own}` })
    const share = { ...decimal(by), scale: decimal(by).scale + 2 }
    const reach = isShare ? timesDecimals(positive(decimal(centre)), share) : decimal(by)
    const units = isShare ? [centreUnit] : [centreUnit, lastUnit]
    return ordered(spread(decimal(centre), negative(reach), reach), units, typed)
  }
  const [, plusMinus, plusMinusUnit] = deviation.exec(plain) ?? []
  if (plusMinus) return deviations([`-${plusMinus}`, plusMinus], [plusMinusUnit], typed, context)
  const [, centre, centreUnit, first = '', firstUnit, joint, second = '', ...lastUnits] = uneven.exec(plain) ?? []
  const isOne = [first, second].some((one) => one.startsWith('+') || one === '0')
  const isPair = joint === '/' ? centre || isOne : first.startsWith('+') && second.startsWith('-')
  if (!isPair || !isClosed(plain) || isTorn(first, second)) return undefined
  const units = [centreUnit, firstUnit, ...lastUnits]
  if (!centre) return deviations([first, second], units, typed, context)
  const span = spread(decimal(centre), decimal(first), decimal(second))
  const own = unitBefore(centreUnit, context)
  if (!unitName(own).startsWith('%') || ![firstUnit, ...lastUnits].some((one) => one?.trim() === '%'))
    return ordered(span, units, typed)
  const [from, to] = [span.lower, span.upper].map((end) => (end ? written(toRational(end.value)) : ''))
  return refuse('tolerance-ambiguous', '3.2', { typed, suggestion: `${from}~${to}${own}` })
}

const unitBefore = (unit: string | undefined, context: NumberContext) =>
  asWritten(unit?.trim() || (context.unitBeside ?? context.unit ?? ''))

/** “±2 °C” is no value in kelvin: converted as one it would move by 273.15. What is never below nought has no deviation from it. */
function deviations(
  [one, other]: readonly [string, string],
  units: readonly (string | undefined)[],
  typed: string,
  { unit: wanted, unitBeside = '', domain }: NumberContext,
): Read | Refusal {
  const named = unitName(units.find((unit) => unit?.trim()) ?? unitBeside)
  const convert = named === '' || wanted === undefined ? undefined : conversion(named, wanted)
  if (convert && convert(zero).n !== 0n) return refuse('deviation-shifts', '3.2', { typed, wanted: wanted ?? '' })
  const span = inOrder(decimal(one), decimal(other))
  const isNeverBelow = domain && 'least' in domain && domain.least && !domain.least.startsWith('-')
  if (isNeverBelow && span.lower && isBelow(span.lower.value, nought)) return refuse('outside-domain', '3.2')
  return ordered(span, units, typed)
}
