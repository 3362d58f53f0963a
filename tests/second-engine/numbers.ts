import type { Indicator } from './format.ts'
import { add, cmp, int, mul, neg, q, sub, type Q } from './fraction.ts'
import { spelled, type Limit, type Read, type Span } from './reading.ts'
import { convert, unitName } from './units.ts'
import { signsIn } from './words.ts'

const unreadable: Read = { kind: 'unreadable' }
const asTyped = (unit: string) => unit.replace(/⟨/g, '(').replace(/⟩/g, ')')
const basisNote = /\((?:以[^()]{1,20}计|as [^()]{1,20})\)/gi
const lod = '(?:方法)?(?:检出|检测|定量)限|lod|loq|limit of detection'
const notDetected = new RegExp(
  String.raw`^(?:应?不[得应可能]检出|应?[不未无]检出|n\.?d\.?|undetected|not (?:be )?detected|not detectable|<(?:${lod}))(?:[ ,:;]*\(?(?:${lod})?[ :=为<]*(\d+(?:\.\d+)?(?:e-?\d{1,2})?)( ?[^\d\s()]+(?:/[^\s()]+)?)?\)?)?$`,
  'i',
)
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

type Asked = Indicator & { beside?: string }

export function numbers(typed: string, as: Asked): Read {
  const wide = typed.replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
  const powered = wide
    .replace(/(?<![\d.])(\d+(?:\.\d+)?)\s*[x×*]\s*10\s*\^\s*([-−－]?\d+)/gi, '$1e$2')
    .replace(
      /(?<![\d.])(\d+(?:\.\d+)?)\s*[x×*]\s*10(⁻?[⁰¹²³⁴-⁹]{1,2})(?!\d)/gi,
      (_, factor: string, raised: string) =>
        `${factor}e${raised.replace('⁻', '-').replace(/[⁰¹²³⁴-⁹]/g, (one) => String(superscripts.indexOf(one)))}`,
    )
    .replace(/(?<![\d.])10\s*\^\s*([-−－]?\d+)/g, '1e$1')
    .replace(/(\d)E(?:\+(?=\d))?([-−]?\d{1,2})(?!\d)/gi, '$1e$2')
  if (/\d\s*\^|\d{31}|约|左右|≈|大约|approx|about/i.test(powered)) return unreadable
  const many = /\d ?([万亿])/.exec(powered)?.[1]
  if (many && !as.unit?.startsWith(many)) return unreadable
  if (/\d(\s*[,，]\s*|[^\S\r\n])\d{3}(?!\d)/.test(powered.replace(/[[(][^,，()[\]]*[,，][^,，()[\]]*[\])]/g, '')))
    return unreadable
  // Formulas and units apart, a digit that is no plain one is none of the number.
  const isOther = (sign: string, at: number) =>
    sign > '\x7f' && /^\(?\d/.test(sign.normalize('NFKC')) && !isApart(sign, powered.slice(0, at))
  if (powered.split('').some(isOther)) return unreadable
  let text = spelled(powered)
  const names = [as.name.zh, as.name.en ?? ''].map(spelled)
  const known = names.join(' (').replaceAll(' ', '').toLowerCase()
  for (const basis of text.match(basisNote) ?? []) {
    const [before, ...behind] = known.split(basis.slice(1, -1).replaceAll(' ', '').toLowerCase())
    if (before === known || /^[a-z\d]/.test(behind[0] ?? '')) return unreadable
  }
  const plain = (one: string) => one.replace(basisNote, ' ').replace(/ +/g, ' ').trim()
  const name = [...names, ...names.map(plain)].find((one) => one !== '' && text.startsWith(one))
  if (name) {
    const [, unit, rest = ''] = /^ ?(?:\(([^()]*)\))? ?:? ?(.*)$/.exec(text.slice(name.length)) ?? []
    const isApart = !/\w$/.test(name) || !/^\w/.test(rest)
    if (isApart && unitName(unit ?? as.unit ?? '') === unitName(as.unit ?? '')) text = rest
  }
  text = plain(text)
  const own = spelled(as.unit ?? '')
  if (['°C', '°', 'kWh', 'kW·h'].includes(unitName(own))) text = text.replace(/(\d ?)度/g, `$1${own}`)
  if (own.includes('(')) text = text.replaceAll(own, own.replace(/\(/g, '⟨').replace(/\)/g, '⟩'))
  text = signsIn(text)
  if (/^(无|没有|none)$/i.test(text)) return unreadable
  const undetected = notDetected.exec(text)
  if (undetected && text.split('(').length === text.split(')').length) {
    const [, limit, unit] = undetected
    return { kind: 'not-detected', limit: limit ? number(limit).at : null, unit: unit ? asTyped(unit.trim()) : null }
  }
  const spans: Span[] = []
  const units: string[] = []
  for (const choice of text.split(/ ?(?:或者?|\bor\b) ?/)) {
    const read = alternative(ungrouped(choice), as)
    if (!read) return unreadable
    spans.push(read.span)
    units.push(...read.units)
  }
  const named = [...new Set(units.filter(Boolean))]
  return named.length > 1 ? unreadable : { kind: 'spans', spans, unit: named[0] ? asTyped(named[0]) : null }
}

const isApart = (sign: string, before: string) =>
  (/[₀-₉]/.test(sign) && /[a-z][₀-₉]*$/i.test(before)) || /(?:[\d/·•∙⋅.(]|\d )(?!to)[a-zμµΩ]{1,4}⁻?$/iu.test(before)

/** Without brackets round a whole range or tolerance, or before its unit. */
function ungrouped(text: string): string {
  const close = text.indexOf(')')
  const [inside, behind] = [text.slice(1, close), text.slice(close + 1)]
  if (!text.startsWith('(') || close < 0 || /[(,]/.test(inside) || /^ ?[\d.]/.test(behind)) return text
  const isOne = inside.includes('±')
    ? behind === '' || inside.startsWith('±')
    : /\d[^\d]*[~至到—-][^\d]*\d/.test(inside)
  return isOne ? inside + behind : text
}

type One = { span: Span; units: string[] }
const N = String.raw`[+-]?\d+(?:\.\d+)?(?:e-?\d{1,2})?`
const U = String.raw`(?: ?[^\d\s≥≤<>=~±+\-—()\[\],;:./][^≥≤<>=~±+()\[\],;]*?)?`
const re = (source: string) =>
  new RegExp(
    `^${source
      .replaceAll('N', `(${N})`)
      .replaceAll('P', `(${N.slice(5)})`)
      .replaceAll('U', `(${U})`)}$`,
  )
const forms = {
  bound: re('([≥≤<>=])NU'),
  range: re('NU ?(~|至|到|to|-|—) ?NU'),
  bracket: re(String.raw`([[(]) ?NU ?, ?NU ?([\])])U`),
  between: new RegExp(re(String.raw`NU ?([≥≤<>]) ?\p{L}[\p{L}\d]{0,19} ?([≥≤<>]) ?NU`).source, 'u'),
  around: re(String.raw`\(N ?± ?P\)U`),
  near: re('NU ?± ?PU'),
  deviation: re('± ?PU'),
  uneven: re(
    String.raw`(?:N)?U ?\(? ?SU ?([/, ]) ?SU(?:\)U)?`.replaceAll(
      'S',
      String.raw`([+-]\d+(?:\.\d+)?(?:e-?\d{1,2})?|(?<![\d.])0(?![\d.]))`,
    ),
  ),
}

function alternative(text: string, as: Asked): One | undefined {
  const pieces = text.split(/ ?(?:[,;、~/&—-]|[至到且而]|并且?|\band\b)? ?(?=[≥≤<>])/)
  if (pieces.length !== 2 || !pieces.every((piece) => !piece.startsWith('=') && forms.bound.test(piece)))
    return span(text, as)
  const [a, b] = pieces.map((piece) => span(piece, as))
  const low = a?.span.low ?? b?.span.low
  const high = a?.span.high ?? b?.span.high
  return a && b && low && high ? ordered({ low, high }, [...a.units, ...b.units]) : undefined
}

function span(text: string, as: Asked): One | undefined {
  const [, sign = '', v = '', u = ''] = forms.bound.exec(text) ?? []
  if (sign) {
    const at = limit(v, sign !== '<' && sign !== '>')
    return {
      span: { low: '≥>='.includes(sign) ? at : null, high: '≤<='.includes(sign) ? at : null },
      units: [u.trim()],
    }
  }
  const uneven = unevenIn(text, as)
  if (uneven !== 'none') return uneven
  const range = forms.range.exec(text)
  if (range) {
    const [, v = '', vUnit, joint = '', w = '', wUnit = ''] = range
    const isHalf = joint === '-' && /^\d$/.test(v) && w === String(Number(v) + 1)
    if (isHalf && unitName(wUnit.trim() || (as.unit ?? '')) === '级') return undefined
    if (isTorn(v, w)) return undefined
    if (!v.startsWith('+') || !'-—'.includes(joint))
      return ordered({ low: limit(v, true), high: limit(w, true) }, [vUnit, wUnit])
  }
  const bracket = forms.bracket.exec(text)
  if (bracket && !/\+/.test(text) && !isTorn(bracket[2], bracket[4])) {
    const [, open, v, vUnit, w, wUnit, close, unit] = bracket
    return ordered({ low: limit(v, open === '['), high: limit(w, close === ']') }, [vUnit, wUnit, unit])
  }
  const between = forms.between.exec(text)
  if (between) {
    const [, v, vUnit, one = '', other = '', w, wUnit] = between
    const [first, second] = [limit(v, '≤≥'.includes(one)), limit(w, '≤≥'.includes(other))]
    if ('≤<'.includes(one) && '≤<'.includes(other)) return ordered({ low: first, high: second }, [vUnit, wUnit])
    if ('≥>'.includes(one) && '≥>'.includes(other)) return ordered({ low: second, high: first }, [vUnit, wUnit])
  }
  const around = forms.around.exec(text)
  if (around && isTorn(around[1], around[2])) return undefined
  if (around) return spread(around[1], `-${around[2]}`, around[2], [around[3]])
  const near = forms.near.exec(text)
  if (near && isTorn(near[1], near[3])) return undefined
  if (near) {
    const [, centre, unit = '', by, last = ''] = near
    if (last.trim() !== '%') return spread(centre, `-${by}`, by, [unit, last])
    if (unitName(unit.trim() || (as.beside ?? as.unit ?? '')).startsWith('%')) return undefined
    const reach = mul(abs(number(centre).at), mul(number(by).at, q('0.01')))
    const digit = mul(number(centre).digit, mul(number(by).digit, q('0.01')))
    const end = (at: Q): Limit => ({ at, digit, closed: true })
    return {
      span: { low: end(sub(number(centre).at, reach)), high: end(add(number(centre).at, reach)) },
      units: [unit.trim()],
    }
  }
  const deviation = forms.deviation.exec(text)
  if (deviation) return alone(`-${deviation[1]}`, deviation[1], [deviation[2]], as)
  return undefined
}

function unevenIn(text: string, as: Asked): One | undefined | 'none' {
  const uneven = forms.uneven.exec(text)
  if (!uneven) return 'none'
  const [, centre, unit, one = '', oneUnit, joint, other = '', ...units] = uneven
  const isPair = one.startsWith('+') && other.startsWith('-')
  if (text.includes('(') !== text.includes(')') || isTorn(one, other)) return 'none'
  if (joint !== '/' && !isPair) return 'none'
  const all = [unit, oneUnit, ...units]
  const isShare = [oneUnit, ...units].some((each) => each?.trim() === '%')
  if (centre && isShare && unitName(unit?.trim() || (as.beside ?? as.unit ?? '')).startsWith('%')) return undefined
  if (centre) return spread(centre, one, other, all)
  return one.startsWith('-') && other.startsWith('-') ? 'none' : alone(one, other, all, as)
}

/** Deviations from nought: not where nought is another value in the indicator's unit. */
function alone(one: string, other: string | undefined, units: (string | undefined)[], as: Asked): One | undefined {
  const unit = units.find((each) => each?.trim()) ?? as.beside ?? ''
  const to = unit && as.unit ? convert(unit, as.unit) : undefined
  if (to && cmp(to(int(0)), int(0)) !== 0) return undefined
  const made = spread(undefined, one, other, units)
  const least = as.domain?.least
  return least && !least.startsWith('-') && made?.span.low && made.span.low.at[0] < 0n ? undefined : made
}

/** A power of ten behind the second number alone. */
const isTorn = (one = '', other = '') => !one.includes('e') && other.includes('e') && cmp(number(one).at, int(0)) !== 0

const abs = (value: Q): Q => (value[0] < 0n ? neg(value) : value)

function ordered(one: { low: Limit; high: Limit }, units: (string | undefined)[]): One | undefined {
  return cmp(one.low.at, one.high.at) > 0 ? undefined : { span: one, units: units.map((unit) => unit?.trim() ?? '') }
}

function spread(centre: string | undefined, one = '0', other = '0', units: (string | undefined)[]): One | undefined {
  const c = number(centre)
  const ends = [one, other].map((text): Limit => {
    const by = number(text)
    const digit = centre !== undefined && cmp(c.digit, by.digit) < 0 ? c.digit : by.digit
    return { at: add(c.at, by.at), digit, closed: true }
  })
  const [low, high] = ends.toSorted((a, b) => cmp(a.at, b.at))
  return low && high && ordered({ low, high }, units)
}

const limit = (text: string | undefined, closed: boolean): Limit => ({ ...number(text), closed })

function number(text = '0'): { at: Q; digit: Q } {
  const [factor = '0', exponent = '0'] = text.replace('+', '').split(/e/i)
  const power: Q = exponent.startsWith('-') ? [1n, 10n ** BigInt(exponent.slice(1))] : int(10n ** BigInt(exponent))
  const digit: Q = [1n, 10n ** BigInt(factor.split('.')[1]?.length ?? 0)]
  return { at: mul(q(factor), power), digit: mul(digit, power) }
}
