import type { Indicator } from './format.ts'
import { signsIn } from './words.ts'
import type { Q } from './fraction.ts'
import { numbers } from './numbers.ts'

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
    .replace(/[≦⩽≯]|= ?<|< ?=/g, '≤')
    .replace(/[≧⩾≮]|= ?>|> ?=/g, '≥')
    .replace(/[〜～∼]/g, '~')
    .replace(/[−‐‑‒–﹣]/g, '-')
    .replace(/[—―─━]+/g, '—')
    .replace(/\+ ?\/ ?-|\+-/g, '±')
    .replace(/[於過檢內無沒級應達滿須]/g, (one) =>
      '于过检内无没级应达满须'.charAt('於過檢內無沒級應達滿須'.indexOf(one)),
    )
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
    .replace(/([^ 。.,;、])[ 。.,;、]+$/, '$1')

const nothing =
  /^([-—/\\]*|(无|不|未|没有|不作|不做)要求|(不作|不做|无|不|未)规定|不限|不限制|无限制|no requirement|none required|不适用|n\/a|n\.a|not applicable)$/i
const limitName = /^([上下]限值?|最[大小高低]值?|最[多少]|maximum|minimum|max\.?|min\.?|(允许)?(公差|允差|偏差|误差))$/i
const bare = (text: string) => spelled(text).replace(/ ?\([^()]*\)$/, '')

/** The pieces of a text with conditions; undefined where it has none. */
export function conditionsOf(typed: string, name: string): { condition: string; requirement: string }[] | undefined {
  const cases = [...typed]
    .map((sign) => ([',', ';', ':'].includes(sign.normalize('NFKC')) ? sign.normalize('NFKC') : sign))
    .join('')
    .split(/;|,(?=[^,;:]+:)/)
    .filter((piece) => spelled(piece).replace(/[ 。.,;、]/g, '') !== '')
    .map((piece) => {
      const at = piece.indexOf(':')
      return { condition: spelled(piece.slice(0, Math.max(at, 0))), requirement: piece.slice(at + 1).trim() }
    })
  const isOne = ({ condition, requirement }: (typeof cases)[number]) =>
    spelled(requirement) !== '' && /\p{L}/u.test(condition) && !/[()[\]]/.test(condition.replace(/\([^()]*\)/g, ''))
  if (cases.length === 0 || !cases.every(isOne)) return undefined
  const names = ({ condition }: { condition: string }) =>
    limitName.test(bare(condition)) || bare(condition) === bare(name)
  return cases.every(names) ? undefined : cases
}

/** `beside` is the unit that a declaration names beside the text. */
export function readOne(typed: string, as: Indicator, beside?: string): Read {
  const text = spelled(typed)
  if (nothing.test(text)) return { kind: 'missing' }
  switch (as.valueKind) {
    case 'number':
      return numbers(typed, beside ? { ...as, beside } : as)
    case 'codes':
      return codes(text, as.domain?.codes ?? [])
    case 'grade': {
      const grades = (as.domain?.grades ?? []).map(spelled)
      const signed = signsIn(text).replace(/^≥/, '')
      const numbered = grades.flatMap((one, i) => (ordinal(one) === ordinal(signed) ? [i] : []))
      const from = [grades.indexOf(text), grades.indexOf(signed), numbered.length === 1 ? (numbered[0] ?? -1) : -1]
      const found = from.find((i) => i >= 0)
      return found === undefined ? unreadable : { kind: 'grade', from: found }
    }
    case 'yes-no':
      if (/^(是|应|应?(有|具有|具备|符合)|√|✓|✔|yes|y|true)$/i.test(text)) return { kind: 'codes', codes: ['yes'] }
      return /^(否|不|不(具有|具备|符合)|[×✗✘✕✖]|no|n|false|无|没有|none)$/i.test(text)
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
  return found.length === 0 || found.includes(undefined)
    ? unreadable
    : { kind: 'codes', codes: [...new Set(found as string[])].sort() }
}

/** “一级”, “I级” and “1 级” by their number. */
const ordinal = (grade: string) =>
  grade.replaceAll(' ', '').replace(/^([一二三四五六七八九]|I{1,3}|IV|VI{0,3}|IX)(?=[级等])/, (one) => {
    const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].indexOf(one)
    return String(roman > 0 ? roman : '一二三四五六七八九'.indexOf(one) + 1)
  })
