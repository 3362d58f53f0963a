import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { asWritten, otherBasis, withoutBasis, withoutName, withOwnUnit } from './own-words.ts'
import type { Requirement, Span } from './requirement.ts'
import {
  closed,
  decimal,
  isClosed,
  isTorn,
  number,
  oneUnit,
  ordered,
  signed,
  unit,
  type NumberContext,
  type Read,
} from './spans.ts'
import { tolerance } from './tolerance.ts'
import { isNothing, misread, plainTyped, withPowers, withSigns } from './typed.ts'
import { conversion, isKnownUnit, unitName } from './units.ts'

const bound = new RegExp(`^([≥≤<>=])(${signed})(${unit})$`)
const range = new RegExp(`^(${signed})(${unit}) ?(~|至|到|to|-|—) ?(${signed})(${unit})$`)
const bracketed = new RegExp(`^([[(]) ?(-?${number})(${unit}) ?, ?(-?${number})(${unit}) ?([\\])])(${unit})$`)
const between = new RegExp(
  `^(${signed})(${unit}) ?([≥≤<>]) ?\\p{L}[\\p{L}\\d]{0,19} ?([≥≤<>]) ?(${signed})(${unit})$`,
  'u',
)
const halfGrades = '-1-2-3-4-5-6-7-8-9-'
const bare = new RegExp(`^(${signed})(${unit})$`)
const limitOfDetection = '(?:方法)?(?:检出|检测|定量)限|lod|loq|limit of detection'
const undetected = new RegExp(
  String.raw`^(?:应?(?:不[得应可能]|[不未无])检出|n\.?d\.?|undetected|not (?:be )?detected|not detectable|<(?:${limitOfDetection}))(?:[ ,:;]*\(?(?:${limitOfDetection})?[ :=为<]*(${number})( ?[^\d\s()]+(?:/[^\s()]+)?)?\)?)?$`,
  'i',
)

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
  const spelled = plainTyped(powers)
  const no = misread(powers, context.unit) ?? otherBasis(spelled, typed, context.name)
  if (no) return no.refused === 'number-too-long' ? no : { ...no, with: { ...no.with, typed } }
  const own = withoutBasis(withoutName(spelled, context))
  const plain = withSigns(withOwnUnit(own, context.unit))
  if (isNothing(plain)) return refuse('none-ambiguous', '3.2', { typed })
  const none = isClosed(plain) && undetected.exec(plain)
  if (none) {
    const [, limit, limitUnit = ''] = none
    return { kind: 'not-detected', limit: limit ? decimal(limit) : null, unit: asWritten(limitUnit.trim()) || null }
  }
  const read = alternatives(plain, typed, context)
  return isRefusal(read) ? read : { kind: 'spans', spans: read.spans, unit: read.unit && asWritten(read.unit) }
}

/** “(5~6)%”, “(±5)mm” and “(20℃±2℃)”: brackets that only hold together. Those of “(65±2)%” say to what the unit belongs. */
function ungrouped(plain: string): string {
  const [, inside = '', rest = ''] = /^\(([^(),]*)\)(?! ?[\d.])(.*)$/.exec(plain) ?? []
  const isGroup = inside.includes('±') ? rest === '' || inside.startsWith('±') : /\d\D*[~至到—-]\D*\d/.test(inside)
  return isGroup ? inside + rest : plain
}

/** “或” is either, “且” and a comma between two bounds is both. */
function alternatives(plain: string, typed: string, context: NumberContext): Read | Refusal {
  const spans: Span[] = []
  const units: string[] = []
  const choices = plain.split(/ ?(?:或者?|\bor\b) ?/)
  for (const choice of choices) {
    const read = oneChoice(ungrouped(choice), typed, context)
    // A suggestion for one of several would drop the others.
    if (isRefusal(read))
      return choices.length > 1 && 'suggestion' in read.with ? refuse('requirement-unreadable', '3.2', { typed }) : read
    spans.push(...read.spans)
    if (read.unit) units.push(read.unit)
  }
  return oneUnit(units, spans, typed)
}

