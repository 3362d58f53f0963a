import { refuse, type Refusal } from '#domain/refusal.ts'

/** Nothing in it has another spelling. */
const isPlain = /^[\w.,%/()[\]~≤≥-]+(?: [\w.,%/()[\]~≤≥-]+)*(?<![.,])$/

const [traditional, simplified] = ['於過檢內無沒級應達滿須', '于过检内无没级应达满须']

/** What people type, brought to one spelling: full-width forms, the many signs for ≤, ≥ and ±, dashes; no stop at the end. */
export function plainTyped(typed: string): string {
  if (isPlain.test(typed)) return typed
  return typed
    .normalize('NFKC')
    .replace(/[≦⩽≤≯]|= ?<|< ?=/g, '≤')
    .replace(/[≧⩾≥≮]|= ?>|> ?=/g, '≥')
    .replace(/[〜～∼]/g, '~')
    .replace(/[−‐‑‒–﹣]/g, '-')
    .replace(/[—―─━]+/g, '—')
    .replace(/\+ ?\/ ?-|\+-/g, '±')
    .replace(/[於過檢內無沒級應達滿須]/g, (one) => simplified[traditional.indexOf(one)] ?? one)
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
    .replace(/(?<=[^ 。.,;、])[ 。.,;、]+$/, '')
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** “1.5×10⁴”, “1.5*10^4”, “10^4”. A bare 10⁴ is none: in tables a raised digit may lead to a footnote. */
const power =
  /(?:(?<![\d.])(\d+(?:\.\d+)?)\s*[x×*]\s*10(?:\s*\^\s*([-−－]?\d{1,2})|([⁻]?[⁰¹²³⁴-⁹]{1,2}))|(?<![\d.])10\s*\^\s*([-−－]?\d{1,2}))(?!\d)/giu

/** Powers of ten as `1.5e4`, also those of spreadsheets (1.5E+04); everything else as it was typed. */
export function withPowers(typed: string): string {
  return halfWidth(typed)
    .replace(power, (_, factor: string = '1', plain?: string, raised?: string, bare?: string) => {
      const exponent =
        plain ?? bare ?? (raised ?? '').replace(/[⁰¹²³⁴-⁹]/gu, (one) => String(raisedDigits.indexOf(one)))
      return `${factor}e${exponent.replace(/[−－⁻]/u, '-')}`
    })
    .replace(/(?<=\d)e(?:\+(?=\d)|(?=[-−]?\d))(?=[-−]?\d{1,2}(?!\d))/gi, 'e')
}

/** Only the width of letters, digits and signs: １０⁴ is 10⁴, and still not 104. */
const halfWidth = (typed: string) =>
  typed.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')

/** A comma or a blank before three digits: “1,200”, “1 200”. In an interval, “[90,100]”, it is no such thing. */
const grouping = /(?<=\d)(?:\s*[,，]\s*|[^\S\r\n])(?=\d{3}(?!\d))/
const intervals = /[[(][^,，()[\]]*[,，][^,，()[\]]*[\])]/g

/** What may be a digit of another kind: not in a formula (P₂O₅), nor in a unit (5 m², /cm², ·kg⁻¹). */
const raised = /(?<![a-z₀-₉](?=[₀-₉])|(?:[\d/·•∙⋅.(]|\d )(?!to)[a-zμµΩ]{1,4}⁻?)[^\x00-\x7f]/giu

/** Signs that would silently become another number in the plain spelling: 10² is not 102, nor ≤① at most 1. A unit may be “万元”. */
export function misread(typed: string, unit = ''): Refusal | undefined {
  const another = (typed.match(raised) ?? []).some((sign) => /^\(?\d/.test(sign.normalize('NFKC')))
  if (another || /\d(?:\s*\^|\s*[x×*]\s*10)/i.test(typed)) return refuse('number-raised', '3.2', { typed })
  if (/\d{31}/.test(typed)) return refuse('number-too-long', '3.2', { typed: `${typed.slice(0, 20)}…` })
  if (grouping.test(typed.replace(intervals, '')))
    return refuse('number-separator', '3.2', { typed, suggestion: typed.replace(new RegExp(grouping, 'g'), '') })
  const [, by] = /\d ?([万亿])/.exec(typed) ?? []
  if (by && !unit.startsWith(by)) {
    // “3~5万” is from 30,000, too.
    const each = typed.replace(/(?<=\d)(?= ?[~～〜—至到±-] ?[\d.]+ ?([万亿]))/u, '$1')
    const suggestion = each.replace(/(?<=\d) ?([万亿])/g, (_, one) => (one === '万' ? '×10^4' : '×10^8'))
    return refuse('number-with-character', '3.2', { typed, suggestion })
  }
  if (/约|左右|≈|大约|approx|about/i.test(typed)) return refuse('value-approximate', '3.2', { typed })
  return undefined
}

const [less, more] = ['小于|低于|少于|短于', '大于|高于|超过|多于|长于']
const [fewer, greater] = ['(?:less|lower|fewer) than', '(?:more|greater|higher) than']
const not = '(?:不(?:得|应|能|可)?|未)'
const least = String.raw`最[低小]值?|最少|下限值?|minimum|(?<!\d ?)min\.?(?=[ :]*\d)`
const most = String.raw`最[高大]值?|最多|上限值?|maximum|max\.?(?=[ :]*\d)`
const deviation = '(?:允许)?[公允偏误]差'
const deviationWord = new RegExp(`^${deviation}[ :为]*(?=[±+])`)
const limitWord = new RegExp(`^(?:${least}|${most}|min\\.?|max\\.?|${deviation})$`, 'i')

const words: readonly (readonly [RegExp, string])[] = [
  [
    `等于或(?:大于|高于)|(?:${more})(?:或者?)?等于|${not}(?:${less})|至少|${least}|${greater} or equal to|(?:no|not) ${fewer}|not (?:below|under)|at least`,
    '≥',
  ],
  [
    `等于或(?:小于|低于)|(?:${less})(?:或者?)?等于|${not}(?:${more})|至多|${most}|${fewer} or equal to|(?:no|not) ${greater}|not (?:above|over|exceed(?:ing)?)|at most`,
    '≤',
  ],
  [`${more}|${greater}|above`, '>'],
  [`${less}|不满|未满|不足|不到|${fewer}|below|under`, '<'],
  ['等于|equal to', '='],
].map(([word = '', sign = '']): readonly [RegExp, string] => [new RegExp(word, 'gi'), sign])

/** “应不大于5”, “控制在5以内”: what stands before a limit and says only that it is one. */
const lead = /^(?:(?:应当?|必?须|控制在|保持在|达到?|介于|在|(?:shall|must|is|be)\b) ?)+/i

const counting = String.raw` ?\((不)?含(?:本数|\1)?\)`
/** 以上, 以下 and 以内 count the number itself in (Civil Code, article 1259), unless it is said that they do not. */
const behind = new RegExp(
  String.raw`([^≥≤<>=~,;、且或至到()]+?)(?:${counting})? ?(?:及其?|或)?(?:(以上)|以下|[以之]?内)(?: ?,?${counting})?`,
  'g',
)
const behindInEnglish: readonly (readonly [RegExp, string])[] = [
  [/^([^≥≤<>=]+?),? or (?:more|higher|greater|above|better)$/i, '≥$1'],
  [/^([^≥≤<>=]+?)(?:,? or (?:less|fewer|lower|below)| ?max| ?\(max\))$/i, '≤$1'],
]

export function withSigns(plain: string): string {
  let text = plain.replace(/(?<!\d ?)(?:零下 ?|负(?= ?\d))/g, '-')
  for (const [shape, sign] of behindInEnglish) text = text.replace(shape, sign)
  for (const [word, sign] of words) text = text.replace(word, sign)
  text = text
    .replace(lead, '')
    .replace(deviationWord, '')
    .replace(behind, (all: string, what: string, no?: string, up?: string, neither?: string) => {
      if (/\(.*\(/.test(all)) return all // counted in, and not
      const isOpen = no ?? neither
      return `${up ? (isOpen ? '>' : '≥') : isOpen ? '<' : '≤'}${what.trim()} `
    })
    .trim()
  return text
    .replace(/([≥≤<>=])(?: ?[:为] ?)? ?/g, '$1')
    .replace(/([≥≤])\1/g, '$1')
    .replace(/≤(?=±)|(?<=[~至到—-].*) ?之间$/, '')
}

const absent =
  /^(?:|[-—/\\]+|[无不未]要求|没有要求|不[作做](?:要求|规定)|[无不未]规定|不限|[无不]限制|no requirement|none required)$/i
const inapplicable = /^(?:不适用|n\/a|n\.a|not applicable)$/i
const nothing = /^(?:无|没有|none)$/i

export const isAbsent = (plain: string) => absent.test(plain)
export const isInapplicable = (plain: string) => inapplicable.test(plain)
export const isNothing = (plain: string) => nothing.test(plain)

/** “≤10 mm” is the condition “≤10mm”: a blank counts between two words of Latin letters alone. */
export const conditionName = (typed: string) => plainTyped(typed).replace(/(?<![a-z]) | (?![a-z])/gi, '')

/** A condition has a letter: “1:5” has none. Its brackets come in pairs. */
const isCondition = (plain: string) => /\p{L}/u.test(plain) && !/[()[\]]/.test(plain.replace(/\([^()]*\)/g, ''))

/** Full-width colons, commas and semicolons alone; a raised digit stays one. */
export const withStops = (typed: string) =>
  typed.replace(/[^\x00-\x7f]/gu, (one) => (/^[:,;]$/.test(one.normalize('NFKC')) ? one.normalize('NFKC') : one))

/**
 * “干仓：≥10；常温：≥5” is one requirement for each condition, and so is “≤10mm：≥5；>10mm：≥3”. Undefined where it is not
 * written so, or all that stands there is a limit's name (“上限：12；下限：5”) or the indicator's own (“水分：≤12%”).
 */
export function conditionsIn(typed: string, name = ''): { condition: string; requirement: string }[] | undefined {
  const text = withStops(typed)
  if (!text.includes(':')) return undefined
  const pieces = text.split(/;|,(?=[^,;:]+:)/).filter((piece) => /[^ 。.,;、]/.test(plainTyped(piece)))
  const read = pieces.map((piece) => {
    const [condition = '', ...requirement] = piece.split(':')
    return { condition: plainTyped(condition), requirement: requirement.join(':').trim() }
  })
  if (read.some(({ condition, requirement }) => !isCondition(condition) || plainTyped(requirement) === ''))
    return undefined
  const bare = (text: string) => plainTyped(text).replace(/ ?\([^()]*\)$/, '')
  const isNone = ({ condition }: { condition: string }) =>
    limitWord.test(bare(condition)) || bare(condition) === bare(name)
  return read.every(isNone) ? undefined : read
}
