import type { Indicator } from './format.ts'
import { int, mul, neg, q, sub, add, cmp, type Q } from './fraction.ts'

/** A limit as typed: its value, the unit of its last digit, whether it belongs to the set. */
export type Limit = { at: Q; digit: Q; closed: boolean }
export type Span = { low: Limit | null; high: Limit | null }
export type Read =
  | { kind: 'spans'; spans: Span[]; unit: string | null }
  | { kind: 'not-detected'; limit: Q | null; unit: string | null }
  | { kind: 'codes'; codes: string[] }
  | { kind: 'grade'; from: number }
  | { kind: 'text'; text: string }
  | { kind: 'missing' }
  | { kind: 'unreadable' }

const unreadable: Read = { kind: 'unreadable' }

export const spelled = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/[≦⩽]|=<|<=/g, '≤')
    .replace(/[≧⩾]|=>|>=/g, '≥')
    .replace(/[〜～∼]/g, '~')
    .replace(/[−‐‑‒–﹣]/g, '-')
    .replace(/[—─━]+/g, '—')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()

const nothing =
  /^(|-|—|\/|\\|无要求|不作要求|不做要求|不作规定|不规定|未规定|no requirement|none required|不适用|n\/a|not applicable)$/i

/** The pieces of a text with conditions; undefined where it has none. */
export function conditionsOf(typed: string): { condition: string; requirement: string }[] | undefined {
  const pieces = spelled(typed).split(/ ?; ?/).filter(Boolean)
  const read = pieces.map((piece) => /^([^:()[\]≥≤<>=±\d][^:()[\]≥≤<>=±]*?) ?: ?(.+)$/.exec(piece))
  if (read.length === 0 || read.includes(null)) return undefined
  return read.map((one) => ({ condition: one?.[1] ?? '', requirement: one?.[2] ?? '' }))
}

export function readOne(typed: string, as: Indicator): Read {
  const text = spelled(typed)
  if (nothing.test(text)) return { kind: 'missing' }
  switch (as.valueKind) {
    case 'number':
      return numbers(typed, as)
    case 'codes':
      return codes(text, as.domain?.codes ?? [])
    case 'grade': {
      const name = text.replace(/^(≥|不低于|at least )|(及?以上|或以上| or better)$/g, '').trim()
      const from = (as.domain?.grades ?? []).findIndex((one) => spelled(one) === name)
      return from < 0 ? unreadable : { kind: 'grade', from }
    }
    case 'yes-no':
      if (/^(是|有|应|具备|符合|√|✓|yes|y|true)$/i.test(text)) return { kind: 'codes', codes: ['yes'] }
      return /^(否|不|不具备|不符合|×|✗|no|n|false|无|没有|none)$/i.test(text)
        ? { kind: 'codes', codes: ['no', 'yes'] }
        : unreadable
    default:
      return { kind: 'text', text: text.replaceAll(' ', '') }
  }
}

function codes(text: string, known: string[]): Read {
  const whole = known.find((code) => spelled(code) === text)
  if (whole) return { kind: 'codes', codes: [whole] }
  const found = text
    .split(/ ?(?:[、,;/|]|或者?|\bor\b) ?/)
    .filter(Boolean)
    .map((one) => known.find((code) => spelled(code) === one))
  return found.includes(undefined) ? unreadable : { kind: 'codes', codes: [...new Set(found as string[])].sort() }
}