function oneChoice(choice: string, typed: string, context: NumberContext): Read | Refusal {
  const pieces = choice.split(/ ?(?:[,;、~/&—-]|[至到且而]|并且?|\band\b)? ?(?=[≥≤<>])/)
  if (pieces.length === 2 && pieces.every((piece) => !piece.startsWith('=') && bound.test(piece)))
    return bothBounds(pieces, typed)
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

  const near = tolerance(plain, typed, context)
  if (near) return near

  const [, from, fromUnit, joint = '', to, toUnit] = range.exec(plain) ?? []
  // “4-5级” is the grade between two.
  if (halfGrades.includes(`-${from}${joint}${to}-`) && unitName(toUnit?.trim() || (context.unit ?? '')) === '级')
    return notALimit(`${from}.5${toUnit ?? ''}`, typed, context)
  // “+1-2” is no range from 1 to 2.
  if (from && to && !isTorn(from, to) && !(from.startsWith('+') && /[—-]/.test(joint)))
    return ordered(closed(decimal(from), decimal(to)), [fromUnit, toUnit], typed)

  const [, open, least, leastUnit, most, mostUnit, close, bracketUnit] = bracketed.exec(plain) ?? []
  if (least && most && !isTorn(least, most))
    return ordered(
      {
        lower: { value: decimal(least), closed: open === '[' },
        upper: { value: decimal(most), closed: close === ']' },
      },
      [leastUnit, mostUnit, bracketUnit],
      typed,
    )
  const [, one, firstUnit, sign = '', otherSign = '', other, secondUnit] = between.exec(plain) ?? []
  if (one && other && /^(?:[≤<]{2}|[≥>]{2})$/.test(sign + otherSign)) {
    const ends = [
      { value: decimal(one), closed: /[≤≥]/.test(sign) },
      { value: decimal(other), closed: /[≤≥]/.test(otherSign) },
    ]
    const [lower = null, upper = null] = /[≤<]/.test(sign) ? ends : ends.toReversed()
    return ordered({ lower, upper }, [firstUnit, secondUnit], typed)
  }
  return notALimit(plain, typed, context)
}

/** A bare number says neither “at least” nor “at most”: the direction makes a suggestion, no more. */
function notALimit(plain: string, typed: string, context: NumberContext): Refusal {
  const { direction } = context
  const sign = direction === 'higher' ? '≥' : direction === 'lower' ? '≤' : '='
  if (bare.test(plain) && isReadable(sign + plain, context))
    return refuse('bound-missing', '3.2', { typed, suggestion: asWritten(sign + plain.replace(/e(-?\d+)/, '×10^$1')) })
  return withoutRemark(plain, typed, context) ?? refuse('requirement-unreadable', '3.2', { typed })
}

/** Nothing is suggested that would be refused in its turn. */
function isReadable(suggestion: string, context: NumberContext): boolean {
  const read = oneSpan(suggestion, suggestion, context)
  const wanted = context.unit ?? ''
  return !isRefusal(read) && conversion(asWritten(read.unit ?? context.unitBeside ?? wanted), wanted) !== undefined
}

/** A remark in brackets may change what is measured, so it is never dropped by itself; a unit in brackets stays one. */
function withoutRemark(plain: string, typed: string, context: NumberContext): Refusal | undefined {
  const suggestion = plain
    .replace(/ ?\(([^()]*)\)/g, (_, inside: string) => (isKnownUnit(inside) ? ` ${inside}` : ''))
    .trim()
  const isLimit = /\([^()]*(?:含|等于|[≥≤<>=])[^()]*\)/.test(plain)
  if (suggestion === plain || suggestion === '' || isLimit || !isReadable(suggestion, context)) return undefined
  return refuse('remark-in-brackets', '3.2', { typed, suggestion: asWritten(suggestion) })
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
