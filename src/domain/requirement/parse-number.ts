import type { Direction } from '#domain/scheme.ts'
import type { Text } from '#policy/shape.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { addDecimals, negative, parseDecimal, timesDecimals, zero, type Decimal } from './decimal.ts'
import type { Requirement, Span } from './requirement.ts'
import { isNothing, misread, plainTyped, withPowers, withSigns } from './typed.ts'
import { conversion, isKnownUnit, unitName } from './units.ts'

const number = String.raw`\d+(?:\.\d+)?(?:e-?\d{1,2})?`
const signed = String.raw`-?${number}`
// A unit starts with no digit, sign, point, stroke or bracket, and ends before a bracket or sign.
const unit = String.raw`(?: ?[^\d\s≥≤<>=~±+\-—()\[\],;:./且或][^≥≤<>=~±+()\[\],;且或]*?)?`

const bound = new RegExp(`^([≥≤<>=])(${signed})(${unit})$`)
const range = new RegExp(`^(${signed})(${unit}) ?(?:~|至|到|to|-|—) ?(${signed})(${unit})$`)
const bracketed = new RegExp(`^([[(])(${signed}) ?, ?(${signed})([\\])])(${unit})$`)
const between = new RegExp(`^(${signed})(${unit}) ?([≤<]) ?[a-z][a-z0-9]{0,9} ?([≤<]) ?(${signed})(${unit})$`, 'i')
const around = new RegExp(`^(?:\\((${signed}) ?± ?(${number})\\)|(${signed})(${unit}) ?± ?(${number}))(${unit})$`)
const deviation = new RegExp(`^± ?(${number})(${unit})$`)
const uneven = new RegExp(
  `^(${signed})?(${unit}) ?\\(? ?\\+(${number})(${unit}) ?[/, ] ?-(${number})(?:(${unit})\\)(${unit})|(${unit}))$`,
)
const bare = new RegExp(`^(${signed})(${unit})$`)
const undetected =
  /^(?:(?:不得|不应|不可|不能)检出|不检出|未检出|nd|n\.d\.|not detected|not detectable|must not be detected)(?:[ ,:;]*\(?(?:检出限|方法检出限|定量限|lod|limit of detection|<)?[ :=为]*(\d+(?:\.\d+)?)( ?[^\d\s()]+(?:\/[^\s()]+)?)?\)?)?$/i
const basisNote = /\((?:以[^()]{1,20}计|as [^()]{1,20})\)/gi

export type NumberContext = {
  readonly direction: Direction
  readonly unit?: string | undefined
  readonly name?: Text | undefined
}

const signAndNumber = /^([≥≤<>]) ?(\d{1,30}(?:\.\d{1,30})?) ?(%?)$/

/** A sign and a number, as nearly all limits are written: nothing in it can be misread, so it is read at once. */
export function plainLimit(typed: string): Requirement | undefined {
  const limit = signAndNumber.exec(typed)
  const span = spanOf(limit)
  return span && { kind: 'spans', spans: [span], unit: limit?.[3] || null }
}

/** A number's limits as typed, or why not, with what could be meant. Never a guess: a bare number has no bound. */
export function parseNumber(typed: string, context: NumberContext): Requirement | Refusal {
  const powers = withPowers(typed)
  const no = misread(powers) ?? otherBasis(plainTyped(powers), typed, context.name)
  if (no) return no.refused === 'number-too-long' ? no : { ...no, with: { ...no.with, typed } }
  const plain = withSigns(plainTyped(powers).replace(basisNote, '').trim())
  if (isNothing(plain)) return refuse('none-ambiguous', '3.2', { typed })
  const [, limit, limitUnit] = undetected.exec(plain) ?? []
  if (undetected.test(plain))
    return { kind: 'not-detected', limit: limit ? decimal(limit) : null, unit: limitUnit?.trim() || null }
  const read = alternatives(plain, typed, context)
  return isRefusal(read) ? read : { kind: 'spans', ...read }
}

