import type { ClauseId } from '#policy/clauses.ts'
import type { Refusal } from '#domain/refusal.ts'

/** What is wrong with one field, said to who filled it in. `field` is the input's name. */
export type FieldError = { readonly field: string; readonly text: string; readonly clause?: ClauseId | undefined }

/** What every field takes. Ask for nothing more than is needed; `optional` is said in the label. */
export type FieldProps = {
  name: string
  label: string
  hint?: string | undefined
  optional?: boolean | undefined
  basis?: ClauseId | undefined
  errors?: readonly FieldError[] | undefined
}

export type Option = { readonly value: string; readonly text: string; readonly hint?: string | undefined }

/** Ids that tie a label, its hint and its error to the input. */
export function fieldIds(name: string) {
  return { input: `field-${name}`, hint: `field-${name}-hint`, error: `field-${name}-error` }
}

export function errorOf(errors: readonly FieldError[] | undefined, name: string): FieldError | undefined {
  return errors?.find((error) => error.field === name)
}

export function describedBy({ name, hint, errors }: FieldProps): string | undefined {
  const ids = fieldIds(name)
  return [hint && ids.hint, errorOf(errors, name) && ids.error].filter(Boolean).join(' ') || undefined
}

export type Typed = Readonly<Record<string, string | readonly string[]>>

/** What a form was answered with: what was typed, and what is wrong with it, what was refused, or what is to be confirmed. */
export type Answered = {
  /** The page's form that was sent, as in its `?/action`. */
  readonly action: string
  readonly values: Typed
  readonly errors: readonly FieldError[]
  readonly refusal?: Refusal | undefined
  /** Done, where the form leads nowhere else. */
  readonly done?: true
  readonly confirm?: readonly { readonly label: string; readonly text: string }[] | undefined
}

/** The answer to this form of the page, if it was this one that was sent. */
export function answerTo(answered: Answered | null | undefined, action: string): Answered | undefined {
  return answered?.action === action ? answered : undefined
}

/** Of several forms on a page, while one waits to be confirmed the others step back. */
export function oneAtATime(answered: Answered | null | undefined) {
  const confirming = answered?.confirm ? answered.action : undefined
  return { confirming, shown: (action: string) => !confirming || confirming === action }
}

/** One value as typed, or what stood there before anybody typed. */
export function typedIn(values: Typed | undefined, name: string, before = ''): string {
  const value = values?.[name]
  return typeof value === 'string' ? value : (value?.[0] ?? before)
}

export function allTypedIn(values: Typed | undefined, name: string, before: readonly string[] = []): readonly string[] {
  const value = values?.[name]
  return value === undefined ? before : typeof value === 'string' ? [value] : value
}

/** Papers as they are scanned or photographed. */
export const paperEndings: readonly string[] = ['.pdf', '.jpg', '.jpeg', '.png']

/** What was typed one to a line, without empty ones. */
export const linesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