const signs: [RegExp, string][] = [
  [/大于或等于|大于等于|不小于|不低于|不少于|不短于|至少|最少|最低|no less than|not less than|at least/gi, '≥'],
  [
    /小于或等于|小于等于|不大于|不高于|不超过|不多于|不长于|至多|最多|最高|no more than|not more than|not exceeding|at most/gi,
    '≤',
  ],
  [/大于|高于|超过|多于|more than|greater than|above/gi, '>'],
  [/小于|低于|少于|不满|不足|less than|below|under/gi, '<'],
  [/等于|equal to/gi, '='],
]
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function numbers(typed: string, as: Indicator): Read {
  const wide = typed.replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
  const powered = wide
    .replace(/(\d+(?:\.\d+)?)\s*[x×*]\s*10\s*\^\s*(-?\d+)/gi, '$1e$2')
    .replace(
      /(\d+(?:\.\d+)?)\s*[x×*]\s*10(⁻?[⁰¹²³⁴-⁹]+)/gi,
      (_, factor: string, raised: string) =>
        `${factor}e${raised.replace('⁻', '-').replace(/[⁰¹²³⁴-⁹]/g, (one) => String(superscripts.indexOf(one)))}`,
    )
    .replace(/(?<![\d.])10\s*\^\s*(-?\d+)/g, '1e$1')
  if (/\d\s*\^|\d{31}|\d ?[万亿]|约|左右|≈|大约|approx|about/i.test(powered)) return unreadable
  if ([...powered.matchAll(/\d\s*([^\x00-\x7f])/g)].some(([, one = '']) => /^\(?\d/.test(one.normalize('NFKC'))))
    return unreadable
  const name = spelled(`${as.name.zh} (${as.name.en ?? ''})`).toLowerCase()
  let text = spelled(powered)
  for (const basis of text.match(/\((?:以[^()]{1,20}计|as [^()]{1,20})\)/gi) ?? [])
    if (!name.includes(basis.slice(1, -1).toLowerCase())) return unreadable
  text = text.replace(/\((?:以[^()]{1,20}计|as [^()]{1,20})\)/gi, '').trim()
  for (const [word, sign] of signs) text = text.replace(word, sign)
  text = text
    .replace(/^([^≥≤<>=]+?)(?:及其?以上|以上)$/, '≥$1')
    .replace(/^([^≥≤<>=]+?)(?:及其?以下|以下|以内)$/, '≤$1')
    .replace(/([≥≤<>=])\s+/g, '$1')
  if (/^(无|没有|none)$/i.test(text)) return unreadable
  const undetected =
    /^(?:不得检出|不应检出|不可检出|不能检出|不检出|未检出|nd|n\.d\.|not detected)(?:[ ,:;]*\(?(?:检出限|方法检出限|定量限|lod|<)?[ :=为]*([\d.]+)( ?[^\d\s()]+)?\)?)?$/i.exec(
      text,
    )
  if (undetected)
    return { kind: 'not-detected', limit: undetected[1] ? q(undetected[1]) : null, unit: undetected[2]?.trim() ?? null }
  const spans: Span[] = []
  const units: string[] = []
  for (const choice of text.split(/ ?(?:或者?|\bor\b) ?/)) {
    const read = alternative(choice, as)
    if (!read) return unreadable
    spans.push(read.span)
    units.push(...read.units)
  }
  const named = [...new Set(units.filter(Boolean))]
  return named.length > 1 ? unreadable : { kind: 'spans', spans, unit: named[0] ?? null }
}

type One = { span: Span; units: string[] }
const N = String.raw`-?\d+(?:\.\d+)?(?:e-?\d+)?`
const U = String.raw`(?: ?[^\d\s≥≤<>=~±+\-—()\[\],;:./][^≥≤<>=~±+()\[\],;]*?)?`
const re = (source: string) => new RegExp(`^${source.replaceAll('N', `(${N})`).replaceAll('U', `(${U})`)}$`, 'i')
const forms = {
  bound: re('([≥≤<>=])NU'),
  range: re('NU ?(?:~|至|到|to|-|—) ?NU'),
  bracket: re(String.raw`([[(])N ?, ?N([\])])U`),
  between: re('NU ?([≤<]) ?[a-z][a-z0-9]* ?([≤<]) ?NU'),
  around: re(String.raw`\(N ?± ?N\)U`),
  near: re('NU ?± ?NU'),
  deviation: re('± ?NU'),
  uneven: re(String.raw`(?:N)?U ?\(? ?\+NU ?[/, ] ?-N(?:U\)U|U)`),
}

function alternative(text: string, as: Indicator): One | undefined {
  const pieces = text
    .split(/ ?(?:且|并且|\band\b) ?|[,;、] ?(?=[≥≤<>])|(?<=[\d%]) (?=[≥≤<>])|(?<=\d)(?=[≥≤<>])/)
    .filter(Boolean)
  if (pieces.length !== 2 || !pieces.every((piece) => forms.bound.test(piece))) return span(text, as)
  const [a, b] = pieces.map((piece) => span(piece, as))
  const low = a?.span.low ?? b?.span.low
  const high = a?.span.high ?? b?.span.high
  return a && b && low && high ? ordered({ low, high }, [...a.units, ...b.units]) : undefined
}

function span(text: string, as: Indicator): One | undefined {
  const [, sign = '', v = '', u = ''] = forms.bound.exec(text) ?? []
  if (sign) {
    const at = limit(v, sign !== '<' && sign !== '>')
    return {
      span: { low: '≥>='.includes(sign) ? at : null, high: '≤<='.includes(sign) ? at : null },
      units: [u.trim()],
    }
  }
  const range = forms.range.exec(text)
  if (range) return ordered({ low: limit(range[1], true), high: limit(range[3], true) }, [range[2], range[4]])
  const bracket = forms.bracket.exec(text)
  if (bracket)
    return ordered({ low: limit(bracket[2], bracket[1] === '['), high: limit(bracket[3], bracket[4] === ']') }, [
      bracket[5],
    ])
  const between = forms.between.exec(text)
  if (between)
    return ordered({ low: limit(between[1], between[3] === '≤'), high: limit(between[5], between[4] === '≤') }, [
      between[2],
      between[6],
    ])
  const around = forms.around.exec(text)
  if (around) return spread(around[1], around[2], around[2], [around[3]])
  const near = forms.near.exec(text)
  if (near) {
    const [, centre, unit = '', by, last = ''] = near
    if (last.trim() !== '%') return spread(centre, by, by, [unit, last])
    if (unit.trim() === '%' || (!unit.trim() && as.unit === '%')) return undefined
    const reach = mul(abs(number(centre).at), mul(number(by).at, q('0.01')))
    const digit = mul(number(centre).digit, mul(number(by).digit, q('0.01')))
    const end = (at: Q): Limit => ({ at, digit, closed: true })
    return {
      span: { low: end(sub(number(centre).at, reach)), high: end(add(number(centre).at, reach)) },
      units: [unit.trim()],
    }
  }
  const uneven = forms.uneven.exec(text)
  if (uneven) {
    const [, centre, unit, up, upUnit, down, ...units] = uneven
    return spread(centre, down, up, [unit, upUnit, ...units])
  }
  const deviation = forms.deviation.exec(text)
  return deviation ? spread('0', deviation[1], deviation[1], [deviation[2]]) : undefined
}

const abs = (value: Q): Q => (value[0] < 0n ? neg(value) : value)

function ordered(one: { low: Limit; high: Limit }, units: (string | undefined)[]): One | undefined {
  return cmp(one.low.at, one.high.at) > 0 ? undefined : { span: one, units: units.map((unit) => unit?.trim() ?? '') }
}

function spread(centre = '0', down = '0', up = '0', units: (string | undefined)[]): One | undefined {
  const c = number(centre)
  const finer = (other: { digit: Q }) => (cmp(c.digit, other.digit) < 0 ? c.digit : other.digit)
  const [d, u] = [number(down), number(up)]
  return ordered(
    {
      low: { at: sub(c.at, d.at), digit: finer(d), closed: true },
      high: { at: add(c.at, u.at), digit: finer(u), closed: true },
    },
    units,
  )
}

const limit = (text: string | undefined, closed: boolean): Limit => ({ ...number(text), closed })

function number(text = '0'): { at: Q; digit: Q } {
  const [factor = '0', exponent = '0'] = text.split(/e/i)
  const power: Q = exponent.startsWith('-') ? [1n, 10n ** BigInt(exponent.slice(1))] : int(10n ** BigInt(exponent))
  const digit: Q = [1n, 10n ** BigInt(factor.split('.')[1]?.length ?? 0)]
  return { at: mul(q(factor), power), digit: mul(digit, power) }
}
