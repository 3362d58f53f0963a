import { refuse, type Refusal } from '#domain/refusal.ts'

/** Nothing in it has another spelling. */
const isPlain = /^[\w.,%/()[\]~≤≥-]+(?: [\w.,%/()[\]~≤≥-]+)*$/

/** What people type, brought to one spelling: full-width forms, the many signs for ≤ and ≥, dashes, words for bounds. */
export function plainTyped(typed: string): string {
  if (isPlain.test(typed)) return typed
  return typed
    .normalize('NFKC')
    .replace(/[≦⩽≤]|=<|<=/g, '≤')
    .replace(/[≧⩾≥]|=>|>=/g, '≥')
    .replace(/[〜～∼]/g, '~')
    .replace(/[−‐‑‒–﹣]/g, '-')
    .replace(/[—─━]+/g, '—')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** “1.5×10⁴”, “1.5*10^4”, “10^4”. A bare 10⁴ is none: in tables a raised digit may lead to a footnote. */
const power =
  /(?:(?<![\d.])(\d+(?:\.\d+)?)\s*[x×*]\s*10(?:\s*\^\s*([-−－]?\d{1,2})|([⁻]?[⁰¹²³⁴-⁹]{1,2}))|(?<![\d.])10\s*\^\s*([-−－]?\d{1,2}))(?!\d)/giu

/** Powers of ten as `1.5e4`, which is how `decimalIn` reads them; everything else as it was typed. */
export function withPowers(typed: string): string {
  return halfWidth(typed).replace(power, (_, factor: string = '1', plain?: string, raised?: string, bare?: string) => {
    const exponent = plain ?? bare ?? (raised ?? '').replace(/[⁰¹²³⁴-⁹]/gu, (one) => String(raisedDigits.indexOf(one)))
    return `${factor}e${exponent.replace(/[−－⁻]/u, '-')}`
  })
}

/** Only the width of letters, digits and signs: １０⁴ is 10⁴, and still not 104. */
const halfWidth = (typed: string) =>
  typed.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')

/** Signs that would silently become another number in the plain spelling: 10² is not 102, nor 5① 51. */
export function misread(typed: string): Refusal | undefined {
  const raised = /\d\s*([^\x00-\x7f])/gu
  const another = [...typed.matchAll(raised)].some(([, sign = '']) => /^\(?\d/.test(sign.normalize('NFKC')))
  if (another || /\d(?:\s*\^|\s*[x×*]\s*10)/i.test(typed)) return refuse('number-raised', '3.2', { typed })
  if (/\d{31}/.test(typed)) return refuse('number-too-long', '3.2', { typed: `${typed.slice(0, 20)}…` })
  if (/\d\s*[,，]\s*\d{3}(?!\d)/.test(typed) && !/[且或;；≥≤<>]\s*\d+(\.\d+)?\s*$/.test(typed.replace(/^[^,，]*/, '')))
    return refuse('number-separator', '3.2', {
      typed,
      suggestion: typed.replace(/(\d)\s*[,，]\s*(?=\d{3}(?!\d))/g, '$1'),
    })
  const [, many, by = ''] = /(\d+(?:\.\d+)?) ?([万亿])/.exec(typed) ?? []
  if (many)
    return refuse('number-with-character', '3.2', {
      typed,
      suggestion: typed.replace(/ ?[万亿]/, by === '万' ? '×10^4' : '×10^8'),
    })
  if (/约|左右|≈|大约|approx|about/i.test(typed)) return refuse('value-approximate', '3.2', { typed })
  return undefined
}

const words: readonly (readonly [RegExp, string])[] = [
  [
    /大于或等于|大于等于|不小于|不低于|不少于|不短于|至少|最少|最低|no less than|not less than|at least|min\.?(?= ?\d)/gi,
    '≥',
  ],
  [
    /小于或等于|小于等于|不大于|不高于|不超过|不多于|不长于|至多|最多|最高|no more than|not more than|not exceeding|at most|max\.?(?= ?\d)/gi,
    '≤',
  ],
  [/大于|高于|超过|多于|more than|greater than|above/gi, '>'],
  [/小于|低于|少于|不满|不足|less than|below|under/gi, '<'],
  [/等于|equal to/gi, '='],
]

/** 以上, 以下 and 以内 count the number itself in (Civil Code, article 1259). */
const trailing: readonly (readonly [RegExp, string])[] = [
  [/^([^≥≤<>=]+?)(?:及其?以上|\(含\)以上|以上)$/, '≥'],
  [/^([^≥≤<>=]+?)(?:及其?以下|\(含\)以下|以下|以内)$/, '≤'],
]

export function withSigns(plain: string): string {
  let text = plain
  for (const [word, sign] of words) text = text.replace(word, sign)
  for (const [shape, sign] of trailing) text = text.replace(shape, `${sign}$1`)
  return text.replace(/([≥≤<>=])\s+/g, '$1')
}

const absent = /^(?:|-|—|\/|\\|无要求|不作要求|不做要求|不作规定|不规定|未规定|no requirement|none required)$/i
const inapplicable = /^(?:不适用|n\/a|not applicable)$/i
const nothing = /^(?:无|没有|none)$/i

export const isAbsent = (plain: string) => absent.test(plain)
export const isInapplicable = (plain: string) => inapplicable.test(plain)
export const isNothing = (plain: string) => nothing.test(plain)

const oneCondition = /^([^:()[\]≥≤<>=±\d][^:()[\]≥≤<>=±]*?) ?: ?(.+)$/

/** “干仓：≥10；常温：≥5” is one requirement for each condition. Undefined where it is not written so. */
export function conditionsIn(typed: string): { condition: string; requirement: string }[] | undefined {
  const plain = plainTyped(typed)
  if (!plain.includes(':')) return undefined
  const pieces = plain.split(/ ?; ?/).filter(Boolean)
  const cases = pieces.map((piece) => oneCondition.exec(piece))
  if (cases.length === 0 || cases.some((one) => !one)) return undefined
  return cases.map((one) => ({ condition: one?.[1] ?? '', requirement: one?.[2] ?? '' }))
}
