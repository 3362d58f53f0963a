import type { Direction, Indicator, ValueKind } from '#domain/scheme.ts'
import type { Text } from '#policy/shape.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { citedLevel, citedWhole } from './levels.ts'
import { parseNumber } from './parse-number.ts'
import type { Requirement } from './requirement.ts'
import { isAbsent, isInapplicable, isNothing, plainTyped, withSigns } from './typed.ts'

export type Reading = {
  readonly valueKind: ValueKind
  readonly direction: Direction
  readonly unit?: string | undefined
  readonly unitBeside?: string | undefined
  readonly domain?: Indicator['domain']
  readonly name?: Text | undefined
  readonly standardLevels?: readonly string[] | undefined
}

/** What people type → a requirement, or a refusal that says what could be meant. An indicator can be passed as it is. */
export function parseRequirement(typed: string, as: Reading): Requirement | Refusal {
  const plain = plainTyped(typed)
  if (plain.length > 500) return refuse('requirement-unreadable', '3.2', { typed: plain.slice(0, 40) })
  if (isAbsent(plain)) return { kind: 'missing' }
  if (isInapplicable(plain)) return { kind: 'not-applicable' }
  switch (as.valueKind) {
    case 'number': {
      const read = parseNumber(typed, as)
      if (!isRefusal(read)) return read
      const level = citedLevel(plain)
      return citedWhole(plain, as.standardLevels ?? []) ?? (level ? { kind: 'level', ...level } : read)
    }
    case 'codes':
      return parseCodes(plain, as.domain)
    case 'grade':
      return parseGrade(plain, as.domain)
    case 'yes-no':
      return parseYesNo(plain)
    case 'text':
      return { kind: 'text', text: plain.replaceAll(' ', '') }
  }
}

function parseCodes(plain: string, domain: Reading['domain']): Requirement | Refusal {
  const known = domain && 'codes' in domain ? domain.codes : []
  // A code may itself hold a separator: the whole is tried first.
  const whole = known.find((code) => plainTyped(code) === plain)
  if (whole) return { kind: 'codes', codes: [whole] }
  const typed = plain.split(/ ?(?:[、,;/|]|或者?|\bor\b) ?/).filter(Boolean)
  const codes = typed.map((one) => known.find((code) => plainTyped(code) === one))
  const unknown = typed.find((_, i) => codes[i] === undefined)
  if (unknown !== undefined || codes.length === 0)
    return refuse('code-unknown', '3.2', { typed: unknown ?? plain, suggestion: known.join('、') })
  return { kind: 'codes', codes: [...new Set(codes.flatMap((code) => code ?? []))].sort() }
}

/** A grade promised is a grade or better: “一级”, “不低于一级” and “一级及以上” say the same. */
function parseGrade(plain: string, domain: Reading['domain']): Requirement | Refusal {
  const known = domain && 'grades' in domain ? domain.grades : []
  const name = withSigns(plain).replace(/^≥/, '')
  const numbered = known.filter((one) => ordinal(plainTyped(one)) === ordinal(name))
  const grade =
    known.find((one) => plainTyped(one) === plain) ??
    known.find((one) => plainTyped(one) === name) ??
    (numbered.length === 1 ? numbered[0] : undefined)
  return grade
    ? { kind: 'grade', grade }
    : refuse('grade-unknown', '3.2', { typed: plain, suggestion: known.join('、') })
}

const numerals = ['一二三四五六七八九'.split(''), 'I II III IV V VI VII VIII IX'.split(' ')]

/** “一级”, “Ⅰ级” and “1 级” are one: by its number, where it has one. */
const ordinal = (name: string) =>
  name.replaceAll(' ', '').replace(/^(?:[一二三四五六七八九]|[IVX]{1,4})(?=[级等])/, (numeral) => {
    const at = numerals.map((all) => all.indexOf(numeral)).find((i) => i >= 0)
    return at === undefined ? numeral : String(at + 1)
  })

function parseYesNo(plain: string): Requirement | Refusal {
  if (/^(?:是|应?(?:有|具有|具备|符合)|应|[√✓✔]|yes|y|true)$/i.test(plain)) return { kind: 'yes' }
  if (isNothing(plain) || /^(?:否|不|不(?:具有|具备|符合)|[×✗✘✕✖]|no|n|false)$/i.test(plain))
    return { kind: 'no-promise' }
  return refuse('yes-or-no', '3.2', { typed: plain })
}