/** “（以Pb计）” may be repeated; a basis that the indicator doesn't name would make it another quantity. */
function otherBasis(plain: string, typed: string, name: Text | undefined): Refusal | undefined {
  const notes = plain.match(basisNote) ?? []
  const known = name ? plainTyped(`${name.zh} (${name.en ?? ''})`).toLowerCase() : ''
  const other = notes.find((note) => !known.includes(note.slice(1, -1).toLowerCase()))
  return other ? refuse('basis-differs', '3.2', { typed, basis: other.slice(1, -1) }) : undefined
}

type Read = { readonly spans: readonly Span[]; readonly unit: string | null }

/** “或” is either, “且” and a comma between two bounds is both. */
function alternatives(plain: string, typed: string, context: NumberContext): Read | Refusal {
  const spans: Span[] = []
  const units: string[] = []
  for (const choice of plain.split(/ ?(?:或者?|\bor\b) ?/)) {
    const read = oneChoice(choice, typed, context)
    if (isRefusal(read)) return read
    spans.push(...read.spans)
    if (read.unit) units.push(read.unit)
  }
  return oneUnit(units, spans, typed)
}

function oneChoice(choice: string, typed: string, context: NumberContext): Read | Refusal {
  const pieces = choice
    .split(/ ?(?:且|并且|\band\b) ?|[,;、] ?(?=[≥≤<>])|(?<=[\d%]) (?=[≥≤<>])|(?<=\d)(?=[≥≤<>])/)
    .filter(Boolean)
  if (pieces.length === 2 && pieces.every((piece) => bound.test(piece))) return bothBounds(pieces, typed)
  return oneSpan(choice, typed, context)
}

function bothBounds(pieces: readonly string[], typed: string): Read | Refusal {
  const spans = pieces.map((piece) => spanOf(bound.exec(piece)))
  const lower = spans.map((span) => span?.lower).find(Boolean) ?? null
  const upper = spans.map((span) => span?.upper).find(Boolean) ?? null
  if (!lower || !upper) return refuse('bounds-on-one-side', '3.2', { typed })
  const units = pieces.flatMap((piece) => bound.exec(piece)?.[3]?.trim() || [])
  return ordered({ lower, upper }, units, typed)
}

function oneSpan(plain: string, typed: string, context: NumberContext): Read | Refusal {
  const limit = bound.exec(plain)
  const single = spanOf(limit)
  if (limit && single) return { spans: [single], unit: limit[3]?.trim() || null }

  const [, from, fromUnit, to, toUnit] = range.exec(plain) ?? []
  if (from && to) return ordered(closed(decimal(from), decimal(to)), [fromUnit, toUnit], typed)

  const [, open, least, most, close, bracketUnit] = bracketed.exec(plain) ?? []
  if (least && most)
    return ordered(
      {
        lower: { value: decimal(least), closed: open === '[' },
        upper: { value: decimal(most), closed: close === ']' },
      },
      [bracketUnit],
      typed,
    )
  const [, above, aboveUnit, aboveSign, belowSign, below, belowUnit] = between.exec(plain) ?? []
  if (above && below)
    return ordered(
      {
        lower: { value: decimal(above), closed: aboveSign === '≤' },
        upper: { value: decimal(below), closed: belowSign === '≤' },
      },
      [aboveUnit, belowUnit],
      typed,
    )
  return tolerance(plain, typed, context)
}

function tolerance(plain: string, typed: string, context: NumberContext): Read | Refusal {
  const near = around.exec(plain)
  if (near) {
    const [, inside, insideBy, centre = inside ?? '', centreUnit = '', by = insideBy ?? '', lastUnit = ''] = near
    const percent = !inside && lastUnit.trim() === '%'
    // “20%±2%” and “65±2%” can be read in two ways; the standard for drafting standards asks for “(65±2)%”.
    if (percent && (centreUnit.trim() === '%' || (!centreUnit.trim() && context.unit === '%')))
      return refuse('tolerance-ambiguous', '3.2', { typed, suggestion: `(${centre}±${by})%` })
    const reach = percent
      ? timesDecimals(positive(decimal(centre)), { ...decimal(by), scale: decimal(by).scale + 2 })
      : decimal(by)
    return ordered(spread(decimal(centre), reach, reach), percent ? [centreUnit] : [centreUnit, lastUnit], typed)
  }
  const [, plusMinus, plusMinusUnit = ''] = deviation.exec(plain) ?? []
  if (plusMinus && !isDifference(plusMinusUnit, context.unit))
    return refuse('deviation-shifts', '3.2', { typed, wanted: context.unit ?? '' })
  if (plusMinus) return ordered(spread(nought, decimal(plusMinus), decimal(plusMinus)), [plusMinusUnit], typed)
  const [, centre, centreUnit, up, upUnit, down, ...afterUnits] = uneven.exec(plain) ?? []
  if (up && down)
    return ordered(
      spread(centre ? decimal(centre) : nought, decimal(down), decimal(up)),
      [centreUnit, upUnit, ...afterUnits],
      typed,
    )
  return notALimit(plain, typed, context)
}

