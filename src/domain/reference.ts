import type { Day } from '#policy/policy.ts'
import type { KnownStandard } from '#policy/standards.ts'
import type { Scheme } from '#domain/scheme.ts'

/** A number of a national, industry, local, group or international standard, as a scheme refers to it. */
export type Reference = {
  readonly family: 'national' | 'industry' | 'local' | 'group' | 'international'
  /** Family, number and year in one spelling: `GB/T 22111-2008`. Without a year the newest edition is meant. */
  readonly number: string
  readonly dated: boolean
}

const dashes = /[‐‑‒–—―－─一]+|-{2,}/gu
const slashes = /[／∕⁄]/gu
const numbered = String.raw`\s?(\d+[A-Z]?(?:\.\d+)*)(?:[-:](\d{4}|\d{2}))?(?![\d.-]*\d)`
const families: readonly (readonly [Reference['family'], RegExp])[] = [
  ['national', new RegExp(`^(GB(?:/[TZ])?)${numbered}`)],
  ['local', new RegExp(`^(DB\\d{2}(?:\\d{2})?(?:/T)?)${numbered}`)],
  ['group', new RegExp(`^(T/[A-Z]{2,10})${numbered}`)],
  ['international', new RegExp(`^(ISO(?:/IEC)?(?:/TS|/TR)?|IEC|EN|ASTM(?: ?[A-Z])?)${numbered}`)],
  ['industry', new RegExp(`^([A-Z]{2}(?:/[TZ])?)${numbered}`)],
]

/** Reads what people type: full width, several dashes, no blank. A lost dash is never guessed: that is no number. */
export function readReference(typed: string): Reference | undefined {
  const text = typed
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(slashes, '/')
    .replace(dashes, '-')
    .replace(/\s*([-:/])\s*/g, '$1')
    .replace(/\s+/g, ' ')
  for (const [family, shape] of families) {
    const [, prefix, number, year] = shape.exec(text) ?? []
    if (!prefix || !number || (number.length > 6 && !number.includes('.'))) continue
    const joint = family === 'international' && prefix !== 'EN' ? ':' : '-'
    return { family, number: `${prefix} ${number}${year ? joint + year : ''}`, dated: year !== undefined }
  }
  return undefined
}

/** `unknown`: the platform has no record of it. That is a state of its own, and no proof that it is in force. */
export type Standing = 'in-force' | 'not-yet' | 'over' | 'unknown'

export function standingOf({ number, dated }: Reference, catalogue: readonly KnownStandard[], today: Day): Standing {
  const found = catalogue.filter((one) => (dated ? one.number === number : sameWithoutYear(one.number, number)))
  if (found.length === 0) return 'unknown'
  if (found.some((one) => isInForce(one, today))) return 'in-force'
  return found.some(({ from }) => from && today < from) ? 'not-yet' : 'over'
}

const isInForce = ({ from, until, over }: KnownStandard, today: Day) =>
  !over && (!from || from <= today) && (!until || today <= until)
const sameWithoutYear = (one: string, other: string) => one.replace(/[-:]\d{2,4}$/, '') === other

export type Referred = {
  /** At baselines a standard is owed, so what cannot be read is a fault; a method may be described in words. */
  readonly unreadable: readonly string[]
  readonly references: readonly Reference[]
}

/** Every standard that a scheme names as a baseline or as a method. */
export function referencesIn({ indicators }: Pick<Scheme, 'indicators'>): Referred {
  const baselines = indicators.flatMap((one) => one.baselines.flatMap(({ standard }) => standard ?? []))
  const methods = indicators.flatMap(({ method, methodsEquivalent = [] }) => [
    ...(method ? [method] : []),
    ...methodsEquivalent,
  ])
  const unreadable = [...new Set(baselines)].filter((typed) => !readReference(typed))
  const read = [...baselines, ...methods].flatMap((typed) => readReference(typed) ?? [])
  return { unreadable, references: [...new Map(read.map((one) => [one.number, one])).values()] }
}
