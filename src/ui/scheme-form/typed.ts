import type { Text } from '#policy/shape.ts'
import { allTypedIn, typedIn, type Typed } from '#ui/form.ts'

/*
 * How boxes become values of a scheme. What is left empty is no value; what does not fit is handed on as it was typed, so that the
 * format's shape refuses it at its place.
 */

/** Browsers send line breaks of long boxes as CR LF. */
export const lineIn = (typed: Typed, name: string): string | undefined =>
  typedIn(typed, name).replaceAll('\r\n', '\n').trim() || undefined

/** Must be there, though a draft may leave it empty. */
export const neededIn = (typed: Typed, name: string): string => lineIn(typed, name) ?? ''

/** Full-width digits and a percent sign are taken for what they mean. */
export const decimalIn = (typed: Typed, name: string): string | undefined =>
  lineIn(typed, name)?.normalize('NFKC').replace(/\s*%$/, '')

export function integerIn(typed: Typed, name: string): number | undefined {
  const text = decimalIn(typed, name)
  if (text === undefined) return undefined
  return /^\d{1,9}$/.test(text) ? Number(text) : (text as never) // the shape refuses what is no number
}

export function textIn(typed: Typed, name: string): Text {
  const en = lineIn(typed, `${name}.en`)
  return { zh: neededIn(typed, `${name}.zh`), ...(en && { en }) }
}

export function optionalTextIn(typed: Typed, name: string): Text | undefined {
  const text = textIn(typed, name)
  return text.zh || text.en ? text : undefined
}

/** One entry a line. */
export function linesIn(typed: Typed, name: string): string[] | undefined {
  const lines = typedIn(typed, name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.length > 0 ? lines : undefined
}

/** The numbers of the rows of a list in which something was typed. */
export function rowsIn(typed: Typed, list: string): number[] {
  const row = new RegExp(`^${list}\\.(\\d{1,4})(?:\\.(.+))?$`)
  const filled = Object.keys(typed).flatMap((name) => {
    const [, number, field] = row.exec(name) ?? []
    return number && field !== 'id' && typedIn(typed, name).trim() ? [Number(number)] : []
  })
  return [...new Set(filled)].sort((a, b) => a - b)
}

export const choicesIn = (typed: Typed, name: string): readonly string[] => allTypedIn(typed, name)

/** Without the members that hold nothing. */
export function present<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T // only what may be left out
}