/** “±2 °C” is no value in kelvin: converted as one it would move by 273.15. */
function isDifference(unit: string, wanted: string | undefined): boolean {
  const named = unitName(unit)
  const convert = named === '' || wanted === undefined ? undefined : conversion(named, wanted)
  return !convert || convert(zero).n === 0n
}

/** A bare number says neither “at least” nor “at most”: the direction makes a suggestion, no more. */
function notALimit(plain: string, typed: string, context: NumberContext): Refusal {
  const { direction } = context
  if (!bare.test(plain))
    return withoutRemark(plain, typed, context) ?? refuse('requirement-unreadable', '3.2', { typed })
  const sign = direction === 'higher' ? '≥' : direction === 'lower' ? '≤' : '='
  return refuse('bound-missing', '3.2', { typed, suggestion: sign + plain.replace(/e(-?\d+)/, '×10^$1') })
}

/** A remark in brackets may change what is measured, so it is never dropped by itself; a unit in brackets stays one. */
function withoutRemark(plain: string, typed: string, context: NumberContext): Refusal | undefined {
  const suggestion = plain
    .replace(/ ?\(([^()]*)\)/g, (_, inside: string) => (isKnownUnit(inside) ? ` ${inside}` : ''))
    .trim()
  if (suggestion === plain || suggestion === '') return undefined
  const read = oneSpan(suggestion, typed, context)
  if (isRefusal(read) || !conversion(read.unit ?? context.unit ?? '', context.unit ?? '')) return undefined
  return refuse('remark-in-brackets', '3.2', { typed, suggestion: withSigns(suggestion) })
}

function spanOf(match: RegExpExecArray | null): Span | undefined {
  if (!match) return undefined
  const [, sign, text = ''] = match
  const value = decimal(text)
  const closed = sign !== '>' && sign !== '<'
  if (sign === '=') return { lower: { value, closed }, upper: { value, closed } }
  return sign === '≥' || sign === '>'
    ? { lower: { value, closed }, upper: null }
    : { lower: null, upper: { value, closed } }
}

function ordered(span: Span, units: readonly (string | undefined)[], typed: string): Read | Refusal {
  const [low, high] = [span.lower?.value, span.upper?.value]
  if (low && high && addDecimals(high, negative(low)).unscaled < 0n) return refuse('range-reversed', '3.2', { typed })
  return oneUnit(units, [span], typed)
}

function oneUnit(units: readonly (string | undefined)[], spans: readonly Span[], typed: string): Read | Refusal {
  const named = [...new Set(units.flatMap((one) => one?.trim() || []))]
  if (named.length > 1) return refuse('units-mixed', '3.2', { typed, units: named.join(' / ') })
  return { spans, unit: named[0] ?? null }
}

const nought: Decimal = { unscaled: 0n, scale: 0 }

function spread(centre: Decimal, down: Decimal, up: Decimal): Span {
  return closed(addDecimals(centre, negative(down)), addDecimals(centre, up))
}

function closed(lower: Decimal, upper: Decimal): Span {
  return { lower: { value: lower, closed: true }, upper: { value: upper, closed: true } }
}

const positive = (value: Decimal) => (value.unscaled < 0n ? negative(value) : value)

/** The patterns let only digits and a power of ten through; `parseNumber` has refused more than thirty digits. */
function decimal(text: string): Decimal {
  const [factor = '', exponent = '0'] = text.split('e')
  const { unscaled, scale } = parseDecimal(factor) ?? nought
  return { unscaled, scale: scale - Number(exponent) }
}
